package org.chengxin.bylaw;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A platform gives its rules on file and tells what it did; everybody reads both side by side. */
class PlatformRulesIT extends ServerTest {

    @LocalServerPort
    private int port;

    private String page() {
        return new Visitor(port).get("/measures/platforms").body();
    }

    @Test
    void whatWasPromisedStandsBesideWhatWasDone() {
        Member platform = city().newPlatform("haendler-x");
        String rule = city().create(platform.token(), "platform-rule", "r1", """
                {"title":"天水商家信用积分规则","effect":"incentive","effective":"2026-03-01","promise":"九十分以上优先参加活动",
                 "appeal":"三日内人工复核","address":"https://shop.example.com/rules"}""");
        assertThat(page()).contains(platform.name(), "天水商家信用积分规则", "承诺后尚未适用", "https://shop.example.com/rules");
        String act = city().create(platform.token(), "platform-act", "a1", """
                {"merchant":"haendler-x","rule":"天水商家信用积分规则","finding":"三个月无投诉","effect":"incentive","act":"campaign",
                 "since":"%s","byPerson":false}""".formatted(
                        java.time.LocalDate.now(org.chengxin.rule.LegalClock.ZONE)));
        assertThat(page()).contains("1 件未经人员决定").doesNotContain("haendler-x");
        assertThat(act).isNotEqualTo(rule);
    }

    @Test
    void anAddressThatIsNoneAndADayThatIsEarlierAreRefusedWithTheirField() {
        Member platform = city().newPlatform("m-1");
        assertThat(server().post("/api/v1/reports", platform.token(), """
                        {"reports":[{"type":"platform-rule","key":"r","data":{"title":"规则","effect":"sanction","effective":"2026-03-01",
                         "promise":"扣分","appeal":"申诉","address":"javascript:alert(1)"}}]}""").text())
                .contains("platform-rule.address");
        assertThat(server().post("/api/v1/reports", platform.token(), """
                        {"reports":[{"type":"platform-act","key":"a","data":{"merchant":"m-1","rule":"规则","finding":"刷单","effect":"sanction",
                         "act":"shop","since":"2026-09-02","until":"2026-09-01","byPerson":true}}]}""").text())
                .contains("platform-act.earlier");
    }

    @Test
    void aNewerTextReplacesTheOlderAndAWithdrawnOneIsGone() {
        Member platform = city().newPlatform("m-2");
        String rule = rule(platform, "r", "", "天水处罚规则甲", "扣十分");
        rule(platform, "r", ",\"supersedes\":\"" + rule + "\",\"reason\":\"修订\"", "天水处罚规则乙", "扣五分");
        assertThat(page()).contains("天水处罚规则乙", "扣五分").doesNotContain("天水处罚规则甲", "扣十分");
        String current = sql.sql("select id from bylaw.rule where title = '天水处罚规则乙'")
                .query(String.class)
                .single();
        assertThat(city().one(platform.token(), TestCity.withdrawal("platform-rule", "r", current, "不再备案"))
                        .created())
                .isTrue();
        assertThat(page()).doesNotContain("天水处罚规则乙");
    }

    private String rule(Member platform, String key, String more, String title, String promise) {
        TestCity.Result result = city().one(platform.token(), """
                {"type":"platform-rule","key":"%s"%s,"data":{"title":"%s","effect":"sanction","effective":"2026-03-01",
                 "promise":"%s","appeal":"商家后台"}}""".formatted(key, more, title, promise));
        assertThat(result.created()).as(result.toString()).isTrue();
        return String.valueOf(result.id());
    }

    @Test
    void aSanctionIsToldToThePublicWithinOneWorkingDay() {
        Member platform = city().newPlatform("m-3");
        rule(platform, "r", "", "天水限时公示规则", "扣七分");
        java.time.LocalDate friday = java.time.LocalDate.of(
                        java.time.LocalDate.now(org.chengxin.rule.LegalClock.ZONE)
                                .getYear(),
                        1,
                        5)
                .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.FRIDAY));
        sanctioned(platform, "a1", friday, friday.plusDays(3));
        assertThat(page()).as("the Monday after a Friday").doesNotContain("惩戒逾期公示");
        sanctioned(platform, "a2", friday, friday.plusDays(4));
        assertThat(page()).contains("1 件惩戒逾期公示");
    }

    private void sanctioned(Member platform, String key, java.time.LocalDate since, java.time.LocalDate disclosed) {
        city().create(platform.token(), "platform-act", key, """
                {"merchant":"m-3","rule":"天水限时公示规则","finding":"刷单","effect":"sanction","act":"shop","since":"%s",
                 "disclosed":"%s","byPerson":true}""".formatted(since, disclosed));
    }

    @Test
    void whoIsNoPlatformHasNoRulesHere() {
        Member agency = city().newMember("agency");
        assertThat(server().post("/api/v1/reports", agency.token(), """
                        {"reports":[{"type":"platform-rule","key":"r","data":{"title":"规则","effect":"sanction","effective":"2026-03-01",
                         "promise":"扣分","appeal":"申诉"}}]}""").text()).contains("report.type-not-permitted");
    }

    @Test
    void aRuleThatIsNotInEffectYetIsNotShown() {
        Member platform = city().newPlatform("m-3");
        String later = java.time.LocalDate.now(org.chengxin.rule.LegalClock.ZONE)
                .plusDays(7)
                .toString();
        city().create(platform.token(), "platform-rule", "later", """
                {"title":"天水明日规则","effect":"incentive","effective":"%s","promise":"优先","appeal":"申诉"}""".formatted(later));
        assertThat(page()).doesNotContain("天水明日规则");
    }
}
