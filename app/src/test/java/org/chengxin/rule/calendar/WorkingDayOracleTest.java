package org.chengxin.rule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The calendar against a slow list of working days, built from the rules as a clerk would. */
class WorkingDayOracleTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 28);

    private final WorkingDayCalendar calendar = WorkingDayCalendar.shipped();
    private final List<LocalDate> workingDays = new ArrayList<>(workingDaysByHand());

    @Test
    void agreesOnEveryDay() {
        FIRST.datesUntil(LAST.plusDays(1))
                .forEach(day ->
                        assertThat(calendar.isWorkingDay(day)).as("%s", day).isEqualTo(workingDays.contains(day)));
    }

    @Test
    void agreesOnRandomDueDates() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            LocalDate start = FIRST.plusDays(random.nextInt(2700));
            int n = 1 + random.nextInt(60);
            LocalDate expected = workingDays.stream()
                    .filter(day -> day.isAfter(start))
                    .toList()
                    .get(n - 1);

            assertThat(calendar.plusWorkingDays(start, n))
                    .as("seed %d: %s plus %d", seed, start, n)
                    .isEqualTo(new DueDate(expected, false));
        }
    }

    @Test
    void countsBackWhatItAdded() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(6000));
            int n = random.nextInt(100);
            LocalDate due = calendar.plusWorkingDays(start, n).date();

            assertThat(calendar.workingDaysBetween(start, due))
                    .as("seed %d: %s plus %d", seed, start, n)
                    .isEqualTo(n);
        }
    }

    @Test
    void neverEndsAMovableLastDayOnADayOff() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            LocalDate start = FIRST.plusDays(random.nextInt(4000));
            int n = random.nextInt(400);
            LocalDate counted = start.plusDays(n);
            LocalDate due = calendar.plusCalendarDays(start, n, LastDay.NEXT_WORKING_DAY)
                    .date();

            assertThat(calendar.isWorkingDay(due)).as("seed %d", seed).isTrue();
            assertThat(counted.datesUntil(due).noneMatch(calendar::isWorkingDay))
                    .as("seed %d: skips no working day", seed)
                    .isTrue();
        }
    }

    private static Set<LocalDate> workingDaysByHand() {
        Set<LocalDate> result = new TreeSet<>();
        FIRST.datesUntil(LAST.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .forEach(result::add);
        for (YearArrangement arrangement : ArrangementFile.shipped()) {
            for (ArrangedDay day : arrangement.days()) {
                if (day.kind() == ArrangedDay.Kind.OFF) {
                    result.remove(day.date());
                } else {
                    result.add(day.date());
                }
            }
        }
        return result;
    }
}
