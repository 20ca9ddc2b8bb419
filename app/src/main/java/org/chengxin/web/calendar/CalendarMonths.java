package org.chengxin.web.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chengxin.rule.calendar.ArrangedDay;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.chengxin.web.calendar.CalendarPage.Day;
import org.chengxin.web.calendar.CalendarPage.Month;
import org.jspecify.annotations.Nullable;

/** A year in weeks from Monday. */
record CalendarMonths(WorkingDayCalendar calendar, int year) {

    List<Month> months() {
        return IntStream.rangeClosed(1, 12).mapToObj(this::month).toList();
    }

    /** The days that a notice names. */
    List<ArrangedDay> named() {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .flatMap(date -> calendar.arranged(date).stream())
                .toList();
    }

    private Month month(int number) {
        YearMonth month = YearMonth.of(year, number);
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate first = month.atDay(1);
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        for (LocalDate start = monday; !start.isAfter(month.atEndOfMonth()); start = start.plusWeeks(1)) {
            List<@Nullable Day> week = new ArrayList<>();
            for (int offset = 0; offset < 7; offset++) {
                LocalDate date = start.plusDays(offset);
                week.add(YearMonth.from(date).equals(month) ? day(date) : null);
            }
            weeks.add(week);
        }
        return new Month(number, weeks);
    }

    private Day day(LocalDate date) {
        boolean named = calendar.arranged(date).isPresent();
        boolean working = calendar.isWorkingDay(date);
        boolean weekend = date.getDayOfWeek().getValue() >= 6;
        String kind = working ? named ? "worked" : "working" : weekend && !named ? "weekend" : "holiday";
        return new Day(date.getDayOfMonth(), kind, calendar.isProvisional(date));
    }
}
