package org.chengxin.matter.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.junit.jupiter.api.Test;

/** How far a due date is, told in working days that are left and days that it is over. */
class DuePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.shipped();

    private static DuePolicy.Distance distance(LocalDate due) {
        return DuePolicy.distance(due, TODAY, CALENDAR);
    }

    @Test
    void workingDaysAreLeftAndCalendarDaysAreOver() {
        assertThat(distance(LocalDate.of(2026, 3, 11))).isEqualTo(new DuePolicy.Distance("left", 7));
        assertThat(distance(TODAY)).isEqualTo(new DuePolicy.Distance("today", 0));
        assertThat(distance(LocalDate.of(2026, 2, 27))).isEqualTo(new DuePolicy.Distance("over", 3));
        assertThat(distance(LocalDate.of(9999, 1, 1)).word()).isEqualTo("far");
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
