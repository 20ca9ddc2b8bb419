package org.chengxin.measure.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.ServerTest;
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
        Member platform = city().newPlatform("m-1001");
        String rule = city().create(platform.token(), "platform-rule", "r1", """
                {"title":"天水商家信用积分规则","effect":"incentive","effective":"2026-03-01","promise":"九十分以上优先参加活动",
                 "appeal":"三日内人工复核","address":"https://shop.example.com/rules"}""");
        assertThat(page()).contains(platform.name(), "天水商家信用积分规则", "承诺后尚未适用", "https://shop.example.com/rules");
        String act = city().create(platform.token(), "platform-act", "a1", """
                {"merchant":"m-1001","rule":"天水商家信用积分规则","finding":"三个月无投诉","effect":"incentive","act":"campaign",
                 "since":"%s","byPerson":false}""".formatted(
                        java.time.LocalDate.now(org.chengxin.rule.LegalClock.ZONE)));
        assertThat(page()).contains("1 件未经人员决定").doesNotContain("m-1001");
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
}
