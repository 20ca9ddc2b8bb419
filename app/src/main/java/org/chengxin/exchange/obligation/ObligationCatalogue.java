package org.chengxin.exchange.obligation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.calendar.LastDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 义务清单: which obligations there are, by the table of them. A new one is a row there. */
@Component
class ObligationCatalogue {

    /** A promise in a case, which no law demands. */
    static final String PROMISE = "promise";

    private static final String TABLE = "exchange/obligation";
    private static final String RECURRING = "recurring";
    private static final String DUTY = "duty";

    private final DecisionTables tables;
    private final Offices offices;

    ObligationCatalogue(DecisionTables tables, Offices offices) {
        this.tables = tables;
        this.offices = offices;
    }

    /**
     * An obligation of the catalogue.
     *
     * @param creditor word of whom it is owed to: of a department, {@code public}, or {@code named} by the case
     * @param lastDay how the last day of a month moves; of a report alone
     * @param basis why it is owed, in Chinese
     */
    record Entry(String duty, Obligation.Nature nature, String creditor, LastDay lastDay, String basis) {}

    /** The reports that a platform of a form owes in a month. */
    List<Entry> reports(String form, LocalDate first) {
        return entries(first, Map.of("event", RECURRING, "form", form, "month", first.getMonthValue()));
    }

    /** The words of the recurring reports that the program ships with. */
    static String[] reports() {
        DecisionTable table = DecisionTables.shipped(TABLE);
        int event = table.inputs().indexOf("event");
        int duty = table.outputs().indexOf(DUTY);
        return table.rows().stream()
                .filter(row -> row.inputs().get(event).contains(RECURRING))
                .map(row -> row.outputs().get(duty).replace("\"", ""))
                .toArray(String[]::new);
    }

    /** What the change of a merchant's registration makes a platform owe. */
    Optional<Entry> update(LocalDate day) {
        return entries(day, Map.of("event", "update")).stream().findFirst();
    }

    /** What is owed by a case; a duty that the table does not have is a request. */
    Obligation.Nature ofCase(
            String duty, @Nullable OrganisationId debtor, @Nullable OrganisationId creditor, LocalDate day) {
        String sides = isRegulator(debtor) && isRegulator(creditor) ? "market-regulators" : "others";
        return entries(day, Map.of("event", "case", "owed", duty, "sides", sides)).stream()
                .findFirst()
                .map(Entry::nature)
                .orElse(Obligation.Nature.REQUEST);
    }

    private boolean isRegulator(@Nullable OrganisationId office) {
        return office != null
                && offices.find(office)
                        .filter(found -> found.department().equals("market-regulator"))
                        .isPresent();
    }

    /** @param known the inputs that matter; the others are given too, since the table asks for all */
    private List<Entry> entries(LocalDate day, Map<String, Object> known) {
        Map<String, Object> inputs = new HashMap<>(Map.of("form", "", "month", 0, "owed", "", "sides", ""));
        inputs.putAll(known);
        return tables.inForce(TABLE, day).stream()
                .flatMap(table -> tables.decide(table, inputs).stream().map(row -> entry(table, row)))
                .toList();
    }

    private static Entry entry(DecisionTable table, Map<String, Object> row) {
        return new Entry(
                word(row, DUTY),
                Obligation.Nature.valueOf(constant(word(row, "nature"))),
                word(row, "creditor"),
                word(row, "lastDay").equals("next-working-day") ? LastDay.NEXT_WORKING_DAY : LastDay.AS_COUNTED,
                table.why(word(row, "reason"), false));
    }

    private static String word(Map<String, Object> row, String output) {
        return String.valueOf(row.get(output));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
