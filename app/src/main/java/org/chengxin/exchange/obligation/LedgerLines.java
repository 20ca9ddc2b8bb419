package org.chengxin.exchange.obligation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Obligations as lines of a page, with the names of their sides. */
@Component
class LedgerLines {

    private final Accounts accounts;
    private final Subjects subjects;
    private final LegalClock clock;
    private final Texts texts;

    LedgerLines(Accounts accounts, Subjects subjects, LegalClock clock, Texts texts) {
        this.accounts = accounts;
        this.subjects = subjects;
        this.clock = clock;
        this.texts = texts;
    }

    /** @param officer whether the reader may open reminders */
    List<LedgerPage.Line> of(List<Obligation> owed, boolean officer) {
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

    record Debtor(String name, boolean office) {}

    Map<SubjectId, Debtor> debtors(Collection<SubjectId> ids) {
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
