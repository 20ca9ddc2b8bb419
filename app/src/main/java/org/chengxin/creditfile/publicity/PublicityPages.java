package org.chengxin.creditfile.publicity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.creditfile.publicity.PublicityStore.Asked;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /workbench/publicity}: how the units keep the clocks of publication, for the department in charge of public credit data:
 * decisions, how many after the period, median delay, and the list behind each number.
 */
@Controller
class PublicityPages {

    private static final String PAGE = "/workbench/publicity";

    /** The longest span of days, in days. */
    private static final int LONGEST = 366 * 3;

    private final PublicityStore store;
    private final PublicityDues dues;
    private final Accounts accounts;
    private final Parameters parameters;
    private final LegalClock clock;

    PublicityPages(
            PublicityStore store, PublicityDues dues, Accounts accounts, Parameters parameters, LegalClock clock) {
        this.store = store;
        this.dues = dues;
        this.accounts = accounts;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Its link on the workbench. */
    @Bean
    static WorkbenchPart publicityPart(Texts texts) {
        return WorkbenchPart.of(
                57, PAGE, "creditfile.publicity.title", caller -> texts.of("creditfile.publicity.part"));
    }

    /**
     * @param word of the clock; without it the reports to the public credit platform
     * @param from first day on which clocks began; without it the first of January
     * @param until last such day; without it today
     * @param unit whose list is shown
     * @param late whether only late ones are listed
     */
    @GetMapping(PAGE)
    ModelAndView publicity(
            @RequestParam(name = "clock", defaultValue = "") String word,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "unit", required = false) @Nullable UUID unit,
            @RequestParam(name = "late", defaultValue = "false") boolean late,
            @RequestParam(name = "page", defaultValue = "0") int page) {
        LocalDate today = clock.today();
        LocalDate last = day(until, today);
        LocalDate typed = day(from, today.withDayOfYear(1));
        LocalDate first = typed.isBefore(last.minusDays(LONGEST)) ? last.minusDays(LONGEST) : typed;
        PublicityClock which = PublicityClock.of(word);
        Asked asked = new Asked(which, dues.of(which, first, last), today);
        Parameter period = parameters.inForce(which.parameter(), today);
        return new ModelAndView(
                "creditfile/publicity",
                "page",
                new PublicityPage(
                        which.word(),
                        Arrays.stream(PublicityClock.values())
                                .map(PublicityClock::word)
                                .toList(),
                        first.toString(),
                        last.toString(),
                        Integer.parseInt(period.value()),
                        period.name(),
                        period.basis(),
                        store.units(asked).stream().map(this::unit).toList(),
                        unit == null ? null : listed(unit, asked, late, Math.max(0, Math.min(page, 10_000)))));
    }

    private PublicityPage.Unit unit(PublicityStore.Unit unit) {
        return new PublicityPage.Unit(
                unit.reporter().toString(),
                name(unit.reporter()),
                unit.records(),
                unit.late(),
                unit.open(),
                unit.median());
    }

    private String name(UUID reporter) {
        return accounts.find(new OrganisationId(reporter))
                .map(Organisation::name)
                .orElse("");
    }

    private PublicityPage.Listed listed(UUID unit, Asked asked, boolean late, int page) {
        List<PublicityStore.Line> lines = store.lines(unit, asked, late, page);
        return new PublicityPage.Listed(
                unit.toString(),
                name(unit),
                late,
                lines.stream()
                        .limit(PublicityStore.PAGE)
                        .map(PublicityPage.Line::of)
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
