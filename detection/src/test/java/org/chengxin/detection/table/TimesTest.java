package org.chengxin.detection.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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
    void whateverMomentIsDrawnEveryFormatGivesItBack() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            LocalDateTime moment =
                    LocalDateTime.of(1971 + random.nextInt(60), 1, 1, 0, 0).plusSeconds(random.nextInt(31_000_000));
            double days =
                    moment.toLocalDate().toEpochDay() + moment.toLocalTime().toSecondOfDay() / 86_400.0;
            for (String format : List.of(
                    "uuuu-MM-dd HH:mm:ss",
                    "uuuu/M/d H:mm:ss",
                    "d/M/uuuu H:mm:ss",
                    "dd.MM.uuuu hh:mm:ss a",
                    "d MMM uuuu HH:mm:ss",
                    "EEE, d MMMM uuuu HH:mm:ss",
                    "uuuuMMddHHmmss",
                    "uuuu年M月d日 H时m分s秒")) {
                String text = moment.format(DateTimeFormatter.ofPattern(format, Locale.ENGLISH));
                assertThat(Times.days(text, true)).as("seed %d: %s", seed, text).isCloseTo(days, within(1e-9));
            }
            String american = moment.format(DateTimeFormatter.ofPattern("M/d/uuuu HH:mm:ss", Locale.ENGLISH));
            assertThat(Times.days(american, false))
                    .as("seed %d: %s", seed, american)
                    .isCloseTo(days, within(1e-9));
        }
    }

    @Test
    void whateverIsWrittenIsReadOrIsNoTime() {
        String signs = "0123456789-/.: ,+TZ年月日下午ampmjul𠮷\t";
        for (long seed = 1; seed <= 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(45); left > 0; left--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            double days = Times.days(text.toString(), random.nextBoolean());
            assertThat(Double.isNaN(days) || Math.abs(days) < 1e8)
                    .as("seed %d: %s", seed, text)
                    .isTrue();
        }
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
