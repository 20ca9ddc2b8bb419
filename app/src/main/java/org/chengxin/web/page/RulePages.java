package org.chengxin.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.rule.calendar.DueDate;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Parameters and the working-day calendar. */
@Controller("workbenchRulePages")
class RulePages {

    private static final int MOST_DAYS = 1_000;

    private final Parameters parameters;
    private final LegalClock clock;
    private final WorkingDayCalendar calendar = WorkingDayCalendar.shipped();

    RulePages(Parameters parameters, LegalClock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping("/workbench/parameters")
    ModelAndView parameters() {
        return new ModelAndView("web/parameters", "page", new ParametersPage(parameters.all()));
    }

    @GetMapping("/workbench/calendar")
    ModelAndView calendar(
            @RequestParam(name = "year", defaultValue = "0") int year,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "days", defaultValue = "7") int days) {
        int shown = year == 0 ? clock.today().getYear() : Math.max(2019, Math.min(2100, year));
        LocalDate start = date(from);
        DueDate due = start != null && days >= 1 && days <= MOST_DAYS ? calendar.plusWorkingDays(start, days) : null;
        var months = Arrays.stream(java.time.Month.values())
                .map(month -> CalendarPage.Month.of(calendar, shown, month.getValue()))
                .toList();
        return new ModelAndView(
                "web/calendar",
                "page",
                new CalendarPage(
                        shown,
                        calendar.years().contains(shown),
                        months,
                        start == null ? clock.today().toString() : start.toString(),
                        days,
                        due));
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
