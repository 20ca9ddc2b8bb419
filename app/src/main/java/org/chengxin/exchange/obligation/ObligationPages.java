package org.chengxin.exchange.obligation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.office.Offices;
import org.chengxin.account.succession.Successions;
import org.chengxin.exchange.obligation.LedgerLines.Debtor;
import org.chengxin.exchange.obligation.ObligationStore.Side;
import org.chengxin.exchange.obligation.ObligationStore.Whose;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/obligations}: what the own side owes and is owed, and for officers of the city what is overdue by law. */
@Controller
class ObligationPages {

    private static final String OWN = "/workbench/obligations";
    private static final int SHOWN = PublicLedgerPage.SHOWN;
    private static final int KEEPING = 200;
    private static final int LAST_PAGE = PublicLedgerPages.LAST_PAGE;

    private final ObligationStore store;
    private final LedgerLines lines;
    private final Creditors creditors;
    private final Debtors debtors;
    private final Successions successions;
    private final Offices offices;
    private final Subjects subjects;
    private final LegalClock clock;

    ObligationPages(
            ObligationStore store,
            LedgerLines lines,
            Creditors creditors,
            Debtors debtors,
            Successions successions,
            Offices offices,
            Subjects subjects,
            LegalClock clock) {
        this.store = store;
        this.lines = lines;
        this.creditors = creditors;
        this.debtors = debtors;
        this.successions = successions;
        this.offices = offices;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Its link on the workbench. */
    @Bean
    static WorkbenchPart obligationPart(Texts texts) {
        return WorkbenchPart.of(58, OWN, "exchange.obligation.title", caller -> texts.of("exchange.obligation.part"));
    }

    @GetMapping(OWN)
    ModelAndView own(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "list", defaultValue = "debts") String asked,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        boolean officer = AccessPolicy.isOfficer(caller) && !offices.isElsewhere(caller.organisation());
        List<Whose> lists =
                officer ? List.of(Whose.DEBTS, Whose.CLAIMS, Whose.OVERDUE) : List.of(Whose.DEBTS, Whose.CLAIMS);
        Whose whose = lists.stream()
                .filter(each -> word(each).equals(asked))
                .findFirst()
                .orElse(Whose.DEBTS);
        int page = Math.max(1, Math.min(number, LAST_PAGE));
        Organisation organisation = caller.organisation();
        Set<SubjectId> own = new HashSet<>(subjects.identities(organisation.subject()));
        own.addAll(debtors.line(organisation.subject()));
        Side side = new Side(
                own, successions.line(organisation.id()), creditors.departments(organisation.id()), clock.today());
        LocalDate since = clock.today().minusYears(1);
        List<Obligation> found = store.list(whose, side, (page - 1) * SHOWN, SHOWN + 1);
        return new ModelAndView(
                "exchange/obligations",
                "page",
                new LedgerPage(
                        word(whose),
                        lists.stream().map(ObligationPages::word).toList(),
                        lines.of(found.subList(0, Math.min(SHOWN, found.size())), officer),
                        whose == Whose.CLAIMS ? List.of() : kept(whose, side, since),
                        since.toString(),
                        page,
                        found.size() > SHOWN));
    }

    private List<LedgerPage.Keeping> kept(Whose whose, Side side, LocalDate since) {
        List<ObligationStore.Keeping> kept = store.keptBy(whose, side, since, KEEPING);
        Map<SubjectId, Debtor> debtors = lines.debtors(
                kept.stream().map(ObligationStore.Keeping::debtor).distinct().toList());
        return kept.stream()
                .map(each -> new LedgerPage.Keeping(
                        debtors.getOrDefault(each.debtor(), new Debtor("", false))
                                .name(),
                        each.kept()))
                .toList();
    }

    private static String word(Whose whose) {
        return whose.name().toLowerCase(java.util.Locale.ROOT);
    }
}
