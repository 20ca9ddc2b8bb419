package org.chengxin.exchange.obligation;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.field.Field;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.chengxin.web.list.Cell;
import org.chengxin.web.list.Filter;
import org.chengxin.web.list.Found;
import org.chengxin.web.list.Listing;
import org.springframework.stereotype.Component;

/** Obligations as lines of a page, with the names of their sides. */
@Component
class LedgerLines {

    private static final int LONGEST = 300;
    private static final Field STATE = Field.code("state", "open", "overdue", "past", "met", "broken", "lifted")
            .named("exchange.obligation.state.");
    private static final Field NATURE = Field.code("nature", "statutory", "decision", "commitment", "request")
            .named("exchange.obligation.nature.");
    private static final Map<String, String> TONES = Map.of("overdue", "bad", "broken", "bad", "met", "good");

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

    /** @param filters beside that by state */
    Listing<Line> listing(String path, Filter... filters) {
        return Listing.<Line>of(path, "exchange.obligation.", texts)
                .sorted(Field.text("what", LONGEST), this::what)
                .filed(Field.text("basis", LONGEST), line -> line.owed().basis())
                .column(Field.text("debtor", LONGEST), Line::debtor)
                .column(Field.text("creditor", LONGEST), Line::creditor)
                .column(NATURE, line -> line.owed().nature().name().toLowerCase(Locale.ROOT))
                .filed(Field.date("incurred"), line -> line.owed().incurred())
                .sorted(Field.date("due"), line -> line.owed().due())
                .column(STATE, this::state)
                .filters(Stream.concat(Stream.of(filters), Stream.of(Filter.choice(STATE, texts)))
                        .toArray(Filter[]::new));
    }

    private Cell what(Line line) {
        Obligation owed = line.owed();
        Cell what = Cell.of(ObligationLinks.words(owed, texts));
        return (owed.matter() == null ? what : what.note(texts.of("exchange.duty." + owed.duty()))).note(owed.basis());
    }

    private Cell state(Line line) {
        Obligation owed = line.owed();
        String word = owed.state(clock.today());
        Cell state = Cell.of(texts.of(STATE.text(word))).toned(TONES.getOrDefault(word, "grey"));
        if (owed.settlement() != null) {
            state = state.note(owed.settlement().day().toString());
            String receipt = owed.settlement().receipt();
            String confirmed = owed.settlement().confirmed()
                    ? texts.of("web.comma") + texts.of("exchange.obligation.confirmed")
                    : "";
            state = receipt == null ? state : state.note(texts.of("exchange.obligation.receipt", receipt) + confirmed);
        }
        return line.reminder().isEmpty() ? state : state.note(texts.of("exchange.obligation.remind"), line.reminder());
    }

    /** @param officer whether the reader may open reminders */
    Found<Line> of(Found<Obligation> owed, boolean officer) {
        Map<SubjectId, Debtor> debtors =
                debtors(owed.rows().stream().map(Obligation::debtor).distinct().toList());
        return owed.map(each -> {
            Debtor debtor = debtors.getOrDefault(each.debtor(), new Debtor("", false));
            String creditor = "exchange.creditor." + each.creditor();
            boolean late = each.isPublishable(clock.today()) && each.published() == null;
            return new Line(
                    each,
                    debtor.name(),
                    texts.has(creditor) ? texts.of(creditor) : each.creditor(),
                    officer && late
                            ? "/workbench/matters/new/" + (debtor.office() ? "office-arrears" : "arrears")
                                    + "?obligation=" + each.id()
                            : "");
        });
    }

    /** @param reminder address of the form that opens a reminder; empty where the reader can open none */
    record Line(Obligation owed, String debtor, String creditor, String reminder) {

        Line withoutCreditor() {
            return new Line(owed, debtor, "", reminder);
        }
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
