package org.chengxin.web.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.rule.calendar.DueDate;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A year of working days.
 *
 * @param loaded whether the year's notice is loaded; otherwise every day is provisional
 * @param due the date asked for
 */
public record CalendarPage(
        int year,
        boolean loaded,
        List<Month> months,
        String from,
        int days,
        @Nullable DueDate due) {

    /** One month as weeks from Monday; a null stands for a day of another month. */
    public record Month(int number, List<List<@Nullable Day>> weeks) {

        static Month of(WorkingDayCalendar calendar, int year, int number) {
            YearMonth month = YearMonth.of(year, number);
            List<List<@Nullable Day>> weeks = new ArrayList<>();
            LocalDate first = month.atDay(1);
            LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
            for (LocalDate start = monday; !start.isAfter(month.atEndOfMonth()); start = start.plusWeeks(1)) {
                List<@Nullable Day> week = new ArrayList<>();
                for (int offset = 0; offset < 7; offset++) {
                    LocalDate date = start.plusDays(offset);
                    week.add(YearMonth.from(date).equals(month) ? Day.of(calendar, date) : null);
                }
                weeks.add(week);
            }
            return new Month(number, weeks);
        }
    }

    /**
     * One day.
     *
     * @param arranged whether a notice, not the weekday, decides
     */
    public record Day(int number, boolean working, boolean arranged) {

        static Day of(WorkingDayCalendar calendar, LocalDate date) {
            return new Day(
                    date.getDayOfMonth(),
                    calendar.isWorkingDay(date),
                    calendar.arranged(date).isPresent());
        }
    }
}
