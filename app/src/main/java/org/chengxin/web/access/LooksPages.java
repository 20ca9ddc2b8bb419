package org.chengxin.web.access;

import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.log.LookCounts;
import org.chengxin.account.log.LookCounts.Whose;
import org.chengxin.account.office.Offices;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /workbench/looks}: how much each officer looked at, by day: for an auditor in all offices, for the head in the own one, for
 * any other officer the own looks (个人信息保护法 arts 51, 54: who may do what is limited and checked). Who looked at more than
 * {@code access.looks.day-most} on a day or {@code access.looks.week-most} within seven is named first.
 */
@Controller
class LooksPages {

    private static final String PAGE = "/workbench/looks";
    private static final int DAYS = 31;
    private static final int LINES = 50;
    private static final int LAST_PAGE = 1_000;

    private final LookCounts counts;
    private final Offices offices;
    private final Parameters parameters;
    private final LegalClock clock;

    LooksPages(LookCounts counts, Offices offices, Parameters parameters, LegalClock clock) {
        this.counts = counts;
        this.offices = offices;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Its card on the workbench. */
    @Bean
    static WorkbenchPart looksPart(Offices offices, Texts texts) {
        return WorkbenchPart.of(66, PAGE, "web.looks.title", caller -> texts.of("web.looks.lead"))
                .onlyFor(caller -> AccessPolicy.isAuditor(caller) || offices.isHead(caller));
    }

    @GetMapping(PAGE)
    ModelAndView looks(
            @AuthenticationPrincipal Caller caller, @RequestParam(name = "page", defaultValue = "0") int number) {
        int page = Math.max(0, Math.min(number, LAST_PAGE));
        boolean auditor = AccessPolicy.isAuditor(caller);
        boolean head = !auditor && offices.isHead(caller);
        Whose whose = new Whose(auditor ? null : caller.organisation().id(), auditor || head ? null : caller.account());
        var from = clock.today().minusDays(DAYS - 1);
        int dayMost = parameters.whole("access.looks.day-most");
        int weekMost = parameters.whole("access.looks.week-most");
        List<LookCounts.Count> found = counts.page(whose, LookActs.COUNTED, from, page * LINES, LINES + 1);
        return new ModelAndView(
                "web/looks",
                "page",
                new LooksPage(
                        auditor ? "all" : head ? "office" : "own",
                        DAYS,
                        dayMost,
                        weekMost,
                        counts.outliers(whose, LookActs.COUNTED, from, dayMost, weekMost, LINES),
                        found.stream().limit(LINES).toList(),
                        page > 0 ? PAGE + "?page=" + (page - 1) : null,
                        found.size() > LINES ? PAGE + "?page=" + (page + 1) : null));
    }
}
