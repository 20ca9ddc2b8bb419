package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page and the label of a firm show of its file, and what they leave out. */
class SubjectPageIT extends ServerTest {

    private static int number = 995_000;

    @Autowired
    private Figures figures;

    @Autowired
    private Demands demands;

    private Member platform;
    private String code;
    private String firm;

    @BeforeEach
    void reportsAFirm() {
        platform = city().newMember("platform");
        code = Codes.social(++number);
        firm = "主页" + number + "茶业有限公司";
        city().create(platform.token(), "merchant", "m", """
                {"name":"%s","kind":"enterprise","code":"%s","division":"330106","address":"示例路%d号"}""".formatted(firm, code, number));
    }

    @Test
    void aFirmWithNothingOnFileSaysSo() {
        assertThat(page())
                .contains(firm, code, "西湖区", "示例路" + number + "号", "企业", "没有收到营业执照信息", "没有报送的网店")
                .contains("没有公示中的行政处罚", "没有公示中的记录", "没有平台积分", "网店 0 家")
                .doesNotContain("校验位异常", "data-chart");
        assertThat(english()).contains("No licence on file", "no penalties on show", "no shops", "Xihu District");
    }

    @ParameterizedTest
    @CsvSource({
        "2000-01-01, 2099-12-31, active, 有照, Licensed",
        "2000-01-01, , active, 有照, Licensed",
        "2000-01-01, 2000-12-31, active, 营业执照已失效, Licence no longer stands",
        "2099-01-01, 2099-12-31, active, 营业执照已失效, Licence no longer stands",
        "2000-01-01, 2099-12-31, revoked, 营业执照已失效, Licence no longer stands",
        "2000-01-01, 2099-12-31, cancelled, 营业执照已失效, Licence no longer stands"
    })
    void theLicenceStateStandsOnPageAndLabel(String from, String until, String status, String zh, String en) {
        city().create(platform.token(), "licence", "l", """
                {"merchant":"m","number":"L%d","name":"%s","from":"%s","status":"%s"%s}""".formatted(
                        number, firm, from, status, until == null ? "" : ",\"until\":\"" + until + "\""));
        assertThat(page()).contains("<strong>" + zh + "</strong>", "L" + number);
        assertThat(english()).contains("<strong>" + en + "</strong>");
        assertThat(label()).contains("<strong>" + zh + "</strong>", code, firm);
        assertThat(server().get("/labels/" + id() + "?lang=en").text()).contains("<strong>" + en + "</strong>");
    }

    @Test
    void aComplaintAboutItBeginsWithTheFirmFilledIn() {
        String link = "/matters/new/complaint?respondent=" + code;
        assertThat(page()).contains("href=\"" + link + "\"", "投诉这家主体");
        assertThat(server().get(link).text()).contains("name=\"f.respondent\"", "value=\"" + code + "\"");
        assertThat(server().get("/").text()).contains("href=\"/matters/new/complaint\"", "href=\"/matters/where\"");
    }

    @Test
    void aFirmWithoutALicenceHasALabelThatSaysSo() {
        assertThat(label()).contains("没有收到营业执照信息", "没有公示中的行政处罚");
    }

    @Test
    void aWarningAloneIsOnFileButNotShown() {
        penalty("w", "[\"warning\"]", "", "2026-01-10");
        assertThat(page()).contains("没有公示中的行政处罚").doesNotContain("违法行为w");
        assertThat(label()).contains("没有公示中的行政处罚");
    }

    @Test
    void aPenaltyPastItsEndIsNotShownAndOneOfTodayIs() {
        penalty("past", "[\"fine\"]", ",\"fine\":\"500000.00\",\"disclosedUntil\":\"2020-01-01\"", "2019-01-10");
        penalty("old", "[\"confiscation\"]", "", "2001-01-10");
        penalty("shown", "[\"fine\"]", ",\"fine\":\"500000.00\",\"disclosedUntil\":\"2099-01-01\"", "2026-01-10");
        penalty(
                "also",
                "[\"fine\",\"warning\"]",
                ",\"fine\":\"500000.00\",\"disclosedUntil\":\"2099-01-01\"",
                "2026-01-11");
        assertThat(page()).contains("公示中的行政处罚 2 条", "违法行为shown", "违法行为also").doesNotContain("违法行为past", "违法行为old");
        assertThat(english()).contains("2 penalties on show");
        assertThat(label()).contains("公示中的行政处罚 2 条");
    }

    @Test
    void aPermitIsShownWhileItIsValid() {
        permit("71", "2020-01-01");
        permit("72", "2099-01-01");
        assertThat(page()).contains("主许〔2026〕72号", "没有公示中的行政处罚").doesNotContain("主许〔2026〕71号", "没有公示中的记录");
    }

    @Test
    void anHonourIsShownUntilItsEnd() {
        honour("旧荣誉", "2018-01-01", "2019-01-01");
        honour("新荣誉", "2026-01-01", "2099-01-01");
        assertThat(page()).contains("新荣誉" + number).doesNotContain("旧荣誉" + number);
    }

    @Test
    void theRecordPagesOfWithheldAndEndedRecordsDoNotOpenThem() {
        String warning = penalty("hidden", "[\"warning\"]", "", "2026-01-10");
        String ended = penalty(
                "gone", "[\"fine\"]", ",\"fine\":\"500000.00\",\"disclosedUntil\":\"2020-01-01\"", "2019-01-10");
        String shown = penalty(
                "open", "[\"fine\"]", ",\"fine\":\"500000.00\",\"disclosedUntil\":\"2099-01-01\"", "2026-01-10");
        awaitLog();
        for (String id : List.of(warning, ended)) {
            assertThat(server().get("/records/" + id + "/record.json").status()).isEqualTo(404);
            assertThat(server().get("/records/" + id).text()).doesNotContain("违法行为hidden", "违法行为gone");
            assertThat(server().get("/api/v1/records/" + id + "/proof").status())
                    .isEqualTo(200);
        }
        var open = server().get("/records/" + shown + "/record.json");
        assertThat(open.status()).isEqualTo(200);
        byte[] payload = Base64.getDecoder().decode(open.json().path("payload").stringValue());
        assertThat(new String(payload, StandardCharsets.UTF_8)).contains("违法行为open");
    }

    @Test
    void aClosedShopIsMarkedAndAnOpenOneIsNot() {
        city().report(
                        platform.token(),
                        List.of(
                                item(
                                        "shop",
                                        "open",
                                        "{\"merchant\":\"m\",\"name\":\"开张铺\",\"url\":\"https://open.example/x\"}"),
                                item(
                                        "shop",
                                        "shut",
                                        "{\"merchant\":\"m\",\"name\":\"关张铺\",\"closed\":\"2026-01-31\"}")));
        String text = page();
        assertThat(text).contains("网店 2 家", "开张铺", "关张铺", "已于 2026-01-31 关闭", platform.name());
        assertThat(text.split("已于", -1)).hasSize(2);
        assertThat(english()).contains("2 shops", "closed on 2026-01-31");
    }

    @Test
    void aFirmOfAnOddCodeIsMarked() {
        String odd = Codes.oddSocial(number);
        city().create(city().token("department"), "permit", "odd-page-" + number, """
                {"party":{"name":"主页奇码%d公司","kind":"organisation","code":"%s"},"number":"奇页〔2026〕%d号","authority":"%s",
                 "decided":"2026-01-01","category":"ordinary"}""".formatted(
                        number, odd, number, authority()));
        String location = server().get("/search?q=" + odd).header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(server().get(location).text()).contains(odd, "校验位异常，来自权威来源，保留原样");
    }

    @Test
    void namesAndLinksOfTagsAreShownAsText() {
        city().create(platform.token(), "shop", "s", """
                {"merchant":"m","name":"<img src=x>铺","url":"javascript:alert(1)","category":"\\"><script>"}""");
        assertThat(page())
                .contains("&lt;img src=x&gt;铺")
                .doesNotContain("<img src=x>", "href=\"javascript", "\"><script>");
    }

    @Test
    void thePageOfAJoinedSubjectIsThatOfTheFirm() {
        city().create(platform.token(), "shop", "before", "{\"merchant\":\"known-later\",\"name\":\"先报的店\"}");
        city().create(platform.token(), "merchant", "known-later", """
                {"name":"%s","kind":"enterprise","code":"%s"}""".formatted(firm, code));
        List<String> joined = sql.sql("select id::text from subject.subject where same_as = cast(:id as uuid)")
                .param("id", id())
                .query(String.class)
                .list();
        assertThat(joined).isNotEmpty();
        assertThat(server().get("/subjects/" + joined.get(0)).status()).isEqualTo(301);
        String address = server().get("/subjects/" + joined.get(0)).header("Location");
        assertThat(server().get(address.replaceFirst("^https?://[^/]+", "")).text())
                .contains(firm, code);
    }

    @Test
    void theFiguresHangTogetherAndEveryFigureOfThePolicyIsCounted() {
        awaitConsumer("figures");
        Map<String, Long> counted = figures.all();
        assertThat(counted.values()).allMatch(value -> value >= 0);
        assertThat(counted.get("reports")).isLessThan(counted.get("facts-sealed") - counted.get("evaluations"));
        assertThat(counted.get("credit-records"))
                .isGreaterThanOrEqualTo(counted.get("permits") + counted.get("penalties"));
        assertThat(counted.get("subjects")).isGreaterThanOrEqualTo(counted.get("merchants"));
        assertThat(counted.get("platforms-reporting")).isPositive();
        assertThat(demands.all())
                .filteredOn(demand -> !demand.figure().isEmpty())
                .isNotEmpty()
                .allSatisfy(demand -> assertThat(counted).as(demand.id()).containsKey(demand.figure()));
        eventually()
                .untilAsserted(() -> assertThat(figures.all())
                        .as("counted once a minute at most")
                        .isEqualTo(figures.all()));
    }

    @Test
    void thePolicyPageCountsTheStatesItLists() {
        String text = server().get("/policy?lang=en").text();
        for (String state : List.of("served", "partly", "not-yet")) {
            long count = demands.all().stream()
                    .filter(demand -> demand.state().equals(state))
                    .count();
            assertThat(text.split("class=\"badge state " + state + "\"", -1))
                    .as(state)
                    .hasSize((int) count + 2);
            assertThat(text).containsPattern("badge state " + state + "\">[^<]* " + count + "</span>");
        }
        assertThat(text).doesNotContain("portal.figure.", "portal.policy.");
        assertThat(server().get("/policy").text()).doesNotContain("portal.figure.", "portal.policy.");
    }

    private String authority() {
        return city().member("department").name();
    }

    private String penalty(String key, String categories, String more, String decided) {
        return city().create(city().token("department"), "penalty", "page-" + key + number, """
                {"party":{"name":"%s","kind":"organisation","code":"%s"},"number":"主罚〔2026〕%s%d号","authority":"%s",
                 "decided":"%s","violation":"违法行为%s","facts":"事实","basis":"依据","categories":%s%s}""".formatted(
                        firm, code, key, number, authority(), decided, key, categories, more));
    }

    private void permit(String key, String until) {
        city().create(city().token("department"), "permit", "page-" + key + number, """
                {"party":{"name":"%s","kind":"organisation","code":"%s"},"number":"主许〔2026〕%s号","authority":"%s",
                 "decided":"2019-01-01","category":"ordinary","until":"%s"}""".formatted(
                        firm, code, key, authority(), until));
    }

    private void honour(String title, String awarded, String until) {
        city().create(city().token("association"), "honour", "page-" + title + number, """
                {"name":"%s","code":"%s","title":"%s%d","authority":"%s","awarded":"%s","until":"%s"}""".formatted(
                        firm, code, title, number, city().member("association").name(), awarded, until));
    }

    private String id() {
        return server().get("/search?q=" + code).header("Location").replaceFirst(".*/subjects/", "");
    }

    private String page() {
        return server().get("/subjects/" + id()).text();
    }

    private String english() {
        return server().get("/subjects/" + id() + "?lang=en").text();
    }

    private String label() {
        return server().get("/labels/" + id()).text();
    }
}
