package org.chengxin.rule;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.shared.FactId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The parameters that come with the program: each becomes a sealed fact at the first start that knows it. */
@Component
class ShippedParameters {

    private final ParameterStore store;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShippedParameters(ParameterStore store, Seals seals, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Seals and stores what is not there yet. */
    void load() {
        List<Parameter> fresh = shipped().stream()
                .filter(parameter -> !store.has(parameter.name(), parameter.effectiveFrom()))
                .toList();
        if (!fresh.isEmpty()) {
            transaction.executeWithoutResult(status -> seal(fresh));
        }
    }

    private void seal(List<Parameter> parameters) {
        List<Fact> facts = new ArrayList<>();
        for (Parameter parameter : parameters) {
            facts.add(ParameterFact.of(FactId.next(clock), parameter));
        }
        SealId seal = seals.seal(facts);
        for (int index = 0; index < parameters.size(); index++) {
            store.insert(parameters.get(index), facts.get(index).id(), seal);
        }
    }

    /** The rows of {@code rules/parameters.csv}. */
    static List<Parameter> shipped() {
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource("rules/parameters.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.stream()
                    .map(row -> new Parameter(
                            row.getField("name"),
                            row.getField("value"),
                            LocalDate.parse(row.getField("from")),
                            row.getField("to").isEmpty() ? null : LocalDate.parse(row.getField("to")),
                            row.getField("basis"),
                            row.getField("source"),
                            row.getField("confidence")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
