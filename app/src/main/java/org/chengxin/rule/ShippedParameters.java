package org.chengxin.rule;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.Parameter.Unit;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.FactId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Shipped parameters: those of a new name are sealed as facts at the first start that has them. */
@Component
class ShippedParameters {

    /** Unit by name. */
    static final Map<String, Unit> UNITS = units();

    private final ParameterStore store;
    private final Seals seals;
    private final Proposals proposals;
    private final TransactionTemplate transaction;

    ShippedParameters(ParameterStore store, Seals seals, Proposals proposals, TransactionTemplate transaction) {
        this.store = store;
        this.proposals = proposals;
        this.seals = seals;
        this.transaction = transaction;
    }

    /** Seals and stores new parameters; a new row of a known one becomes a proposal to its owner. */
    void load() {
        Set<String> known = store.names();
        List<Parameter> missing = shipped().stream()
                .filter(parameter -> !store.has(parameter.name(), parameter.effectiveFrom()))
                .toList();
        List<Parameter> fresh = missing.stream()
                .filter(parameter -> !known.contains(parameter.name()))
                .toList();
        if (!fresh.isEmpty()) {
            transaction.executeWithoutResult(status -> seal(fresh));
        }
        missing.stream().filter(parameter -> known.contains(parameter.name())).forEach(this::offer);
    }

    private void offer(Parameter row) {
        String content = new ParameterChange(
                        row.value(), row.effectiveTo(), row.basis(), row.source(), row.confidence())
                .content();
        proposals.offer(new Wanted(Parameters.KIND, row.name(), content, "随程序发布", row.effectiveFrom()));
    }

    private void seal(List<Parameter> parameters) {
        List<Fact> facts = new ArrayList<>();
        for (Parameter parameter : parameters) {
            facts.add(ParameterFact.of(FactId.next(), parameter));
        }
        SealId seal = seals.seal(facts);
        for (int index = 0; index < parameters.size(); index++) {
            store.insert(parameters.get(index), facts.get(index).id(), seal);
        }
    }

    /** The rows of {@code rules/parameters.csv}. */
    static List<Parameter> shipped() {
        return read(row -> new Parameter(
                row.getField("name"),
                row.getField("value"),
                LocalDate.parse(row.getField("from")),
                row.getField("to").isEmpty() ? null : LocalDate.parse(row.getField("to")),
                row.getField("basis"),
                row.getField("source"),
                row.getField("confidence"),
                null));
    }

    /** All rows of a name must have the same unit, otherwise the program does not start. */
    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        read(row -> Map.entry(row.getField("name"), Unit.of(row.getField("unit"))))
                .forEach(row -> {
                    if (units.merge(row.getKey(), row.getValue(), (one, other) -> one) != row.getValue()) {
                        throw new IllegalStateException(row.getKey() + " has two units");
                    }
                });
        return Map.copyOf(units);
    }

    private static <T> List<T> read(Function<NamedCsvRecord, T> reading) {
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource("rules/parameters.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.stream().map(reading).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
