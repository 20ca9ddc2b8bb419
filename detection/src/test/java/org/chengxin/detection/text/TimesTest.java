package org.chengxin.detection.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However people write the same moment, it is the same moment. */
class TimesTest {

    private static final double MOMENT = LocalDate.of(2021, 7, 30).toEpochDay() + 15 / 24.0 + 53 / 1440.0;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-07-30 15:53",
                "2021-07-30T15:53:00",
                "2021-07-30T15:53:00.000+08:00",
                "2021-07-30T15:53:00Z",
                "2021/7/30 15:53",
                "30/7/2021 15:53",
                "30.07.2021 3:53 PM",
                "2021年7月30日 15时53分",
                "2021年7月30日下午3:53",
                "20210730155300",
                "30 Jul 2021 15:53",
                "July 30, 2021 3:53 pm",
                "1627660380",
                "1627660380000"
            })
    void isRead(String text) {
        assertThat(Times.days(text, true)).isCloseTo(MOMENT, within(1e-9));
    }

    @Test
    void theColumnSaysWhetherTheMonthComesFirst() {
        assertThat(Times.days("7/30/2021 15:53", false)).isCloseTo(MOMENT, within(1e-9));
        assertThat(Times.onlyWith("7/30/2021", false)).isTrue();
        assertThat(Times.onlyWith("3/4/2021", true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "4",
                "很好",
                "2021-13-01",
                "2021-02-30",
                "31/31/2021",
                "2021-01-01 25:00",
                "99999999999999999999",
                "1-2-3-4-5-6-7-8-9-10",
                "twelve",
                "monday"
            })
    void isNoTime(String text) {
        assertThat(Times.days(text, true)).isNaN();
    }
}
