package org.chengxin.rule.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.code.InvalidValueException;
import org.chengxin.rule.calendar.ArrangedDay.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDayCalendarTest {

    private final WorkingDayCalendar calendar = WorkingDayCalendar.shipped();

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void countsTheWorkingDaysOfAYear(int year, int days) {
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 7, 2026-01-12",
        "2026-02-06, 7, 2026-02-24",
        "2026-02-13, 7, 2026-03-02",
        "2026-02-14, 1, 2026-02-24",
        "2026-04-03, 3, 2026-04-09",
        "2026-04-30, 7, 2026-05-13",
        "2026-09-18, 7, 2026-09-29",
        "2026-09-30, 5, 2026-10-13",
        "2026-06-18, 10, 2026-07-03",
        "2026-09-24, 45, 2026-12-03"
    })
    void addsWorkingDaysUnderTheNoticeFor2026(LocalDate start, int n, LocalDate due) {
        assertThat(calendar.plusWorkingDays(start, n)).isEqualTo(new DueDate(due, false));
        assertThat(calendar.workingDaysBetween(start, due)).isEqualTo(n);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-14", "2020-01-19", "2018-12-29", "2024-09-29", "2022-10-08"})
    void worksOnMakeUpWeekends(LocalDate date) {
        assertThat(calendar.isWorkingDay(date)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-31", "2018-12-31", "2022-12-31", "2019-05-02", "2026-02-23", "2025-10-08"})
    void restsOnArrangedDays(LocalDate date) {
        assertThat(calendar.isWorkingDay(date)).isFalse();
        assertThat(calendar.arranged(date)).map(ArrangedDay::kind).contains(Kind.OFF);
    }

    @Test
    void tellsTheNoticeThatExtendedAHoliday() {
        assertThat(calendar.arranged(LocalDate.of(2020, 2, 1)))
                .map(ArrangedDay::source)
                .contains("国务院办公厅关于延长2020年春节假期的通知");
        assertThat(calendar.arranged(LocalDate.of(2026, 3, 3))).isEmpty();
    }

    @Test
    void neverTreatsAnUnknownYearAsPlainWeekdays() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 25), 7))
                .isEqualTo(new DueDate(LocalDate.of(2027, 1, 6), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-01", "2029-05-01", "2029-05-02", "2029-10-01", "2029-10-02", "2029-10-03"})
    void restsOnFixedStatutoryDaysBeyondTheNotices(LocalDate date) {
        assertThat(calendar.isWorkingDay(date)).isFalse();
        assertThat(calendar.isProvisional(date)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-28, false",
        "2026-12-29, true",
        "2027-03-01, true",
        "2025-12-31, false",
        "2018-12-28, true",
        "2018-12-31, false",
        "2019-01-02, false"
    })
    void isCertainOnlyWhereNoMissingNoticeCanReach(LocalDate date, boolean provisional) {
        assertThat(calendar.isProvisional(date)).isEqualTo(provisional);
    }

    @Test
    void endsItsHorizonWithTheLastNotice() {
        assertThat(calendar.horizon()).contains(LocalDate.of(2026, 12, 28));
        assertThat(calendar.years()).containsExactlyInAnyOrder(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(WorkingDayCalendar.of(List.of()).horizon()).isEmpty();
    }

    @Test
    void aLaterNoticeMakesTheDateCertain() {
        List<YearArrangement> arrangements = new ArrayList<>(ArrangementFile.shipped());
        arrangements.add(new YearArrangement(
                2027,
                List.of(
                        off(LocalDate.of(2026, 12, 31)),
                        off(LocalDate.of(2027, 1, 1)),
                        off(LocalDate.of(2027, 5, 1)),
                        off(LocalDate.of(2027, 10, 1)))));

        DueDate due = WorkingDayCalendar.of(arrangements).plusWorkingDays(LocalDate.of(2026, 12, 25), 7);

        assertThat(due).isEqualTo(new DueDate(LocalDate.of(2027, 1, 7), false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 15, AS_COUNTED, 2026-02-16",
        "2026-02-01, 15, NEXT_WORKING_DAY, 2026-02-24",
        "2026-01-30, 15, NEXT_WORKING_DAY, 2026-02-14",
        "2026-03-01, 1, NEXT_WORKING_DAY, 2026-03-02"
    })
    void addsCalendarDays(LocalDate start, int n, LastDay lastDay, LocalDate due) {
        assertThat(calendar.plusCalendarDays(start, n, lastDay)).isEqualTo(new DueDate(due, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 1, AS_COUNTED, 2026-02-28",
        "2024-01-31, 1, AS_COUNTED, 2024-02-29",
        "2026-02-28, 1, AS_COUNTED, 2026-03-28",
        "2024-02-29, 12, AS_COUNTED, 2025-02-28",
        "2026-07-01, 3, AS_COUNTED, 2026-10-01",
        "2026-07-01, 3, NEXT_WORKING_DAY, 2026-10-08",
        "2026-01-31, 1, NEXT_WORKING_DAY, 2026-02-28"
    })
    void addsMonthsToTheCorrespondingDayOrTheEndOfTheMonth(LocalDate start, int n, LastDay lastDay, LocalDate due) {
        assertThat(calendar.plusMonths(start, n, lastDay)).isEqualTo(new DueDate(due, false));
    }

    @Test
    void marksOnlyMovableEndsProvisional() {
        LocalDate start = LocalDate.of(2026, 11, 1);

        assertThat(calendar.plusMonths(start, 36, LastDay.AS_COUNTED).provisional())
                .isFalse();
        assertThat(calendar.plusMonths(start, 2, LastDay.NEXT_WORKING_DAY))
                .isEqualTo(new DueDate(LocalDate.of(2027, 1, 4), true));
    }

    @Test
    void staysOnTheStartForZeroAndRefusesLess() {
        LocalDate holiday = LocalDate.of(2026, 10, 1);

        assertThat(calendar.plusWorkingDays(holiday, 0)).isEqualTo(new DueDate(holiday, false));
        assertThat(calendar.workingDaysBetween(holiday, holiday)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(holiday, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.workingDaysBetween(holiday, holiday.minusDays(1)));
    }

    @Test
    void refusesNoticesThatDisagree() {
        List<YearArrangement> twice = new ArrayList<>(ArrangementFile.shipped());
        twice.addAll(ArrangementFile.shipped());

        assertThatThrownBy(() -> WorkingDayCalendar.of(twice))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("calendar.conflict");
    }

    private static ArrangedDay off(LocalDate date) {
        return new ArrangedDay(date, Kind.OFF, "元旦", "a test notice");
    }
}
