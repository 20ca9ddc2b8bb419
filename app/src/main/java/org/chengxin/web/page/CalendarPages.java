package org.chengxin.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.calendar.ArrangedDay;
import org.chengxin.rule.calendar.DueDate;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.chengxin.web.Texts;
import org.chengxin.web.page.CalendarPage.Day;
import org.chengxin.web.page.CalendarPage.Due;
import org.chengxin.web.page.CalendarPage.Month;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/calendar}: a year of working days, and "n working days after a date". */
@Controller
class CalendarPages {

    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_DAYS = 1_000;

    private final LegalClock clock;
    private final Texts texts;
    private final WorkingDayCalendar calendar = WorkingDayCalendar.shipped();

    CalendarPages(LegalClock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping("/workbench/calendar")
    ModelAndView calendar(
            @RequestParam(name = "year", defaultValue = "") String year,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "days", defaultValue = "") String days) {
        LocalDate today = clock.today();
        boolean asked = !from.isEmpty() || !days.isEmpty();
        LocalDate start = date(from);
        Integer count = whole(days, 1, MOST_DAYS);
        List<FormError> errors = asked ? errors(start, count) : List.of();
        Due due = start != null && count != null ? due(start, count) : null;
        Integer wanted = whole(year, FIRST_YEAR, LAST_YEAR);
        int shown = wanted != null ? wanted : start != null ? start.getYear() : today.getYear();
        CalendarPage page = new CalendarPage(
                shown,
                calendar.years().contains(shown),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(shown, month))
                        .toList(),
                named(shown),
                asked ? from : today.toString(),
                asked ? days : "7",
                errors,
                due);
        return new ModelAndView("web/calendar", "page", page);
    }

    private List<FormError> errors(@Nullable LocalDate start, @Nullable Integer count) {
        List<FormError> errors = new ArrayList<>();
        if (start == null) {
            errors.add(new FormError("from", texts.of("web.calendar.from.wrong")));
        }
        if (count == null) {
            errors.add(new FormError("days", texts.of("web.calendar.days.wrong", MOST_DAYS)));
        }
        return errors;
    }

    private Due due(LocalDate start, int count) {
        DueDate date = calendar.plusWorkingDays(start, count);
        return new Due(
                start.toString(),
                count,
                date.date().toString(),
                date.date().getDayOfWeek().getValue(),
                date.provisional());
    }

    private List<ArrangedDay> named(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .flatMap(date -> calendar.arranged(date).stream())
                .toList();
    }

    private Month month(int year, int number) {
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

    private static @Nullable LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text.strip());
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private static @Nullable Integer whole(String text, int least, int most) {
        if (!text.strip().matches("[0-9]{1,6}")) {
            return null;
        }
        int number = Integer.parseInt(text.strip());
        return number < least || number > most ? null : number;
    }
}
