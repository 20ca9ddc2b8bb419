package org.chengxin.detection.shop.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountsTest {

    @Test
    void amountsAreExact() {
        assertThat(Amounts.parse("0.1") + Amounts.parse("0.2")).isEqualTo(Amounts.parse("0.3"));
        assertThat(Amounts.parse("-12.3400000")).isEqualTo(-123_400);
        assertThat(Amounts.parse(" 7 ")).isEqualTo(70_000);
    }

    @Test
    void whatIsNoAmountIsNone() {
        for (String text :
                new String[] {"", ".", "1.", ".5", "1e3", "1,000", "--1", "１", "0.00001", "12345678901234"}) {
            assertThat(Amounts.parse(text)).as(text).isEqualTo(Amounts.NONE);
        }
    }
}
