package org.chengxin.cli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    private static MomentFormat named(String name) {
        return Objects.requireNonNull(MomentFormat.named(name));
    }

    private static Object day(String text) throws UnfitException {
        return new Day(named("usual")).convert(text, null);
    }

    private static Object time(String text, ZoneId zone) throws UnfitException {
        return new PointInTime(named("usual"), zone).convert(text, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-05",
                "2024-3-5",
                "2024/3/5",
                "2024/03/05",
                "2024.3.5",
                "2024年3月5日",
                "2024年03月05日",
                "20240305",
                "45356",
                "45356.75",
                "２０２４／３／５",
                "2024-03-05 00:00:00",
                "2024-03-05T23:59:59",
                "2024/3/5 0:00",
                "2024年3月5日 14时30分",
                "20240305143000"
            })
    void readsTheUsualFormsOfADay(String text) throws UnfitException {
        assertThat(day(text)).isEqualTo("2024-03-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2023-02-29",
                "2024-13-01",
                "20240230",
                "2024-3/5",
                "24/3/5",
                "5/3/2024",
                "3",
                "4536",
                "99999",
                "453560",
                "2024年3月",
                "2024-03-05 25:00",
                "2024-03-05 2x:00:00",
                "2024-xx-05 20:00:00",
                "2024-03-05 +08:00",
                "昨天",
                "-"
            })
    void refusesWhatIsNoDay(String text) {
        UnfitException e = catchThrowableOfType(UnfitException.class, () -> day(text));
        assertThat(e.code()).isEqualTo("date.format");
        assertThat(e).hasMessageContaining(text);
    }

    @Test
    void knowsLeapDaysAndTheEndsOfExcelNumbers() throws UnfitException {
        assertThat(day("2024-2-29")).isEqualTo("2024-02-29");
        assertThat(day("32874")).isEqualTo("1990-01-01");
        assertThat(day("73415")).isEqualTo("2100-12-31");
        assertThatThrownBy(() -> day("32873")).isInstanceOf(UnfitException.class);
        assertThatThrownBy(() -> day("73416")).isInstanceOf(UnfitException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-12 20:07:44, 2018-06-12T20:07:44-03:00",
        "2018-01-20 12:15:57, 2018-01-20T12:15:57-02:00",
        "2018-07-17 00:00:00, 2018-07-17T00:00:00-03:00",
        "2018-07-17, 2018-07-17T00:00:00-03:00",
        "2018-06-12T23:07:44Z, 2018-06-12T20:07:44-03:00",
        "2018-06-13T07:07:44.5+08:00, 2018-06-12T20:07:44.5-03:00",
        "2018-06-13T07:07:44+0800, 2018-06-12T20:07:44-03:00",
        "43263.5, 2018-06-12T12:00:00-03:00",
        "2018/6/12 8:05, 2018-06-12T08:05:00-03:00",
        "2018年6月12日8点5分9秒, 2018-06-12T08:05:09-03:00",
    })
    void readsTimesOnTheClockOfTheirZone(String text, String expected) throws UnfitException {
        assertThat(time(text, SAO_PAULO)).isEqualTo(expected);
    }

    @Test
    void movesATimeThatSummerTimeSkipsAndTakesTheFirstOfTwo() throws UnfitException {
        assertThat(time("2017-10-15 00:30:00", SAO_PAULO)).isEqualTo("2017-10-15T01:30:00-02:00");
        assertThat(time("2018-02-17 23:30:00", SAO_PAULO)).isEqualTo("2018-02-17T23:30:00-02:00");
        assertThat(time("2024-03-05 08:00:00", SHANGHAI)).isEqualTo("2024-03-05T08:00:00+08:00");
    }

    @Test
    void refusesWhatIsNoTime() {
        UnfitException e = catchThrowableOfType(UnfitException.class, () -> time("2018-06-12 24:00:01", SHANGHAI));
        assertThat(e.code()).isEqualTo("time.format");
    }

    @Test
    void readsPatternsStrictlyAndInTheOrderGiven() throws UnfitException {
        MomentFormat german = MomentFormat.pattern("dd.MM.yyyy");
        MomentFormat us = MomentFormat.pattern("M/d/yyyy h:mm a");
        Day day = new Day(MomentFormat.first(List.of(german, us)));
        assertThat(day.convert("05.03.2024", null)).isEqualTo("2024-03-05");
        assertThat(day.convert("3/5/2024 2:30 PM", null)).isEqualTo("2024-03-05");
        assertThatThrownBy(() -> day.convert("30.02.2024", null)).isInstanceOf(UnfitException.class);
        assertThatThrownBy(() -> day.convert("2024-03-05", null)).isInstanceOf(UnfitException.class);
        assertThatThrownBy(() -> MomentFormat.pattern("not a pattern")).isInstanceOf(IllegalArgumentException.class);
        Day onlyTime = new Day(MomentFormat.pattern("HH:mm"));
        assertThatThrownBy(() -> onlyTime.convert("10:00", null)).isInstanceOf(UnfitException.class);
    }

    @Test
    void readsPatternsWithAnOffset() throws UnfitException {
        PointInTime time = new PointInTime(MomentFormat.pattern("yyyy-MM-dd HH:mm xx"), SHANGHAI);
        assertThat(time.convert("2024-03-05 00:30 +0000", null)).isEqualTo("2024-03-05T08:30:00+08:00");
    }

    @Test
    void readsSecondsAndThousandthsSince1970() throws UnfitException {
        assertThat(new PointInTime(named("epoch-seconds"), SHANGHAI).convert("1709596800", null))
                .isEqualTo("2024-03-05T08:00:00+08:00");
        assertThat(new PointInTime(named("epoch-millis"), SHANGHAI).convert("1709596800500", null))
                .isEqualTo("2024-03-05T08:00:00.5+08:00");
        assertThatThrownBy(() -> new PointInTime(named("epoch-seconds"), SHANGHAI).convert("x", null))
                .isInstanceOf(UnfitException.class);
        assertThat(MomentFormat.named("lunar")).isNull();
    }
}
