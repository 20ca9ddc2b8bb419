package org.chengxin.subject.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.chengxin.subject.matching.Comparison.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is taken apart into division, trade name, industry, form and branch, however it is written. */
class FirmNameTest {

    @ParameterizedTest
    @CsvSource({
        "杭州天象供应链管理有限公司,330100,天象,供应链管理,limited,",
        "天象供应链,,天象,供应链,,",
        "杭州西溪集市网络科技有限公司,330100,西溪集市,网络科技,limited,",
        "浙江省杭州市西湖区千润日用品商行（个体工商户）,330106,千润,日用品,individual-商行,",
        "阿里巴巴（中国）网络技术有限公司,100000,阿里巴巴,网络技术,limited,",
        "ＡＢＣ·（杭州）貿易有限責任公司,330100,abc,贸易,limited,",
        "杭州天象物流有限公司余杭第二分公司,330100,天象,物流,limited,余杭第二分公司",
        "天象官方旗舰店,,天象,,shop,",
        "杭州市下城区𠮷祥茶叶店,330100,𠮷祥,茶叶,individual-店,",
        "杭州有限公司,,杭州,,limited,",
        "老,,老,,,"
    })
    void partsOfNames(String name, String division, String trade, String industry, String form, String branch) {
        FirmName parts = FirmName.parse(name);
        assertThat(parts)
                .isEqualTo(new FirmName(
                        division, trade, industry == null ? "" : industry, form, branch == null ? "" : branch));
    }

    @ParameterizedTest
    @CsvSource({
        "杭州天象供应链管理有限公司,杭州天像供应链管理有限公司",
        "杭州千润日用品商行,杭州千闰日用品商行",
        "杭州天象供应链管理有限公司,杭州天家供应链管理有限公司",
        "杭州未来科技有限公司,杭州末来科技有限公司",
        "杭州西溪集市网络科技有限公司,西溪集网络科技",
        "杭州天象贸易有限公司,TianXiang贸易"
    })
    void namesThatMayBeOneShareAKey(String one, String other) {
        assertThat(Collections.disjoint(MatchKeys.of(one), MatchKeys.of(other))).isFalse();
        double probability = Comparison.score(side(one), side(other)).probability();
        assertThat(probability).as("a question, no link").isLessThan(0.99);
    }

    @Test
    void theReasonsOfAScoreAreItsSum() {
        Score score = Comparison.score(
                Side.of(new Description("杭州天象贸易有限公司", "ENTERPRISE", "330106", "杭州市西湖区文三路1号201室", "0571-1")),
                Side.of(new Description("杭州天象貿易有限公司", "UNKNOWN", null, "文三路1号201", "05711")));
        assertThat(score.reasons())
                .extracting(
                        reason -> reason.feature().word() + " " + reason.level().word())
                .containsExactly(
                        "base same",
                        "trade same",
                        "industry same",
                        "form same",
                        "division same",
                        "branch same",
                        "nature absent",
                        "address same",
                        "phone same");
        assertThat(score.probability()).isBetween(0.99, 1.0);
    }

    private static Side side(String name) {
        return Side.of(new Description(name, "UNKNOWN", null, null, null));
    }
}
