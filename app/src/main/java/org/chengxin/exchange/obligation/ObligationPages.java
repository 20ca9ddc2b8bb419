package org.chengxin.exchange.obligation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.office.Offices;
import org.chengxin.account.succession.Successions;
import org.chengxin.exchange.obligation.LedgerLines.Debtor;
import org.chengxin.exchange.obligation.ObligationStore.Side;
import org.chengxin.exchange.obligation.ObligationStore.Whose;
import org.chengxin.field.Field;
import org.chengxin.field.ListQuery;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.chengxin.web.list.Filter;
import org.chengxin.web.list.Listing;
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
    private static final int KEEPING = 200;
    private static final Field OWN_LISTS = lists(Whose.DEBTS, Whose.CLAIMS);
    private static final Field LISTS = lists(Whose.DEBTS, Whose.CLAIMS, Whose.OVERDUE);

    private final ObligationStore store;
    private final LedgerLines lines;
    private final Creditors creditors;
    private final Debtors debtors;
    private final Successions successions;
    private final Offices offices;
    private final Subjects subjects;
    private final LegalClock clock;
    private final Texts texts;

    ObligationPages(
            ObligationStore store,
            LedgerLines lines,
            Creditors creditors,
            Debtors debtors,
            Successions successions,
            Offices offices,
            Subjects subjects,
            LegalClock clock,
            Texts texts) {
        this.store = store;
        this.lines = lines;
        this.creditors = creditors;
        this.debtors = debtors;
        this.successions = successions;
        this.offices = offices;
        this.subjects = subjects;
        this.clock = clock;
        this.texts = texts;
    }

    /** Its link on the workbench. */
    @Bean
    static WorkbenchPart obligationPart(Texts texts) {
        return WorkbenchPart.of(58, OWN, "exchange.obligation.title", caller -> texts.of("exchange.obligation.part"));
    }

    @GetMapping(OWN)
    ModelAndView own(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> asked) {
        boolean officer = AccessPolicy.isOfficer(caller) && !offices.isElsewhere(caller.organisation());
        Filter which = Filter.choice(officer ? LISTS : OWN_LISTS, texts).usually(word(Whose.DEBTS));
        Listing<LedgerLines.Line> list = lines.listing(OWN, which);
        ListQuery query = list.query(asked);
        Whose whose = Whose.valueOf(query.required(LISTS.name()).toUpperCase(Locale.ROOT));
        Side side = side(caller.organisation());
        LocalDate since = clock.today().minusYears(1);
        return list.show(
                "exchange/obligations",
                query,
                lines.of(store.list(whose, side, query), officer),
                page -> new LedgerPage(
                        page,
                        whose == Whose.CLAIMS || query.page() > 1 ? List.of() : kept(whose, side, since),
                        since.toString()));
    }

    private Side side(Organisation organisation) {
        Set<SubjectId> own = new HashSet<>(subjects.identities(organisation.subject()));
        own.addAll(debtors.line(organisation.subject()));
        return new Side(
                own, successions.line(organisation.id()), creditors.departments(organisation.id()), clock.today());
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

    private static Field lists(Whose... lists) {
        return Field.code("list", Stream.of(lists).map(ObligationPages::word).toArray(String[]::new))
                .named("exchange.obligation.list.");
    }

    private static String word(Whose whose) {
        return whose.name().toLowerCase(Locale.ROOT);
    }
}
