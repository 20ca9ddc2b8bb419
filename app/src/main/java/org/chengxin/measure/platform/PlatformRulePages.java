package org.chengxin.measure.platform;

import java.time.LocalDate;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.rule.LegalClock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measures/platforms}: which rules of reward and sanction platforms have on file, and what they did by them this year. */
@Controller
class PlatformRulePages {

    private static final int SHOWN = 500;

    private final PlatformRuleStore store;
    private final Accounts accounts;
    private final LegalClock clock;

    PlatformRulePages(PlatformRuleStore store, Accounts accounts, LegalClock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/measures/platforms")
    ModelAndView all() {
        LocalDate today = clock.today();
        LocalDate since = today.withDayOfYear(1);
        return new ModelAndView(
                "measure/platforms",
                "page",
                PlatformRulesPage.of(
                        since.toString(),
                        store.rules(today, SHOWN),
                        store.done(since, SHOWN),
                        platform -> accounts.find(platform).map(Organisation::name)));
    }
}
