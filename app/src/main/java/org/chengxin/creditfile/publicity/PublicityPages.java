package org.chengxin.creditfile.publicity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /workbench/publicity}: 双公示 lateness per reporting unit, for the department in charge of public credit data: records
 * received, how many after the period, median delay, and the list behind each number.
 */
@Controller
class PublicityPages {

    private static final String PAGE = "/workbench/publicity";
    private static final String PERIOD = "creditfile.publicity.working-days";

    /** The longest span of days of decision, in days. */
    private static final int LONGEST = 366 * 3;

    private final PublicityStore store;
    private final Accounts accounts;
    private final Parameters parameters;
    private final Calendars calendars;
    private final LegalClock clock;

    PublicityPages(
            PublicityStore store, Accounts accounts, Parameters parameters, Calendars calendars, LegalClock clock) {
        this.store = store;
        this.accounts = accounts;
        this.parameters = parameters;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Its link on the workbench. */
    @Bean
    static WorkbenchPart publicityPart(Texts texts) {
        return WorkbenchPart.of(
                57, PAGE, "creditfile.publicity.title", caller -> texts.of("creditfile.publicity.part"));
    }

    /**
     * @param from first day of decision; without it the first of January
     * @param until last day of decision; without it today
     * @param unit whose list is shown
     * @param late whether only late reports are listed
     */
    @GetMapping(PAGE)
    ModelAndView publicity(
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "unit", required = false) @Nullable UUID unit,
            @RequestParam(name = "late", defaultValue = "false") boolean late,
            @RequestParam(name = "page", defaultValue = "0") int page) {
        LocalDate today = clock.today();
        LocalDate last = day(until, today);
        LocalDate typed = day(from, today.withDayOfYear(1));
        LocalDate first = typed.isBefore(last.minusDays(LONGEST)) ? last.minusDays(LONGEST) : typed;
        SortedMap<LocalDate, LocalDate> dues = dues(first, last);
        Parameter period = parameters.inForce(PERIOD, today);
        return new ModelAndView(
                "creditfile/publicity",
                "page",
                new PublicityPage(
                        first.toString(),
                        last.toString(),
                        parameters.whole(PERIOD),
                        period.basis(),
                        store.units(dues).stream().map(this::unit).toList(),
                        unit == null ? null : listed(unit, dues, late, Math.max(0, Math.min(page, 10_000)))));
    }

    /** The last day to report, by day of decision, each by the period in force on that day. */
    private SortedMap<LocalDate, LocalDate> dues(LocalDate first, LocalDate last) {
        List<Parameter> periods = parameters.rows(PERIOD);
        WorkingDayCalendar calendar = calendars.current();
        SortedMap<LocalDate, LocalDate> dues = new TreeMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate decided = day;
            periods.stream()
                    .filter(period -> isInForce(period, decided))
                    .findFirst()
                    .ifPresent(period -> dues.put(
                            decided,
                            calendar.plusWorkingDays(decided, Integer.parseInt(period.value()))
                                    .date()));
        }
        return dues;
    }

    private static boolean isInForce(Parameter period, LocalDate day) {
        LocalDate end = period.effectiveTo();
        return !period.effectiveFrom().isAfter(day) && (end == null || !end.isBefore(day));
    }

    private PublicityPage.Unit unit(PublicityStore.Unit unit) {
        return new PublicityPage.Unit(
                unit.reporter().toString(), name(unit.reporter()), unit.records(), unit.late(), unit.median());
    }

    private String name(UUID reporter) {
        return accounts.find(new OrganisationId(reporter))
                .map(Organisation::name)
                .orElse("");
    }

    private PublicityPage.Listed listed(UUID unit, SortedMap<LocalDate, LocalDate> dues, boolean late, int page) {
        List<PublicityStore.Line> lines = store.lines(unit, dues, late, page);
        return new PublicityPage.Listed(
                unit.toString(),
                name(unit),
                late,
                lines.stream()
                        .limit(PublicityStore.PAGE)
                        .map(line -> new PublicityPage.Line(
                                "creditfile.kind." + line.kind().toLowerCase(Locale.ROOT),
                                line.number(),
                                line.authority(),
                                line.decided().toString(),
                                line.received().toString(),
                                line.due().toString(),
                                line.late()))
                        .toList(),
                lines.size() > PublicityStore.PAGE ? page + 1 : null);
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            return typed.isBlank() ? otherwise : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return otherwise;
        }
    }
}
