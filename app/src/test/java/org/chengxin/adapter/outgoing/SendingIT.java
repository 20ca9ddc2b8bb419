package org.chengxin.adapter.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.chengxin.Server;
import org.chengxin.adapter.Exchanging;
import org.chengxin.adapter.connection.AdapterSettings.Connection;
import org.chengxin.adapter.connection.SystemStates;
import org.chengxin.adapter.contract.Contracts;
import org.chengxin.adapter.contract.OutsideSystem;
import org.chengxin.exchange.Events;
import org.chengxin.exchange.Outgoing;
import org.chengxin.exchange.Outgoing.Change;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is sent, and what is made of each answer of a system that is not as good as its contract. */
class SendingIT extends Exchanging {

    private static final String LONG =
            "12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901";

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private Sending sending;

    @Autowired
    private SystemStates states;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Events events;

    @Autowired
    private TransactionTemplate transaction;

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private OutsideSystem credit;
    private Connection connection;
    private int status = 200;
    private String body = "";
    private String thing = "";
    private Instant end = Instant.MAX;
    private Duration delay = Duration.ZERO;

    @BeforeEach
    void aSystemOfItsOwn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::take);
        server.start();
        credit = contracts.find(CREDIT).orElseThrow();
        connection = new Connection(URI.create(own("/api")), "", "", true);
        body = "{\"number\":\"N1\",\"page\":\"" + own("/records/N1") + "\"}";
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    private String own(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void take(HttpExchange call) throws IOException {
        received.add(Server.JSON.readTree(call.getRequestBody().readAllBytes()));
        LockSupport.parkNanos(delay.toNanos());
        byte[] answer = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }

    private String publish() {
        ObjectNode content = Server.JSON.createObjectNode();
        content.putObject("party").put("name", "某公司").put("code", "91330106MA2TE5T01R");
        content.put("kind", "penalty").put("number", "号").put("authority", "某局").put("decided", "2026-08-03");
        content.put("title", "事由");
        Outgoing outgoing = new Outgoing(
                "public-record", Change.PUBLISHED, Uuid7.next(), Uuid7.next(), new SubjectId(Uuid7.next()), content);
        transaction.executeWithoutResult(unused -> events.publish(List.of(outgoing)));
        dispatches.collect(credit);
        thing = outgoing.thing().toString();
        return thing;
    }

    private void send() {
        sql.sql("update adapter.dispatch set next_try = now() - interval '1 second' where state = 'WAITING'")
                .update();
        sending.send(credit, connection, end);
    }

    private String column(String column) {
        return column(column, CREDIT, thing);
    }

    private boolean isAway() {
        return states.of(CREDIT).failingSince() != null;
    }

    @Test
    void aMessageNamesItsThingItsStateAndItsFieldsAndNothingElse() {
        publish();
        send();
        assertThat(received).singleElement().satisfies(message -> {
            assertThat(message.propertyNames())
                    .containsExactlyInAnyOrder("message", "id", "ordinal", "action", "fields");
            assertThat(message.path("action").asString()).isEqualTo("publish");
            assertThat(message.path("id").asString()).isEqualTo(thing);
            assertThat(message.path("fields").path("CF_WFXW").asString()).isEqualTo("事由");
        });
        assertThat(column("number || ' ' || address")).isEqualTo("N1 " + own("/records/N1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\":\"N1\"}",
                "{\"number\":\"N1\",\"page\":\"http://evil.example/1\"}",
                "{\"number\":\"N1\",\"page\":\"javascript:alert(1)\"}",
                "{\"page\":\"http://127.0.0.1/1\"}",
                "{\"number\":\"N\\u0000\"}",
                "{\"number\":[1],\"page\":{}}",
                "[]",
                "ok"
            })
    void anAnswerWithoutNumberOrPageOfItsOwnIsNoReceipt(String told) {
        body = told;
        publish();
        send();
        assertThat(column("state")).isEqualTo("WAITING");
        assertThat(column("problem")).isIn("answer", "page");
        assertThat(column("number is null and address is null")).isEqualTo("true");
        assertThat(isAway()).as("one message may be at fault").isFalse();
    }

    @Test
    void oneMessageThatGoesWrongHoldsUpNoOtherAndThreeInARowAreTheSystem() {
        status = 500;
        for (int each = 0; each < 2; each++) {
            publish();
        }
        send();
        assertThat(received).hasSize(2);
        assertThat(isAway()).isFalse();
        publish();
        send();
        assertThat(isAway()).isTrue();
        assertThat(column("state")).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 410, 415, 451})
    void aMessageThatTheSystemHasNoPlaceForIsNotTheSystem(int answer) {
        status = answer;
        publish();
        send();
        assertThat(column("state || ' ' || attempts")).isEqualTo("WAITING 1");
        assertThat(isAway()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void whatIsNotThereIsWithdrawnAlready(int answer) {
        publish();
        send();
        store.withdraw(CREDIT, UUID.fromString(thing), LocalDate.EPOCH, null, Instant.now());
        status = answer;
        send();
        assertThat(received.get(1).path("action").asString()).isEqualTo("withdraw");
        assertThat(column("state")).isEqualTo("DELIVERED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N\\u0000", "N\\n1", LONG})
    void aWithdrawalTakesNoNumberThatCannotBeKept(String number) {
        publish();
        send();
        store.withdraw(CREDIT, UUID.fromString(thing), LocalDate.EPOCH, null, Instant.now());
        body = "{\"number\":\"" + number + "\"}";
        send();
        assertThat(column("state || ' ' || number")).isEqualTo("WAITING N1");
        assertThat(column("problem")).isEqualTo("answer");
    }

    @Test
    void aSlowSystemTakesNoMoreThanItsTurn() {
        publish();
        publish();
        delay = Duration.ofMillis(1_600);
        end = Instant.now().plusMillis(1_500);
        send();
        assertThat(received).hasSizeLessThanOrEqualTo(1);
        delay = Duration.ZERO;
        end = Instant.MAX;
        send();
        assertThat(received).as("the rest goes in the next").hasSize(2);
    }

    @Test
    void whatGoesWrongForDaysIsSetAsideAndCanBeSentAgain() {
        status = 500;
        publish();
        send();
        assertThat(column("attempts")).isEqualTo("1");
        sql.sql("update adapter.dispatch set failing_since = now() - interval '4 days'")
                .update();
        send();
        assertThat(column("state")).isEqualTo("GIVEN_UP");
        status = 200;
        send();
        assertThat(column("state")).as("nobody asked").isEqualTo("GIVEN_UP");
        assertThat(dispatches.again(CREDIT, null)).isEqualTo(1);
        send();
        assertThat(column("state")).isEqualTo("DELIVERED");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 429, 502, 503})
    void aSystemThatIsAwayOrLetsNobodyInCostsTheMessageNothing(int answer) {
        status = answer;
        body = "";
        publish();
        send();
        assertThat(column("state")).isEqualTo("WAITING");
        assertThat(column("attempts")).isEqualTo("0");
        assertThat(isAway()).isTrue();
    }

    @Test
    void aRefusalIsKeptInTheSystemsOwnWordsAndNothingIsSentUntilSomebodyAsks() {
        status = 422;
        body = "{\"field\":\"CF_WSH\",\"detail\":\"文号<b>重复</b>\"}";
        publish();
        send();
        send();
        assertThat(received).hasSize(1);
        assertThat(column("state || ' ' || detail")).isEqualTo("REFUSED CF_WSH 文号 重复");
        assertThat(isAway()).isFalse();
    }

    @Test
    void aStateThatCameWhileAnOlderOneWasUnderwayStillWaits() {
        publish();
        Dispatch underway = new Dispatch(
                UUID.fromString(column("id")),
                CREDIT,
                "penalty",
                UUID.fromString(thing),
                null,
                UUID.fromString(column("queue")),
                Long.parseLong(column("ordinal")) - 1,
                false,
                LocalDate.EPOCH,
                null,
                Dispatch.State.WAITING,
                null,
                null,
                null);
        store.delivered(underway, "N0", URI.create(own("/records/N0")), "号", Instant.now(), null);
        assertThat(column("state || ' ' || number")).isEqualTo("WAITING N0");
        send();
        assertThat(received.get(0).path("action").asString()).isEqualTo("correct");
        assertThat(column("state || ' ' || number")).isEqualTo("DELIVERED N1");
    }

    @Autowired
    private DispatchStore store;
}
