package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.measure.execution.Execution;
import org.chengxin.measure.execution.Execution.State;
import org.chengxin.measure.execution.Executions;
import org.chengxin.rule.LegalClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A measure of this city is asked of Ningbo, which has an installation, officers and a database of its own. Ningbo's program takes the
 * letter by cursor, brings it before an office there as a letter of assistance, and brings the answer back.
 */
@Tag("drill")
class MeasureInTwoCitiesIT extends PlayedMeasures {

    private static final String HANDLING = "依法处置平台内违法经营";

    @TempDir
    private static Path folder;

    private static Path directory;
    private static ServerProcess ningbo;
    private static TestCity there;

    /** The office of Ningbo that is asked, and its token there. */
    private static String office;

    private static String asked;

    @Autowired
    private Executions executions;

    /** Of Ningbo's office in this installation. */
    private String guest;

    /** Of this city's office in Ningbo's installation. */
    private Member asking;

    private long before;

    @BeforeAll
    static void ningboHasAnInstallation() throws IOException {
        directory = folder.resolve("ningbo");
        ningbo = start();
        there = new TestCity(ningbo.http(), directory);
        office = TestOffice.at(there, "market-regulator", "city", "330200").organisation;
        asked = there.tokenOf(office);
    }

    @BeforeEach
    void eachCityHasAnAccountInTheOther() {
        asking = there.newMemberIn("department", "330100");
        agreedWithTheOtherCity();
        guest = city().tokenOf(hand.crew.elsewhere.id());
        before = sql.sql("select ordinal from exchange.head").query(Long.class).single();
    }

    @AfterAll
    static void ends() {
        ningbo.close();
    }

    private static ServerProcess start() throws IOException {
        return ServerProcess.start(directory, "--chengxin.city=330200");
    }

    private Execution answer(Play measure) {
        return executions.of(measure.view("handler").number()).stream()
                .filter(each -> hand.crew.elsewhere.id().value().equals(each.executor()))
                .findFirst()
                .orElseThrow();
    }

    /** What Ningbo's program reads here of a letter in this state: the event that names it, then the letter itself. */
    private JsonNode letter(Play order, String state) throws Exception {
        runs("measure-orders");
        eventually()
                .until(() -> server().get("/api/v1/events?after=" + before, guest).json().findParents("state").stream()
                        .anyMatch(data -> data.path("matter").asString("").equals(order.id.toString())
                                && data.path("state").asString("").equals(state)));
        return server().get("/api/v1/matters/" + order.id, guest).json();
    }

    /** A letter of assistance before the office there. */
    private String brought(JsonNode letter) {
        JsonNode order = letter.path("acts").path(0).path("form");
        ObjectNode body = Server.JSON.createObjectNode().put("definition", "assistance");
        body.putObject("form")
                .put("asked", office)
                .put("case-number", letter.path("number").stringValue())
                .put("cause", order.path("about").stringValue())
                .put(
                        "scope",
                        order.path("item").stringValue() + "："
                                + order.path("request").stringValue())
                .put("basis", order.path("basis").stringValue())
                .put("deadline", order.path("deadline").stringValue());
        return made(ningbo.http().keyed("/api/v1/matters", asking.token(), body.toString()), 201)
                .path("id")
                .stringValue();
    }

    private static JsonNode made(Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return reply.json();
    }

    private void acts(Server at, String matter, String token, String step, Map<String, String> form) {
        ObjectNode body = Server.JSON.createObjectNode().put("step", step);
        ObjectNode filled = body.putObject("form");
        form.forEach(filled::put);
        made(at.act(matter, token, body.toString()), 200);
    }

    /** An officer there takes the letter up and answers it; its program brings the answer here. */
    private void answers(Play order, String letter, String result, String step) {
        acts(ningbo.http(), letter, asked, "reply", Map.of("result", result));
        JsonNode there =
                ningbo.http().get("/api/v1/matters/" + letter, asking.token()).json();
        List<JsonNode> acts = there.path("acts").valueStream().toList();
        String told = acts.get(acts.size() - 1).path("form").path("result").stringValue();
        acts(server(), order.id.toString(), guest, step, Map.of("done", told));
    }

    @Test
    void itIsCarriedOutThereAndUndoneThereAlsoIfTheCityWasDownWhenTheMeasureEnded() throws Exception {
        Play measure = hand.measure("request", HANDLING);
        measure.does("handler", "request", hand.decided(measure, HANDLING));
        awaitConsumer("outcome");
        String executor = hand.crew.elsewhere.id().toString();
        String deadline = LocalDate.now(LegalClock.ZONE).plusDays(20).toString();
        measure.does("handler", "ask-other-city", "office", executor, "deadline", deadline);
        Play order = measure.child("measure-assistance", 0);

        JsonNode sent = letter(order, "sent");
        assertThat(sent.toString())
                .contains(hand.crew.merchant.name(), measure.view("handler").number());
        String there = brought(sent);
        acts(server(), order.id.toString(), guest, "receive", Map.of());
        assertThat(answer(measure).state()).isEqualTo(State.RECEIVED);
        acts(ningbo.http(), there, asked, "take-up", Map.of());
        answers(order, there, "已对其在甬店铺采取相应措施", "execute");
        assertThat(answer(measure).state()).isEqualTo(State.EXECUTED);
        assertThat(order.view("ordering").acts().toString()).contains("已对其在甬店铺采取相应措施");

        ningbo.close();
        measure.does("handler", "undo");
        awaitConsumer("outcome");
        runs("measure-news");
        order.isAt("undoing").silence("undoing").isAt("undoing");
        assertThat(Play.refused(() -> measure.act(measure.actor("handler", false), "close"))
                        .code())
                .as("it waits for the other city")
                .isEqualTo("matter.children-open");

        ningbo = start();
        JsonNode undoing = letter(order, "undoing");
        assertThat(undoing.path("stage").stringValue()).isEqualTo("undoing");
        acts(ningbo.http(), there, asking.token(), "ask-more", Map.of("remark", "措施已撤销，请予恢复"));
        answers(order, there, "已恢复", "restore");
        order.endsAs("restored");
        assertThat(answer(measure).state()).isEqualTo(State.RESTORED);
        measure.endsAs("closed");
    }

    @Test
    void neitherCitysProgramActsForTheOther() {
        Play measure = hand.measure("request", HANDLING);
        measure.does("handler", "request", hand.decided(measure, HANDLING));
        measure.does(
                "handler", "ask-other-city", "office", hand.crew.elsewhere.id().toString());
        Play order = measure.child("measure-assistance", 0);
        String receive = "{\"step\":\"receive\",\"form\":{}}";
        for (String stranger : List.of(asked, asking.token())) {
            assertThat(server().act(order.id.toString(), stranger, receive).status())
                    .isEqualTo(401);
        }
        assertThat(server().act(
                                order.id.toString(),
                                city().newMember("department").token(),
                                receive)
                        .status())
                .as("another office that signs in here")
                .isIn(403, 404);
        assertThat(answer(measure).state()).isEqualTo(State.SENT);
        assertThat(server().act(measure.id.toString(), guest, "{\"step\":\"undo\",\"form\":{\"reason\":\"撤销\"}}")
                        .status())
                .as("the other city ends no measure here")
                .isIn(403, 404);
        order.does("executor", "refuse").does("ordering", "accept-refusal").endsAs("declined");
    }
}
