package org.chengxin.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.exchange.Acknowledgements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes public of a merchant reaches its platform, and nobody who may not have it. */
class WebhooksIT extends ServerTest {

    private static final String DIVISION = "654307";
    private static int number;

    @Autowired
    private Acknowledgements acknowledgements;

    private Receiver receiver;
    private Member platform;
    private Member authority;
    private String code;
    private String subscription;

    @BeforeEach
    void aPlatformWithAMerchantSubscribes() throws IOException {
        number++;
        receiver = new Receiver();
        platform = city().newMember("platform");
        authority = city().newMember("department");
        code = Codes.social(DIVISION, number);
        sells(platform);
        subscription = subscribes(platform, receiver);
    }

    @AfterEach
    void ends() {
        receiver.close();
        sql.sql("update exchange.subscription set paused = 'by-owner'").update();
    }

    private void sells(Member on) {
        city().create(
                        on.token(),
                        "merchant",
                        "m",
                        "{\"kind\":\"enterprise\",\"name\":\"天水推送有限公司\",\"code\":\"%s\"}".formatted(code));
        city().create(on.token(), "shop", "s", "{\"merchant\":\"m\",\"name\":\"推送铺\"}");
    }

    private String subscribes(Member member, Receiver at) {
        Reply made = server().post("/api/v1/subscriptions", member.token(), "{\"url\":\"%s\"}".formatted(at.url()));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        at.knows(made.json().path("secret").stringValue());
        return made.json().path("id").stringValue();
    }

    private String path(String rest) {
        return "/api/v1/subscriptions/" + subscription + rest;
    }

    private ObjectNode penalty(String each) {
        ObjectNode data = Server.JSON.createObjectNode();
        data.putObject("party")
                .put("name", "天水推送有限公司")
                .put("kind", "organisation")
                .put("code", code);
        data.put("number", "推〔2026〕" + number + each).put("authority", authority.name());
        data.put("decided", "2026-08-03")
                .put("violation", "虚假宣传")
                .put("facts", "略")
                .put("basis", "依据");
        data.put("fine", "900000.00")
                .put("procedure", "ordinary")
                .putArray("categories")
                .add("fine");
        return data;
    }

    private String fined(String each) {
        return city().create(authority.token(), "penalty", each, penalty(each).toString());
    }

    private void corrected(String old, String each, ObjectNode data) {
        TestCity.Result result =
                city().one(authority.token(), TestCity.item("penalty", each, data.toString(), old, "更正"));
        assertThat(result.created()).as(result.toString()).isTrue();
    }

    private static List<String> types(List<JsonNode> taken) {
        return taken.stream().map(event -> event.path("type").stringValue()).toList();
    }

    /** It takes the connection and never answers; the others have their events long before it has used up its time. */
    @Test
    void aReceiverThatNeverAnswersDelaysNobodyElse() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            List<Member> others = IntStream.range(0, 5)
                    .mapToObj(each -> city().newMember("platform"))
                    .toList();
            for (Member other : others) {
                sells(other);
                Reply made = server().post(
                                "/api/v1/subscriptions",
                                other.token(),
                                "{\"url\":\"http://127.0.0.1:%d/\"}".formatted(silent.getLocalPort()));
                assertThat(made.status()).as(made.text()).isEqualTo(201);
            }

            fined("静默");

            eventually().until(() -> receiver.taken().size() == 1);
            for (Member other : others) {
                JsonNode state = server().get("/api/v1/subscriptions", other.token())
                        .json()
                        .path(0);
                assertThat(state.path("attempts").intValue())
                        .as("the first attempt has not even failed: " + state)
                        .isZero();
            }
        }
    }

    @Test
    void aTestEventThatWasTakenIsWhatAnIntegratorHasToShow() {
        assertThat(webhookCriterion()).isEqualTo(0);
        receiver.answers(500);
        server().post(path("/test"), platform.token(), "");
        assertThat(webhookCriterion()).as("it was refused").isEqualTo(0);
        receiver.answers(204);
        server().post(path("/test"), platform.token(), "");
        assertThat(webhookCriterion()).isEqualTo(1);
    }

    private int webhookCriterion() {
        for (JsonNode each :
                server().get("/api/v1/conformance", platform.token()).json().path("criteria")) {
            if (each.path("name").stringValue().equals("webhook")) {
                return each.path("done").intValue();
            }
        }
        throw new AssertionError("no such criterion");
    }

    @Test
    void aPenaltyItsCorrectionAndItsEndArriveInThisOrder() {
        String old = fined("号");
        eventually().until(() -> receiver.taken().size() == 1);
        corrected(old, "号", penalty("号").put("violation", "虚假宣传，情节较轻"));
        eventually().until(() -> receiver.taken().size() == 2);
        ObjectNode ended = penalty("号").put("violation", "虚假宣传，情节较轻");
        corrected(current(), "号", ended.put("ended", "2026-09-01").put("endReason", "复议撤销"));
        eventually().until(() -> receiver.taken().size() == 3);

        assertThat(types(receiver.taken()))
                .containsExactly(
                        "org.chengxin.public-record.published",
                        "org.chengxin.public-record.changed",
                        "org.chengxin.public-record.withdrawn");
        JsonNode first = receiver.taken().get(0);
        assertThat(first.path("specversion").stringValue()).isEqualTo("1.0");
        assertThat(first.path("data").path("title").stringValue()).isEqualTo("虚假宣传");
        assertThat(first.path("data").path("party").path("code").stringValue()).isEqualTo(code);
        assertThat(first.path("data").path("fine").stringValue()).isEqualTo("900000.00");
        assertThat(receiver.taken().stream().map(each -> each.path("thing").stringValue()))
                .as("one record, also where it is withdrawn")
                .containsOnly(old);
        assertThat(receiver.taken().get(2).path("data").toString()).doesNotContain("虚假宣传", "推〔2026〕");
        assertThat(receiver.forged()).isEmpty();
        assertThat(read(platform, 0)).as("who reads late learns no more").doesNotContain("虚假宣传");
    }

    @Test
    void whoHasTakenTheCorrectionOverSaysSoAndWhomItToldInTurn() {
        String old = fined("确");
        eventually().until(() -> receiver.taken().size() == 1);
        JsonNode published = receiver.taken().get(0);
        assertThat(acknowledged(platform, published, "[]")).isEqualTo(204);
        UUID record = sql.sql("select thing from exchange.event where id = cast(:id as uuid)")
                .param("id", published.path("id").stringValue())
                .query((row, index) -> row.getObject(1, UUID.class))
                .single();
        assertThat(acknowledgements.ofLastChange(record))
                .as("nothing has changed yet")
                .isEmpty();

        corrected(old, "确", penalty("确").put("violation", "虚假宣传，情节较轻"));
        eventually().until(() -> receiver.taken().size() == 2);
        JsonNode changed = receiver.taken().get(1);
        assertThat(acknowledged(city().newMember("platform"), changed, "[]"))
                .as("not for a stranger")
                .isEqualTo(404);
        assertThat(acknowledged(platform, changed, "[\"支付机构甲\",\"合作平台乙\"]")).isEqualTo(204);
        assertThat(acknowledgements.ofLastChange(record).values()).containsExactly(List.of("支付机构甲", "合作平台乙"));
        assertThat(acknowledged(platform, changed, "[\"" + "长".repeat(101) + "\"]"))
                .isEqualTo(422);
    }

    private int acknowledged(Member by, JsonNode event, String passedOn) {
        return server().post(
                        "/api/v1/events/" + event.path("id").stringValue() + "/acknowledgement",
                        by.token(),
                        "{\"passedOn\":" + passedOn + "}")
                .status();
    }

    private String current() {
        return sql.sql(
                        "select id from creditfile.assertion where current and record in "
                                + "(select id from creditfile.record where number like :number) order by received_at desc limit 1")
                .param("number", "推〔2026〕" + number + "%")
                .query(String.class)
                .single();
    }

    private String read(Member member, long after) {
        Reply page = server().get("/api/v1/events?after=" + after, member.token());
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.header("Link")).contains("rel=\"next\"");
        return page.text();
    }

    @Test
    void otherPlatformsLearnNothingAndOthersMayNotAsk() throws IOException {
        Member other = city().newMember("platform");
        long before = head();
        try (Receiver elsewhere = new Receiver()) {
            subscribes(other, elsewhere);
            fined("号");
            eventually().until(() -> receiver.taken().size() == 1);
            assertThat(elsewhere.calls()).isZero();
            assertThat(read(other, before)).isEqualTo("[]");
            assertThat(read(authority, before)).contains("推〔2026〕" + number);
        }
        assertThat(server().get(path(""), other.token()).status()).isEqualTo(404);
        Member merchant = city().newMember("merchant", code);
        assertThat(server().get("/api/v1/events", merchant.token()).status()).isEqualTo(403);
        assertThat(server().post("/api/v1/subscriptions", merchant.token(), "{\"url\":\"http://127.0.0.1/\"}")
                        .status())
                .isEqualTo(403);
        assertThat(server().get("/api/v1/events").status()).isEqualTo(401);
    }

    private long head() {
        return sql.sql("select ordinal from exchange.head").query(Long.class).single();
    }

    @Test
    void whoHadARecordIsToldOfItsEndAlsoAfterTheShopHasClosed() {
        String old = fined("号");
        eventually().until(() -> receiver.taken().size() == 1);
        sql.sql("update subject.shop set closed = '2026-01-01' where platform = cast(:platform as uuid)")
                .param("platform", platform.organisation())
                .update();

        corrected(old, "号", penalty("号").put("ended", "2026-09-01").put("endReason", "撤销"));

        eventually().until(() -> receiver.taken().size() == 2);
        fined("又号");
        awaitConsumer("publication");
        assertThat(read(platform, 0)).doesNotContain("又号");
    }

    @Test
    void whatAReceiverDoesNotTakeComesAgainInOrderAndOnceItIsBack() {
        receiver.answers(503);
        IntStream.rangeClosed(1, 3).forEach(each -> fined(each + "号"));
        eventually().until(() -> receiver.calls() > 0);
        eventually().until(() -> state().path("attempts").intValue() == 1);
        assertThat(state().path("failure").stringValue()).isEqualTo("HTTP 503");
        assertThat(receiver.taken()).isEmpty();

        receiver.answers(200);
        hurry();

        eventually().until(() -> receiver.taken().size() == 3);
        assertThat(receiver.taken())
                .extracting(event -> event.path("data").path("number").stringValue())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 3)
                        .mapToObj(each -> "推〔2026〕" + number + each + "号")
                        .toList());
        eventually().until(() -> state().path("attempts").intValue() == 0);
    }

    private JsonNode state() {
        return server().get(path(""), platform.token()).json();
    }

    private void hurry() {
        sql.sql("update exchange.subscription set next_try = now() where id = cast(:id as uuid)")
                .param("id", subscription)
                .update();
    }

    @Test
    void anEventWhoseContentIsRefusedIsSetAsideAndDelaysTheNextNoLonger() {
        receiver.answers(422);
        fined("号");
        eventually().until(() -> state().path("attempts").intValue() == 1);
        for (int attempt = 2; attempt <= RetryPolicy.POISON; attempt++) {
            int failed = attempt == RetryPolicy.POISON ? 0 : attempt;
            hurry();
            eventually().until(() -> state().path("attempts").intValue() == failed);
        }
        eventually()
                .until(() -> server().get(path("/dead-letters"), platform.token())
                                .json()
                                .size()
                        == 1);
        receiver.answers(200);
        fined("次号");
        eventually().until(() -> receiver.taken().size() == 1);
        assertThat(receiver.taken().get(0).path("data").path("number").stringValue())
                .contains("次号");

        Reply replayed = server().post(path("/replay"), platform.token(), "{\"since\":\"2026-01-01T00:00:00Z\"}");

        assertThat(replayed.status()).isEqualTo(204);
        assertThat(server().post(path("/replay"), platform.token(), "{\"since\":\"2099-01-01T00:00:00Z\"}")
                        .status())
                .as("what is still to come")
                .isEqualTo(422);
        assertThat(server().get("/api/v1/events?after=99999999999", platform.token())
                        .status())
                .as("a cursor ahead of the last event")
                .isEqualTo(422);
        eventually().until(() -> receiver.taken().size() == 3);
        assertThat(server().get(path("/dead-letters"), platform.token()).json()).isEmpty();
    }

    @Test
    void anOldEventIsTriedForThreeDaysToo() {
        receiver.answers(503);
        for (String each : List.of("旧号", "次旧号")) {
            fined(each);
        }
        eventually().until(() -> state().path("attempts").intValue() == 1);
        sql.sql("update exchange.event set at = at - interval '9 days' where thing in "
                        + "(select id from creditfile.record where number like :number)")
                .param("number", "推〔2026〕" + number + "%")
                .update();
        hurry();
        eventually().until(() -> state().path("attempts").intValue() == 2);
        assertThat(deadLetters()).isZero();

        sql.sql(
                        "update exchange.subscription set failing_since = failing_since - interval '4 days' where id = cast(:id as uuid)")
                .param("id", subscription)
                .update();
        hurry();
        eventually().until(() -> deadLetters() == 1);
        eventually().until(() -> state().path("attempts").intValue() == 1);
        assertThat(deadLetters()).as("the next has three days of its own").isEqualTo(1);
        assertThat(told()).isEqualTo(1);

        receiver.answers(200);
        hurry();
        eventually().until(() -> receiver.taken().size() == 1);
        assertThat(receiver.taken().get(0).path("data").path("number").stringValue())
                .endsWith("次旧号");
    }

    private int deadLetters() {
        return server().get(path("/dead-letters"), platform.token()).json().size();
    }

    private long told() {
        return sql.sql("select count(*) from account.notice where organisation = cast(:platform as uuid)")
                .param("platform", platform.organisation())
                .query(Long.class)
                .single();
    }

    @Test
    void aReceiverThatIsGoneIsNotCalledUntilItsOwnerResumes() {
        receiver.answers(410);
        fined("号");
        eventually().until(() -> "gone".equals(state().path("paused").stringValue(null)));
        receiver.answers(200);

        assertThat(server().post(path("/resume"), platform.token(), "").status())
                .isEqualTo(204);

        eventually().until(() -> receiver.taken().size() == 1);
    }

    @Test
    void theFormerSecretSignsForADayBesideTheNewOne() {
        String fresh = server().post(path("/secret"), platform.token(), "")
                .json()
                .path("secret")
                .stringValue();
        assertThat(testEvent()).as("the former secret").isEqualTo(204);
        receiver.knows(fresh);
        assertThat(testEvent()).as("the new secret").isEqualTo(204);
        assertThat(types(receiver.taken())).containsExactly("org.chengxin.test", "org.chengxin.test");
        receiver.knows(WebhookSignature.encoded(WebhookSignature.freshSecret()));
        assertThat(testEvent()).as("a forger's secret").isEqualTo(401);
        assertThat(receiver.forged()).hasSize(1);
    }

    private int testEvent() {
        return server().post(path("/test"), platform.token(), "")
                .json()
                .path("status")
                .intValue();
    }

    /** A closed port, one that speaks no HTTP and one without TLS: whoever is told which maps a network that is not its own. */
    @Test
    void whyNothingAnsweredIsNotTold() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        for (String url :
                List.of("http://127.0.0.1:" + closed + "/", receiver.url().replace("http:", "https:"))) {
            Reply made = server().post("/api/v1/subscriptions", platform.token(), "{\"url\":\"%s\"}".formatted(url));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            Reply tested = server().post(
                            "/api/v1/subscriptions/" + made.json().path("id").stringValue() + "/test",
                            platform.token(),
                            "");
            assertThat(tested.text()).as(url).isEqualTo("{\"status\":0,\"failure\":\"no answer\"}");
        }
    }

    @Test
    void addressesThatMayNotBeCalledAreRefusedAtOnce() {
        for (String url : List.of(
                "http://192.168.0.1/",
                "http://10.0.0.1/",
                // allowed to the systems of the installation, which is no reason here
                "http://127.0.0.9/",
                "ftp://example.com/",
                "http://a@127.0.0.1/",
                "no address")) {
            Reply refused = server().post("/api/v1/subscriptions", platform.token(), "{\"url\":\"%s\"}".formatted(url));
            assertThat(refused.status()).as(url).isEqualTo(422);
            assertThat(refused.json().path("code").stringValue()).isEqualTo("exchange.url");
        }
        Reply unknown = server().post(
                        "/api/v1/subscriptions",
                        platform.token(),
                        "{\"url\":\"%s\",\"types\":[\"penalty\"]}".formatted(receiver.url()));
        assertThat(unknown.json().path("code").stringValue()).isEqualTo("exchange.unknown-type");
        assertThat(server().delete(path(""), platform.token()).status()).isEqualTo(204);
        assertThat(server().get(path(""), platform.token()).status()).isEqualTo(404);
    }
}
