package org.chengxin.cli.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyUnitTest {

    @ParameterizedTest
    @CsvSource({
        "CF_NR_FK（元）, CF_NR_FK, 1",
        "CF_NR_FK(万元), CF_NR_FK, 10000",
        "罚款金额 （ 万元 ）, 罚款金额, 10000",
        "金额(含税)(分), 金额(含税), 0.01"
    })
    void readsTheUnitInATitle(String title, String bare, String factor) {
        assertThat(MoneyUnit.bareTitle(title)).isEqualTo(bare);
        assertThat(MoneyUnit.ofTitle(title))
                .isNotNull()
                .satisfies(unit -> assertThat(unit.factor()).isEqualByComparingTo(factor));
    }

    @ParameterizedTest
    @CsvSource({"CF_NR_FK", "名称（全称）", "元）", "（元", "()", "''", "freight (R$)"})
    void leavesOtherTitlesAlone(String title) {
        assertThat(MoneyUnit.ofTitle(title)).isNull();
        assertThat(MoneyUnit.bareTitle(title)).isEqualTo(title);
    }

    @Test
    void knowsEveryUnitThatItNames() {
        for (String name : MoneyUnit.names().split(", ")) {
            assertThat(MoneyUnit.named(name)).as(name).isNotNull();
        }
        assertThat(MoneyUnit.named("美元")).isNull();
    }
}
