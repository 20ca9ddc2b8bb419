package org.chengxin.matter.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.chengxin.web.Fixture;
import org.junit.jupiter.api.Test;

/** How far a due date is, told in working days that are left and days that it is over. */
class DuePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.shipped();

    private static DuePolicy.Distance distance(LocalDate due) {
        return DuePolicy.distance(due, TODAY, true, CALENDAR);
    }

    @Test
    void workingDaysAreLeftAndCalendarDaysAreOver() {
        assertThat(distance(LocalDate.of(2026, 3, 11))).isEqualTo(new DuePolicy.Distance("left", 7));
        assertThat(distance(TODAY)).isEqualTo(new DuePolicy.Distance("today", 0));
        assertThat(distance(LocalDate.of(2026, 2, 27))).isEqualTo(new DuePolicy.Distance("over", 3));
        assertThat(distance(LocalDate.of(9999, 1, 1)).word()).isEqualTo("days");
    }

    @Test
    void aPeriodOfCalendarDaysIsToldInThem() {
        LocalDate due = LocalDate.of(2026, 3, 11);
        assertThat(DuePolicy.distance(due, TODAY, false, CALENDAR)).isEqualTo(new DuePolicy.Distance("days", 9));
        assertThat(DuePolicy.distance(TODAY.plusDays(3), TODAY, false, CALENDAR).tone())
                .isEqualTo("soon");
        assertThat(DuePolicy.distance(TODAY, TODAY, false, CALENDAR).word()).isEqualTo("today");
    }

    @Test
    void oneDayBeforeAndOneDayAfterAreTold() {
        assertThat(distance(LocalDate.of(2026, 3, 3))).isEqualTo(new DuePolicy.Distance("left", 1));
        assertThat(distance(LocalDate.of(2026, 3, 1))).isEqualTo(new DuePolicy.Distance("over", 1));
    }

    @Test
    void aDueDateOnAWeekendHasTheWorkingDaysBeforeIt() {
        assertThat(distance(LocalDate.of(2026, 3, 7))).isEqualTo(distance(LocalDate.of(2026, 3, 6)));
        assertThat(distance(LocalDate.of(2026, 3, 8))).isEqualTo(new DuePolicy.Distance("left", 4));
    }

    @Test
    void aDateOfADistantYearIsToldInDaysAndCostsNothing() {
        assertThat(distance(TODAY.plusDays(400)).word()).isEqualTo("left");
        assertThat(distance(TODAY.plusDays(401))).isEqualTo(new DuePolicy.Distance("days", 401));
        assertThat(distance(LocalDate.MAX).tone()).isEqualTo("plain");
        assertThat(distance(LocalDate.MIN).tone()).isEqualTo("bad");
    }

    @Test
    void everyDistanceHasATextWithItsNumberInBothLanguages() {
        for (String word : new String[] {"days", "left", "over"}) {
            assertThat(Fixture.texts().in(Locale.CHINESE, "matter.due." + word, 7L))
                    .contains("7");
            assertThat(Fixture.texts().in(Locale.ENGLISH, "matter.due." + word, 7L))
                    .contains("7");
            assertThat(Fixture.texts().in(Locale.ENGLISH, "matter.due." + word, 1L))
                    .as("one day, not one days")
                    .doesNotContain("days");
        }
        assertThat(Fixture.texts().in(Locale.CHINESE, "matter.due.today", 0L)).isEqualTo("今天到期");
    }

    @Test
    void theToneFollowsTheDistance() {
        assertThat(distance(LocalDate.of(2026, 2, 27)).tone()).isEqualTo("bad");
        assertThat(distance(TODAY).tone()).isEqualTo("soon");
        assertThat(distance(LocalDate.of(2026, 3, 5)).tone()).isEqualTo("soon");
        assertThat(distance(LocalDate.of(2026, 3, 6)).tone()).isEqualTo("plain");
    }

    @Test
    void theyAreCountedAsDayByDay() {
        Random random = new Random(11);
        for (int run = 0; run < 500; run++) {
            LocalDate due = TODAY.plusDays(random.nextInt(400) + 1);
            long slow = TODAY.plusDays(1)
                    .datesUntil(due.plusDays(1))
                    .filter(CALENDAR::isWorkingDay)
                    .count();
            assertThat(distance(due)).as("seed 11, %s", due).isEqualTo(new DuePolicy.Distance("left", slow));
        }
    }
}
