package org.chengxin.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.exchange.agreement.Agreed;
import org.chengxin.matter.Matters;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Results of inspections and of sample tests leave as types of their own, with what they came to, to whoever may have them. */
class ResultsIT extends ServerTest {

    private static final String DIVISION = "641201";
    private static int number;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private Member authority;
    private Member platform;
    private long before;

    @BeforeEach
    void aMerchantOfAPlatform() {
        number++;
        authority = city().newMember("department");
        platform = city().newMember("platform");
        city().create(
                        platform.token(),
                        "merchant",
                        "m",
                        "{\"kind\":\"enterprise\",\"name\":\"中卫结果有限公司\",\"code\":\"%s\"}".formatted(code()));
        city().create(platform.token(), "shop", "s", "{\"merchant\":\"m\",\"name\":\"结果铺\"}");
        before = sql.sql("select ordinal from exchange.head").query(Long.class).single();
    }

    @AfterEach
    void ends() {
        sql.sql("update exchange.subscription set paused = 'by-owner'").update();
    }

    private static String code() {
        return Codes.social(DIVISION, number);
    }

    private ObjectNode decision(String title) {
        ObjectNode data = Server.JSON.createObjectNode();
        data.putObject("party")
                .put("name", "中卫结果有限公司")
                .put("kind", "organisation")
                .put("code", code());
        return data.put("number", title + number)
                .put("authority", authority.name())
                .put("decided", "2026-08-03");
    }

    private ObjectNode result(String title, String outcome) {
        return decision(title).put("title", title).put("outcome", outcome);
    }

    private String report(String type, ObjectNode data) {
        return city().create(authority.token(), type, type + data.path("number").stringValue(), data.toString());
    }

    private String corrected(String type, ObjectNode data, String old) {
        String key = type + data.path("number").stringValue();
        TestCity.Result result = city().one(authority.token(), TestCity.item(type, key, data.toString(), old, "复检"));
        assertThat(result.created()).as(result.toString()).isTrue();
        return result.id();
    }

    private void reported() {
        report("sample-test", result("龙井茶抽检", "unqualified"));
        report("inspection", result("亮照检查", "no-problem"));
        ObjectNode penalty = decision("虚假宣传")
                .put("violation", "虚假宣传")
                .put("facts", "略")
                .put("basis", "依据")
                .put("fine", "900000.00")
                .put("procedure", "ordinary");
        penalty.putArray("categories").add("fine");
        report("penalty", penalty);
        eventually().until(() -> {
            String all = events(authority).text();
            return all.contains("龙井茶抽检" + number) && all.contains("亮照检查" + number) && all.contains("虚假宣传" + number);
        });
    }

    private Reply events(Member reader) {
        return server().get("/api/v1/events?after=" + before, reader.token());
    }

    /** Type of event and outcome of each, about the firm of this test. */
    private List<String> told(Iterable<JsonNode> events) {
        return java.util.stream.StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.path("data")
                        .path("party")
                        .path("code")
                        .asString("")
                        .equals(code()))
                .map(event -> event.path("type").stringValue().replace("org.chengxin.", "") + " "
                        + event.path("data").path("outcome").asString("-"))
                .toList();
    }

    @Test
    void whoSubscribedToSampleTestsAloneHasTheirResultTheRetestAndTheEnd() throws IOException {
        try (Receiver receiver = new Receiver()) {
            Reply made = server().post(
                            "/api/v1/subscriptions",
                            platform.token(),
                            "{\"url\":\"%s\",\"types\":[\"sample-test\"]}".formatted(receiver.url()));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            receiver.knows(made.json().path("secret").stringValue());
            ObjectNode failed = result("月饼抽检", "unqualified");
            String old = report("sample-test", failed);
            report("inspection", result("价格检查", "problems-found"));
            eventually().until(() -> receiver.taken().size() == 1);
            String retested = corrected("sample-test", failed.deepCopy().put("outcome", "qualified"), old);
            eventually().until(() -> receiver.taken().size() == 2);
            corrected(
                    "sample-test",
                    failed.deepCopy()
                            .put("outcome", "qualified")
                            .put("ended", "2026-09-01")
                            .put("endReason", "停止公示"),
                    retested);
            eventually().until(() -> receiver.taken().size() == 3);

            assertThat(told(receiver.taken()))
                    .containsExactly(
                            "sample-test.published unqualified",
                            "sample-test.changed qualified",
                            "sample-test.withdrawn -");
            assertThat(receiver.forged()).isEmpty();
        }
    }

    @Test
    void byCursorAPlatformHasItsOwnMerchantsResultsADepartmentAllAndAnotherPlatformNone() {
        reported();
        String[] all = {
            "sample-test.published unqualified", "inspection.published no-problem", "public-record.published -"
        };
        assertThat(told(events(platform).json())).containsExactlyInAnyOrder(all);
        assertThat(told(events(authority).json())).containsExactlyInAnyOrder(all);
        assertThat(told(events(city().newMember("platform")).json())).isEmpty();
        assertThat(server().get("/api/v1/records?kind=sample-test", platform.token())
                        .text())
                .contains("\"outcome\":\"unqualified\"");
    }

    @Test
    void anAgreementGivesTheResultsThatItNamesAndNoOthers() {
        Member agency = city().newMember("agency");
        Bureau bureau = new Bureau(city(), accounts, matters);
        Organisation office = bureau.office("development-reform", "district", "641202");
        Agreed agreed = new Agreed(matters, bureau.officer(office, "handler"), bureau.officer(office, "head"));
        agreed.concluded(
                accounts.organisation(UUID.fromString(agency.organisation())),
                DIVISION,
                LocalDate.now(LegalClock.ZONE).plusDays(300),
                List.of("inspection"));
        awaitConsumer("outcome");
        reported();

        assertThat(told(events(agency).json())).containsExactly("inspection.published no-problem");
        assertThat(server().get("/api/v1/records", agency.token()).text())
                .contains("亮照检查" + number)
                .doesNotContain("龙井茶抽检", "虚假宣传");
        assertThat(server().post(
                                "/api/v1/subscriptions",
                                agency.token(),
                                "{\"url\":\"http://127.0.0.1/\",\"types\":[\"sample-test\"]}")
                        .json()
                        .path("code")
                        .stringValue())
                .isEqualTo("exchange.unknown-type");
    }

    @Test
    void theCatalogueTellsBasisPurposeAndRetentionOfEachInBothLanguages() {
        String page = new Visitor(port).get("/exchange").body();
        assertThat(page)
                .contains("id=\"type-inspection\"", "id=\"type-sample-test\"")
                .contains("政府信息公开条例》第二十条第十三项", "产品质量法》第二十四条")
                .contains("查找、下架抽检不合格商品并督促召回", "结果或者情形")
                .doesNotContain("???");
        assertThat(new Visitor(port).get("/exchange?lang=en").body())
                .contains("That failed goods are found, delisted and recalled", "Result or ground");
        assertThat(server().get("/v3/api-docs", platform.token())
                        .json()
                        .path("components")
                        .path("schemas")
                        .path("SampleTest")
                        .path("required")
                        .toString())
                .contains("outcome");
    }
}
