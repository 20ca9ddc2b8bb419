package org.chengxin.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.Test;

/** What the public finds, and what it does not. */
class PortalIT extends ServerTest {

    @Test
    void whoIsBehindAShopIsFoundByCodeNameShopNameAndLink() {
        merchant(301, "杭州门户三零一茶业有限公司");
        for (String words : new String[] {
            Codes.social(301),
            Codes.social(301).toLowerCase(java.util.Locale.ROOT),
            "杭州门户三零一茶业有限公司",
            "门户三零一茶",
            "门户三零一旗舰店",
            "https://shop301.example/tea",
            "http://www.shop301.example/tea/",
            "shop301.example/tea"
        }) {
            Reply reply = search(words);
            assertThat(reply.status()).as(words).isEqualTo(302);
            assertThat(reply.header("Location")).as(words).contains("/subjects/");
        }
    }

    @Test
    void nothingFoundIsToldInWordsAndKeepsTheQuestion() {
        Reply reply = search("没有这家公司的<script>");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).contains("没有这家公司的&lt;script&gt;").doesNotContain("公司的<script>");
    }

    @Test
    void theSubjectPageAnswersFirstAndShowsEachFactWithSourceEndAndProof() {
        String page = merchant(302, "杭州门户三零二茶业有限公司");
        city().create(city().token("department"), "penalty", "portal-302", """
                {"party":{"name":"杭州门户三零二茶业有限公司","kind":"organisation","code":"%s","representative":"张示例",
                          "representativeIdentityNumber":"%s"},
                 "number":"杭测市监处罚【2026】302号","authority":"%s","decided":"2026-01-10",
                 "violation":"虚假宣传","facts":"测试事实","basis":"测试依据","categories":["fine","confiscation"],
                 "fine":"500000.00","disclosedUntil":"2099-12-31"}""".formatted(
                        Codes.social(302),
                        Codes.identity(302),
                        city().member("department").name()));
        String text = server().get(page).text();
        assertThat(text)
                .contains("有照", "公示中的行政处罚 1 条", "虚假宣传", "杭测市监处罚〔2026〕302号", "2099-12-31")
                .contains("¥500,000.00", "测试依据", "/records/")
                .doesNotContain(Codes.identity(302))
                .doesNotContain("张示例");
        String english = server().get(page + "?lang=en").text();
        assertThat(english).contains("one penalty on show", "on show until 2099-12-31");
    }

    @Test
    void aSealedReportThatHoldsAnIdentityNumberIsOpenedWithoutIt() {
        String page = merchant(303, "杭州门户三零三茶业有限公司");
        String id = city().create(city().token("department"), "penalty", "portal-303", """
                {"party":{"name":"杭州门户三零三茶业有限公司","kind":"organisation","code":"%s",
                          "representativeIdentityNumber":"%s"},
                 "number":"杭测市监处罚〔2026〕303号","authority":"%s","decided":"2026-01-10",
                 "violation":"虚假宣传","facts":"测试事实","basis":"测试依据","categories":["fine"],"fine":"500000.00",
                 "disclosedUntil":"2099-12-31"}""".formatted(
                        Codes.social(303),
                        Codes.identity(303),
                        city().member("department").name()));
        awaitLog();
        assertThat(server().get(page).text()).contains("/records/" + id);
        assertThat(server().get("/records/" + id).text()).doesNotContain(Codes.identity(303), "测试事实");
        Reply record = server().get("/records/" + id + "/record.json");
        assertThat(record.status()).isEqualTo(200);
        assertThat(new String(
                        java.util.Base64.getDecoder()
                                .decode(record.json().path("payload").stringValue()),
                        UTF_8))
                .contains("虚假宣传")
                .doesNotContain(Codes.identity(303), "测试事实");
        assertThat(server().get("/api/v1/records/" + id + "/proof").status()).isEqualTo(200);
    }

    @Test
    void naturalPersonsAndUnknownSubjectsLookTheSame() {
        Member platform = city().newMember("platform");
        String fact = city().create(platform.token(), "merchant", "person", """
                {"name":"王门户","kind":"natural-person","identityNumber":"%s","phone":"13900000304"}""".formatted(Codes.identity(304)));
        String person = sql.sql("select id from subject.subject where fact = cast(:fact as uuid)")
                .param("fact", fact)
                .query(String.class)
                .single();
        assertThat(server().get("/subjects/" + person).status()).isEqualTo(404);
        assertThat(server().get("/labels/" + person).status()).isEqualTo(404);
        assertThat(server().get("/subjects/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(server().get("/subjects/not-an-id").status()).isEqualTo(404);
        assertThat(search("王门户").text()).doesNotContain(person);
    }

    @Test
    void theLabelSaysTodayWhetherTheLicenceStands() {
        String page = merchant(305, "杭州门户三零五茶业有限公司");
        String label = page.replace("/subjects/", "/labels/");
        assertThat(server().get(label).text()).contains("有照", Codes.social(305), "本标识的二维码", "<svg class=\"qr\"");
    }

    @Test
    void theRulePageShowsEveryRowOfTheFileThatIsRun() {
        String text = server().get("/rules/merchant").text();
        assertThat(text)
                .contains("大于20", "大于10且不超过20", "承诺时间后送达超过两成", "-20", "merchant.dmn")
                .contains("再按下面的表得出总分和等级", "不低于0且不超过120", "按合计计", "不低于90且低于105", "九十分以上，不到一百零五分")
                .doesNotContain("]10..20]", "[90..105[", "excellent", "tally");
        assertThat(server().get("/rules/merchant.dmn").header("Content-Type")).startsWith("application/xml");
    }

    @Test
    void aPlatformIsFoundByTheFirmThatOperatesIt() {
        String firm = "银川所营网络科技有限公司";
        city().create(city().newMember("platform").token(), "platform", "self", """
                {"name":"所营优选","operator":"%s","form":"third-party"}""".formatted(firm));
        String page = search(firm).header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(server().get(page).text()).contains("所营优选", "经营主体", firm);
        assertThat(server().get(page + "?lang=en").text()).contains("Operated by");
    }

    @Test
    void thePolicyPageListsEveryDemandWithItsState() {
        String text = server().get("/policy").text();
        for (int demand = 1; demand <= 110; demand++) {
            assertThat(text).contains("id=\"D%03d\"".formatted(demand));
        }
        assertThat(text).contains("尚未", "部分实现", "已实现");
        assertThat(server().get("/policy?lang=en").text()).contains("not yet");
    }

    /** A licensed merchant with a shop; answers its page. */
    private String merchant(int number, String name) {
        Member platform = city().newMember("platform");
        city().create(platform.token(), "merchant", "m", """
                {"name":"%s","kind":"enterprise","code":"%s","division":"330106","phone":"13900000%d"}""".formatted(name, Codes.social(number), number));
        city().create(platform.token(), "shop", "s", """
                {"merchant":"m","name":"门户%s旗舰店","url":"https://shop%d.example/tea"}""".formatted(name.substring(4, 7), number));
        city().create(platform.token(), "licence", "l", """
                {"merchant":"m","number":"%s","name":"%s","from":"2020-01-01","status":"active"}""".formatted(Codes.social(number), name));
        return search(Codes.social(number)).header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private Reply search(String words) {
        return server().get("/search?q=" + URLEncoder.encode(words, UTF_8));
    }
}
