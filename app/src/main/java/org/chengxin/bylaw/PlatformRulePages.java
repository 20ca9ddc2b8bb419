package org.chengxin.bylaw;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.bylaw.PlatformRuleStore.Disclosed;
import org.chengxin.bylaw.PlatformRuleStore.Done;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measures/platforms}: which rules of reward and sanction platforms have on file, and what they did by them this year. */
@Controller
class PlatformRulePages {

    private static final int SHOWN = 500;

    /** Parameter: working days in which a platform tells the public what it did. */
    private static final String DISCLOSURE = "measure.platform-disclosure";

    private final PlatformRuleStore store;
    private final Accounts accounts;
    private final Parameters parameters;
    private final Calendars calendars;
    private final LegalClock clock;

    PlatformRulePages(
            PlatformRuleStore store, Accounts accounts, Parameters parameters, Calendars calendars, LegalClock clock) {
        this.parameters = parameters;
        this.calendars = calendars;
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** With what was disclosed too late by the calendar of working days. */
    private List<Done> done(LocalDate since) {
        WorkingDayCalendar calendar = calendars.current();
        int days = parameters.whole(DISCLOSURE);
        List<Disclosed> late = store.disclosedLater(since).stream()
                .filter(each -> each.disclosed()
                        .isAfter(calendar.plusWorkingDays(each.since(), days).date()))
                .toList();
        return store.done(since, SHOWN).stream()
                .map(done -> done.withLate(late.stream()
                        .filter(each -> done.effect().equals("sanction")
                                && each.platform().equals(done.platform())
                                && each.rule().equals(done.rule()))
                        .mapToLong(Disclosed::acts)
                        .sum()))
                .toList();
    }

    @GetMapping("/measures/platforms")
    ModelAndView all() {
        LocalDate today = clock.today();
        LocalDate since = today.withDayOfYear(1);
        return new ModelAndView(
                "bylaw/rules",
                "page",
                PlatformRulesPage.of(
                        since.toString(),
                        store.rules(today, SHOWN),
                        done(since),
                        platform -> accounts.find(platform).map(Organisation::name)));
    }
}
