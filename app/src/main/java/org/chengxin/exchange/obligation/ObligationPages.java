package org.chengxin.exchange.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.exchange.obligation.ObligationStore.Side;
import org.chengxin.exchange.obligation.ObligationStore.Whose;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /workbench/obligations}: what the own side owes and is owed, and for officers what is overdue by law; {@code /obligations}:
 * how duties are kept, published arrears and sharing obstacles.
 */
@Controller
class ObligationPages {

    private static final String OWN = "/workbench/obligations";
    private static final int SHOWN = PublicLedgerPage.SHOWN;
    private static final int KEEPING = 200;
    private static final int LAST_PAGE = 10_000;

    private final ObligationStore store;
    private final ObstacleStore obstacles;
    private final Accounts accounts;
    private final Subjects subjects;
    private final LegalClock clock;
    private final Texts texts;

    ObligationPages(
            ObligationStore store,
            ObstacleStore obstacles,
            Accounts accounts,
            Subjects subjects,
            LegalClock clock,
            Texts texts) {
        this.store = store;
        this.obstacles = obstacles;
        this.accounts = accounts;
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
    ModelAndView own(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "list", defaultValue = "debts") String asked,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        boolean officer = AccessPolicy.isOfficer(caller);
        List<Whose> lists =
                officer ? List.of(Whose.DEBTS, Whose.CLAIMS, Whose.OVERDUE) : List.of(Whose.DEBTS, Whose.CLAIMS);
        Whose whose = lists.stream()
                .filter(each -> word(each).equals(asked))
                .findFirst()
                .orElse(Whose.DEBTS);
        int page = Math.max(1, Math.min(number, LAST_PAGE));
        Organisation organisation = caller.organisation();
        Set<SubjectId> own = new HashSet<>(subjects.identities(organisation.subject()));
        own.add(organisation.subject());
        Side side = new Side(own, organisation.name(), clock.today());
        LocalDate since = clock.today().minusYears(1);
        List<Obligation> found = store.list(whose, side, (page - 1) * SHOWN, SHOWN + 1);
        return new ModelAndView(
                "exchange/obligations",
                "page",
                new LedgerPage(
                        word(whose),
                        lists.stream().map(ObligationPages::word).toList(),
                        lines(found.subList(0, Math.min(SHOWN, found.size())), officer),
                        whose == Whose.CLAIMS ? List.of() : kept(whose, side, since),
                        since.toString(),
                        page,
                        found.size() > SHOWN));
    }

    private List<LedgerPage.Keeping> kept(Whose whose, Side side, LocalDate since) {
        List<ObligationStore.Keeping> kept = store.keptBy(whose, side, since, KEEPING);
        Map<SubjectId, Debtor> debtors = debtors(
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

    /** @param half a half-year, as 2026-1; without it the present one */
    @GetMapping("/obligations")
    ModelAndView all(
            @RequestParam(name = "half", defaultValue = "") String half,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        int page = Math.max(1, Math.min(number, LAST_PAGE));
        LocalDate today = clock.today();
        LocalDate from = half(half)
                .orElse(today.withMonth(today.getMonthValue() <= 6 ? 1 : 7).withDayOfMonth(1));
        LocalDate since = today.minusYears(1).withDayOfMonth(1);
        return new ModelAndView(
                "exchange/ledger",
                "page",
                new PublicLedgerPage(
                        since.toString(),
                        store.kept(since, today),
                        published(today, page),
                        page,
                        half(from),
                        half(from.minusMonths(6)),
                        obstacles.refused(from, from.plusMonths(6), 0, SHOWN * 4)));
    }

    /** Without the other side, which may be a person; one more than a page shows if there are more. */
    private List<LedgerPage.Line> published(LocalDate today, int page) {
        Side nobody = new Side(List.of(), "", today);
        return lines(store.list(Whose.PUBLISHED, nobody, (page - 1) * SHOWN, SHOWN + 1), false).stream()
                .map(line -> line.owed().matter() == null ? line : line.withoutCreditor())
                .toList();
    }

    private static Optional<LocalDate> half(String words) {
        return words.matches("20[0-9]{2}-[12]")
                ? Optional.of(LocalDate.of(Integer.parseInt(words.substring(0, 4)), words.endsWith("1") ? 1 : 7, 1))
                : Optional.empty();
    }

    private static String half(LocalDate from) {
        return from.getYear() + (from.getMonthValue() <= 6 ? "-1" : "-2");
    }

    private List<LedgerPage.Line> lines(List<Obligation> owed, boolean officer) {
        Map<SubjectId, Debtor> debtors =
                debtors(owed.stream().map(Obligation::debtor).distinct().toList());
        List<LedgerPage.Line> lines = new ArrayList<>();
        for (Obligation each : owed) {
            Debtor debtor = debtors.getOrDefault(each.debtor(), new Debtor("", false));
            lines.add(new LedgerPage.Line(
                    each,
                    debtor.name(),
                    texts.has("exchange.creditor." + each.creditor())
                            ? texts.of("exchange.creditor." + each.creditor())
                            : each.creditor(),
                    ObligationLinks.words(each, texts),
                    each.state(clock.today()),
                    officer && each.statutory() && each.isOverdue(clock.today()) && each.published() == null
                            ? "/workbench/matters/new/" + (debtor.office() ? "office-arrears" : "arrears")
                                    + "?obligation=" + each.id()
                            : ""));
        }
        return lines;
    }

    private record Debtor(String name, boolean office) {}

    private Map<SubjectId, Debtor> debtors(Collection<SubjectId> ids) {
        Map<SubjectId, Organisation> organisations = accounts.organisationsOf(ids);
        Map<SubjectId, Subject> known = subjects.all(
                ids.stream().filter(id -> !organisations.containsKey(id)).toList());
        return ids.stream().collect(Collectors.toMap(id -> id, id -> {
            Organisation organisation = organisations.get(id);
            return organisation != null
                    ? new Debtor(organisation.name(), organisation.kind() == OrganisationKind.DEPARTMENT)
                    : new Debtor(
                            Optional.ofNullable(known.get(id))
                                    .map(Subject::name)
                                    .orElse(""),
                            false);
        }));
    }
}
