package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.body;
import static org.chengxin.TestCity.item;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestCity.Result;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a reporter is answered: one result an item, in item order, and nothing kept of a request that was refused. */
class ReportApiIT extends ServerTest {

    private static final String ONE = payment("1.00");
    private static final String OTHER = payment("2.00");

    @Autowired
    private ReportTypes types;

    @Autowired
    private MessageLog messages;

    private String token;

    @BeforeEach
    void joinsTheCity() {
        token = city().newMember("platform").token();
    }

    @Test
    void everyTypesExampleIsTakenFromTheKindThatReportsItAndRefusedFromOthers() {
        for (OrganisationKind kind : OrganisationKind.values()) {
            String member = city().newMember(kind.word()).token();
            for (ReportType type : types.all()) {
                boolean permitted = type.reporters().contains(kind);
                String example = permitted ? type.example(kind) : type.example();
                Result result = city().one(member, item(type.name(), "example-" + type.name(), example));
                if (permitted) {
                    assertThat(result.status())
                            .as(type.name() + " from " + kind + result.problems())
                            .isEqualTo("created");
                } else {
                    assertThat(result.problems())
                            .as(type.name() + " from " + kind)
                            .containsExactly("report.type-not-permitted");
                }
            }
        }
    }

    @Test
    void aBadItemSinksNoOtherAndTheResultsStandInItemOrder() {
        List<Result> results = city().report(
                        token,
                        List.of(
                                item("payment", "a", ONE),
                                item("payment", "b", payment("1.001")),
                                item("no-such-type", "c", "{}"),
                                item("payment", "", ONE),
                                item("penalty", "e", "{}"),
                                item("payment", "f", ONE)));
        assertThat(results).extracting(Result::key).containsExactly("a", "b", "c", "", "e", "f");
        assertThat(results)
                .extracting(Result::status)
                .containsExactly("created", "rejected", "rejected", "rejected", "rejected", "created");
        assertThat(results.get(1).problems()).containsExactly("money.decimals /amount");
        assertThat(results.get(2).problems()).containsExactly("report.type-not-permitted");
        assertThat(results.get(3).problems()).containsExactly("key.format");
        assertThat(results.get(1).id()).isEmpty();
    }

    @Test
    void theSameContentAgainIsADuplicateHoweverItIsWritten() {
        String id = city().create(token, "payment", "k", ONE);
        Result again = city().one(token, item("payment", "k", """
                { "currency" : "CNY", "amount":"1.00","method":"\\u0077allet", "sequence":1,
                  "order":"o" }"""));
        assertThat(again.status()).isEqualTo("duplicate");
        assertThat(again.id()).isEqualTo(id);
        assertThat(again.problems()).isEmpty();
    }

    @Test
    void otherContentUnderAnOldKeyIsAConflictAndTheOldReportStays() {
        String id = city().create(token, "payment", "k", ONE);
        Result conflict = city().one(token, item("payment", "k", OTHER));
        assertThat(conflict.problems()).containsExactly("report.key-conflict");
        assertThat(conflict.id()).as("the report that stands").isEqualTo(id);
        assertThat(city().one(token, item("payment", "k", ONE)).id()).isEqualTo(id);
    }

    @Test
    void whatIsReadBackIsSupersededUnderTheIdThatItHasThere() {
        Member platform = city().newMember("platform");
        city().create(platform.token(), "payment", "k", ONE);
        JsonNode read =
                server().get("/api/v1/reports?type=payment", platform.token()).json();
        assertThat(read.has("next")).as("absent at the end").isFalse();
        String id = read.path("reports").get(0).path("id").stringValue();
        assertThat(city().one(platform.token(), item("payment", "k", OTHER, id, "read back"))
                        .created())
                .isTrue();
    }

    @Test
    void aKeyBelongsToItsReporterAndType() {
        String id = city().create(token, "payment", "k", ONE);
        String parcel = city().create(token, "parcel", "k", "{\"order\":\"o\"}");
        String others = city().create(city().newMember("platform").token(), "payment", "k", OTHER);
        assertThat(List.of(id, parcel, others)).doesNotHaveDuplicates();
    }

    @Test
    void versionsSupersedeEachOtherInAChain() {
        String first = city().create(token, "payment", "k", ONE);
        Result second = city().one(token, item("payment", "k", OTHER, first, "wrong amount"));
        assertThat(second.status()).isEqualTo("created");
        assertThat(second.id()).isNotEqualTo(first);

        assertThat(city().one(token, item("payment", "k", OTHER)).id())
                .as("the duplicate check sees the last write")
                .isEqualTo(second.id());
        assertThat(city().one(token, item("payment", "k", ONE)).problems()).containsExactly("report.key-conflict");
        assertThat(city().one(token, item("payment", "k", payment("3.00"), first, "again"))
                        .problems())
                .as("the first version is no longer the current one")
                .containsExactly("report.supersedes-other");
        Result third = city().one(token, item("payment", "k", ONE, second.id(), "it was right before"));
        assertThat(third.created()).isTrue();
        assertThat(third.id()).isNotEqualTo(first);
        assertThat(sql.sql("select count(*) from intake.superseded where id in (:ids)")
                        .param("ids", List.of(java.util.UUID.fromString(first), java.util.UUID.fromString(second.id())))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void supersedingNeedsAReasonAnIdAndSomethingThere() {
        String first = city().create(token, "payment", "k", ONE);
        for (String reason : List.of("", " ", "x".repeat(501), "a\u0000b")) {
            assertThat(city().one(token, item("payment", "k", OTHER, first, reason))
                            .problems())
                    .containsExactly("report.supersedes-reason");
        }
        assertThat(city().one(token, item("payment", "k", OTHER, "not-an-id", "why"))
                        .problems())
                .containsExactly("report.supersedes-reason");
        assertThat(city().one(token, item("payment", "new", OTHER, first, "why"))
                        .problems())
                .containsExactly("report.supersedes-nothing");
    }

    @Test
    void aReporterCannotSupersedeAnothersReport() {
        String first = city().create(token, "payment", "k", ONE);
        String stranger = city().newMember("platform").token();
        city().create(stranger, "payment", "k", ONE);
        assertThat(city().one(stranger, item("payment", "k", OTHER, first, "why"))
                        .problems())
                .containsExactly("report.supersedes-other");
    }

    @Test
    void aKeyThatStandsTwiceInABatchMeetsItsOwnFirstWriting() {
        List<Result> results = city().report(
                        token,
                        List.of(
                                item("payment", "same", ONE),
                                item("payment", "same", ONE),
                                item("payment", "other", ONE),
                                item("payment", "other", OTHER),
                                item("payment", "same", ONE)));
        assertThat(results)
                .extracting(Result::status)
                .containsExactly("created", "duplicate", "created", "rejected", "rejected");
        assertThat(results.get(1).id()).isEqualTo(results.get(0).id());
        assertThat(results.get(3).problems()).containsExactly("report.key-conflict");
        assertThat(results.get(4).problems()).containsExactly("report.repeated");
    }

    @Test
    void aRejectedFirstWritingDoesNotStandInTheWayOfASecond() {
        List<Result> results =
                city().report(token, List.of(item("payment", "k", payment("x")), item("payment", "k", ONE)));
        assertThat(results).extracting(Result::status).containsExactly("rejected", "created");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"reports\":[",
                "nonsense",
                "{\"reports\":[]} trailing",
                "{'reports':[]}",
                "{\"reports\":[],\"reports\":[]}",
                "{\"reports\":[NaN]}",
                "{\"reports\":[1,]}",
                "{\"reports\":[\"a\u0001b\"]}"
            })
    void aBodyThatIsNoJsonIsA400(String body) {
        assertRefused(server().post("/api/v1/reports", token, body), 400, "intake.not-json");
    }

    @Test
    void bytesThatAreNoUtf8AreA400() {
        byte[] body = body(List.of(item("payment", "k", ONE)))
                .replace("wallet", "wa\u00e9llet")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertRefused(
                server().post("/api/v1/reports", token, BodyPublishers.ofByteArray(body)), 400, "intake.not-json");
    }

    @Test
    void aMemberThatStandsTwiceIsA400SinceNobodyKnowsWhichIsMeant() {
        String twice = body(List.of(item("payment", "k", ONE))).replace("\"order\":", "\"order\":\"p\",\"order\":");
        assertRefused(server().post("/api/v1/reports", token, twice), 400, "intake.not-json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "\"text\"",
                "[]",
                "{}",
                "{\"reports\":null}",
                "{\"reports\":{}}",
                "{\"reports\":[]}",
                "{\"reports\":[1]}",
                "{\"reports\":[null]}",
                "{\"reports\":[{\"key\":\"k\",\"data\":{}}]}",
                "{\"reports\":[{\"type\":\"payment\",\"data\":{}}]}",
                "{\"reports\":[{\"type\":\"payment\",\"key\":7,\"data\":{}}]}",
                "{\"reports\":[{\"type\":\"payment\",\"key\":\"k\"}]}",
                "{\"reports\":[{\"type\":\"payment\",\"key\":\"k\",\"data\":[]}]}"
            })
    void jsonOfAnotherShapeIsA422(String body) {
        assertRefused(server().post("/api/v1/reports", token, body), 422, "intake.shape");
    }

    @Test
    void nothingOfARefusedRequestIsKept() {
        String body = "{\"reports\":[" + item("payment", "k", ONE) + ",7]}";
        assertRefused(server().post("/api/v1/reports", token, body), 422, "intake.shape");
        city().create(token, "payment", "k", OTHER);
    }

    @Test
    void aThousandItemsAreTakenAndOneMoreIsA422() {
        List<String> items = new ArrayList<>();
        for (int index = 0; index < 1_000; index++) {
            items.add(item("payment", "k" + index, ONE));
        }
        items.add(item("payment", "one more", ONE));
        assertRefused(server().post("/api/v1/reports", token, body(items)), 422, "intake.too-many");
        assertThat(city().report(token, items.subList(0, 1_000))).hasSize(1_000).allMatch(Result::created);
    }

    @ParameterizedTest
    @ValueSource(ints = {17 * 1024 * 1024, 50_000_000})
    void aBodyThatIsTooLargeIsA413WhetherOrNotItsLengthIsAnnounced(int size) {
        byte[] body = new byte[size];
        java.util.Arrays.fill(body, (byte) ' ');
        assertRefused(
                server().post("/api/v1/reports", token, BodyPublishers.ofByteArray(body)), 413, "web.body-too-large");
        assertRefused(
                server().post(
                                "/api/v1/reports",
                                token,
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
                413,
                "web.body-too-large");
        city().create(token, "payment", "after " + size, ONE);
    }

    @Test
    void aBodyOfJustSixteenMebibytesIsRead() {
        String body = body(List.of(item("payment", "k", ONE)));
        String padded = " ".repeat(16 * 1024 * 1024 - body.length()) + body;
        assertThat(city().report(token, padded)).allMatch(Result::created);
    }

    @Test
    void whoHasNoValidTokenIsA401AndLearnsNothingElse() {
        for (String wrong : Collections.unmodifiableList(java.util.Arrays.asList(null, "", "wrong", token + "x"))) {
            Reply reply = server().post("/api/v1/reports", wrong, "{");
            assertThat(reply.status()).as("token %s", wrong).isEqualTo(401);
            assertThat(reply.header("WWW-Authenticate"))
                    .isEqualTo(wrong == null || wrong.isEmpty() ? "Bearer" : "Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void aProblemIsToldInTheLanguageOfTheCaller() {
        Reply chinese = server().post("/api/v1/reports", token, "{");
        assertThat(chinese.json().path("title").stringValue()).matches(".*\\p{IsHan}.*");
        assertThat(chinese.json().path("type").stringValue()).isEqualTo("/problems/intake.not-json");
    }

    @Test
    void theMessageLogTellsCountsAndReasonsButNeitherKeysNorValues() {
        var member = city().newMember("platform");
        city().report(
                        member.token(),
                        List.of(
                                item("payment", "key-of-a", ONE),
                                item("payment", "key-of-a", ONE),
                                item("payment", "key-of-b", payment("value-of-b"))));
        var row = sql.sql("select * from intake.message where reporter = :id")
                .param("id", java.util.UUID.fromString(member.organisation()))
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("items", 3)
                .containsEntry("created", 1)
                .containsEntry("duplicates", 1)
                .containsEntry("rejected", 1)
                .containsEntry("refusals", "payment\t/amount\tmoney.format");
        assertThat(row.toString()).doesNotContain("key-of-b", "value-of-b");
        assertThat(messages.rejections(new OrganisationId(java.util.UUID.fromString(member.organisation()))))
                .as("to the reporter alone, each with its key")
                .extracting(each -> each.type() + " " + each.key() + " " + each.pointer() + " " + each.code())
                .containsExactly("payment key-of-b /amount money.format");
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("code").stringValue()).isEqualTo(code);
        assertThat(reply.json().path("status").intValue()).isEqualTo(status);
        assertThat(reply.json().path("title").stringValue()).doesNotStartWith("problem.");
    }

    private static String payment(String amount) {
        return "{\"order\":\"o\",\"sequence\":1,\"method\":\"wallet\",\"currency\":\"CNY\",\"amount\":\"" + amount
                + "\"}";
    }
}
