package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a credit page says first, and what it is decided by. */
class VerdictIT extends ServerTest {

    private static int number;

    private Member platform;
    private String code;

    @BeforeEach
    void reportsAFirm() {
        platform = city().newMember("platform");
        code = Codes.social("654224", ++number);
        city().create(platform.token(), "merchant", "m", """
                {"name":"提示%d茶业有限公司","kind":"enterprise","code":"%s","division":"330106"}""".formatted(number, code));
    }

    @Test
    void aFirmWithALicenceAndNothingOnShowHasNothingToNoteAndIsNotGreen() {
        licence("active");
        assertThat(page()).contains("无需特别注意", "class=\"answer plain\"").doesNotContain("answer good");
    }

    @Test
    void aFirmOfWhichNothingIsKnownIsNotCalledClean() {
        assertThat(page()).contains("信息不足", "不能据此认为没有问题").doesNotContain("无需特别注意");
    }

    @Test
    void oneFineIsToBeNotedAndThreeAreSerious() {
        licence("active");
        penalty("a", "[\"fine\"]");
        assertThat(page()).contains("请留意", "公示中有行政处罚", "评价得分", "class=\"answer soon\"");
        penalty("b", "[\"fine\"]");
        penalty("c", "[\"fine\"]");
        assertThat(page()).contains("有严重记录", "公示中有三条以上行政处罚", "class=\"answer bad\"");
        assertThat(english()).contains("Serious records", "three penalties or more are on show");
    }

    @Test
    void oneRevocationIsSeriousAndAWarningAloneIsNotShown() {
        licence("active");
        penalty("w", "[\"warning\"]");
        assertThat(page()).contains("无需特别注意");
        penalty("r", "[\"fine\",\"revocation\"]");
        assertThat(page()).contains("有严重记录", "吊销许可证件");
    }

    @Test
    void aLicenceThatNoLongerStandsIsToBeNoted() {
        licence("revoked");
        assertThat(page()).contains("请留意", "营业执照已失效");
    }

    @Test
    void sourcesThatTellTheSameLicenceAreToldTogether() {
        licence("active");
        Member other = city().newMember("platform");
        city().create(other.token(), "merchant", "n", """
                {"name":"提示%d茶业有限公司","kind":"enterprise","code":"%s","division":"330106"}""".formatted(number, code));
        city().create(other.token(), "licence", "k", licenceData("n", "active"));
        assertThat(page()).contains("2 个来源报送一致");
    }

    @Test
    void theRuleIsPublished() {
        assertThat(server().get("/rules/verdict").text())
                .contains("公示中的行政处罚", "请留意", "有严重记录", "公示中有三条以上行政处罚")
                .doesNotContain("severePenalties", "serious-");
        assertThat(server().get("/rules/verdict?lang=en").text()).contains("three penalties or more are on show");
    }

    private void licence(String status) {
        city().create(platform.token(), "licence", "l", licenceData("m", status));
    }

    private static String licenceData(String merchant, String status) {
        return """
                {"merchant":"%s","number":"LV%d","name":"提示%d茶业有限公司","from":"2020-01-01","status":"%s"}""".formatted(merchant, number, number, status);
    }

    private void penalty(String key, String categories) {
        city().create(city().token("department"), "penalty", "verdict-" + key + number, """
                {"party":{"kind":"organisation","name":"提示%d茶业有限公司","code":"%s"},"number":"罚提示%d%s号","authority":"%s",
                 "decided":"%s","violation":"违法行为","facts":"事实","basis":"依据","categories":%s,"fine":"50000.00"}""".formatted(
                        number,
                        code,
                        number,
                        key,
                        city().member("department").name(),
                        java.time.LocalDate.now().minusDays(20),
                        categories));
    }

    private String page() {
        return server().get("/subjects/" + id()).text();
    }

    private String english() {
        return server().get("/subjects/" + id() + "?lang=en").text();
    }

    private String id() {
        return server().get("/search?q=" + code).header("Location").replaceFirst(".*/subjects/", "");
    }
}
