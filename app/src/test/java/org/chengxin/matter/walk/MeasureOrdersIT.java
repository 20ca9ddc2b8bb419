package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.chengxin.Server.Reply;
import org.chengxin.account.Organisation;
import org.chengxin.exchange.subscription.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An executor's program hears of each order made out to it, and of what becomes of it, by signed webhooks. */
class MeasureOrdersIT extends PlayedMeasures {

    private static final String HANDLING = "依法处置平台内违法经营";
    private static final String TYPE = "org.chengxin.measure-order.";

    private Receiver receiver;
    private Receiver others;
    private String token;
    private long before;

    @BeforeEach
    void twoPlatformsSubscribe() throws IOException {
        receiver = new Receiver();
        others = new Receiver();
        token = token(hand.crew.platform);
        before = sql.sql("select ordinal from exchange.head").query(Long.class).single();
        subscribes(token, receiver);
        subscribes(token(hand.crew.firm), others);
    }

    @AfterEach
    void ends() {
        receiver.close();
        others.close();
        sql.sql("update exchange.subscription set paused = 'by-owner'").update();
    }

    private String token(Organisation of) {
        return city().tokenOf(of.id());
    }

    private void subscribes(String by, Receiver at) {
        Reply made = server().post(
                        "/api/v1/subscriptions",
                        by,
                        "{\"url\":\"%s\",\"types\":[\"measure-order\"]}".formatted(at.url()));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        at.knows(made.json().path("secret").stringValue());
    }

    private void told() throws Exception {
        runs("measure-orders");
    }

    private List<JsonNode> told(Play order) {
        return receiver.taken().stream()
                .filter(event -> event.path("data").path("matter").asString("").equals(order.id.toString()))
                .toList();
    }

    private List<String> states(Play order) {
        return told(order).stream()
                .map(event -> event.path("type").stringValue().replace(TYPE, "") + " "
                        + event.path("data").path("state").stringValue())
                .toList();
    }

    @Test
    void anOrderIsPushedToItsExecutorAloneSignedAndWithEachChange() throws Exception {
        Play play = hand.measure("request", HANDLING);
        play.does("handler", "request", hand.decided(play, HANDLING)).isAt("in-force");
        awaitConsumer("outcome");
        Play order = play.child("measure-request", 0);
        told();
        eventually().untilAsserted(() -> assertThat(states(order)).containsExactly("published sent"));
        JsonNode event = told(order).get(0);
        assertThat(event.path("subject").stringValue())
                .as("about whom it is made out to")
                .isEqualTo(hand.crew.platform.subject().toString());
        assertThat(event.toString()).as("it names no merchant").doesNotContain(hand.crew.merchant.name());
        assertThat(server().get("/api/v1/matters/" + order.id, token).text())
                .as("the case says what is to be done")
                .contains(hand.crew.merchant.name());

        order.does("executor", "receive");
        told();
        order.does("executor", "execute");
        told();
        play.does("handler", "undo");
        awaitConsumer("outcome");
        runs("measure-news");
        told();
        order.does("executor", "restore");
        told();
        eventually()
                .untilAsserted(() -> assertThat(states(order))
                        .containsExactly(
                                "published sent",
                                "changed received",
                                "changed executed",
                                "changed undoing",
                                "changed restored"));
        assertThat(receiver.forged()).isEmpty();
        assertThat(others.taken().toString()).as("another platform").doesNotContain(order.id.toString());
        assertThat(server().get("/api/v1/events?after=" + before, token(hand.crew.firm))
                        .text())
                .doesNotContain(order.id.toString());
        assertThat(server().get("/api/v1/events?after=" + before, token(hand.crew.department))
                        .text())
                .as("a department is no executor of it")
                .doesNotContain(order.id.toString());
    }
}
