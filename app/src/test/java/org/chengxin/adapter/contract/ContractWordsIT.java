package org.chengxin.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chengxin.ServerTest;
import org.chengxin.adapter.contract.Contract.Direction;
import org.chengxin.exchange.OutboundType;
import org.chengxin.exchange.OutboundTypes;
import org.chengxin.field.Schema;
import org.chengxin.intake.ReportTypes;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.version.Definitions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tables of the contracts name what there is here: fields of forms, reports and shared data, choices, steps and stages. */
class ContractWordsIT extends ServerTest {

    @Autowired
    private Contracts contracts;

    @Autowired
    private Definitions definitions;

    @Autowired
    private ReportTypes reports;

    @Autowired
    private OutboundTypes types;

    private Set<Contract> all(Direction direction, String kind) {
        return contracts.systems().stream()
                .flatMap(system -> system.going(direction).stream())
                .filter(contract -> contract.kind().equals(kind))
                .collect(Collectors.toSet());
    }

    private MatterDefinition definition(Contract contract) {
        return definitions
                .inForce(contract.name(), LocalDate.parse("2026-11-30"))
                .orElseThrow();
    }

    private static Map<String, String> words(Contract contract, String here) {
        return contract.mapping().lines().stream()
                .filter(line -> line.here().equals(here))
                .map(line -> FieldRule.parse(line.rule()).words())
                .findFirst()
                .orElse(Map.of());
    }

    @Test
    void whatComesInAsAMatterFillsItsFormAndCanBeOpenedByAnybody() {
        assertThat(all(Direction.IN, "matter")).hasSize(2).allSatisfy(contract -> {
            MatterDefinition definition = definition(contract);
            FormDefinition form = definition.forms().get(definition.opening().form());
            assertThat(contract.mapping().lines())
                    .extracting(Mapping.Line::here)
                    .as(contract.message())
                    .isSubsetOf(form.fields().keySet());
            Set<String> needed = new TreeSet<>();
            form.fields().forEach((name, field) -> {
                if (field.required()) {
                    needed.add(name);
                }
            });
            assertThat(contract.mapping().lines().stream()
                            .filter(Mapping.Line::needed)
                            .map(Mapping.Line::here))
                    .as("what the form needs the contract needs")
                    .containsAll(needed);
        });
    }

    @Test
    void everyChoiceOfAFormHasAWordOverThere() {
        assertThat(all(Direction.IN, "matter")).allSatisfy(contract -> {
            MatterDefinition definition = definition(contract);
            FormDefinition form = definition.forms().get(definition.opening().form());
            form.fields().forEach((name, field) -> {
                if (!words(contract, name).isEmpty()) {
                    assertThat(words(contract, name).keySet())
                            .as(name)
                            .isEqualTo(field.options().keySet());
                }
            });
        });
    }

    @Test
    void everyStateThatGoesBackIsAStepOrAnEndOfItsMatter() {
        assertThat(all(Direction.OUT, "outcome")).hasSize(2).allSatisfy(contract -> {
            MatterDefinition definition = definition(contract);
            Set<String> known = new TreeSet<>(definition.stages().keySet());
            definition
                    .stages()
                    .values()
                    .forEach(stage -> known.addAll(stage.steps().keySet()));
            assertThat(words(contract, "state").keySet()).isNotEmpty().isSubsetOf(known);
        });
    }

    @Test
    void everyEndOfAMatterGoesBack() {
        assertThat(all(Direction.OUT, "outcome"))
                .allSatisfy(contract -> assertThat(words(contract, "state").keySet())
                        .containsAll(definition(contract).stages().entrySet().stream()
                                .filter(stage -> stage.getValue().end())
                                .map(Map.Entry::getKey)
                                .toList()));
    }

    @Test
    void whatComesInAsAReportHasTheFieldsOfItsType() {
        assertThat(all(Direction.IN, "report")).hasSize(5).allSatisfy(contract -> {
            Schema schema = reports.find(contract.name()).orElseThrow().schema();
            assertThat(contract.mapping().lines())
                    .allSatisfy(line ->
                            assertThat(has(schema, line.here())).as(line.here()).isTrue());
        });
    }

    @Test
    void whatGoesOutHasTheFieldsOfTheSharedDataAndNoOthers() {
        assertThat(all(Direction.OUT, "public-record")).hasSize(13).allSatisfy(contract -> {
            OutboundType type = types.find(contract.kind()).orElseThrow();
            assertThat(contract.mapping().lines())
                    .allSatisfy(line -> assertThat(has(type.declaration().schema(), line.here()))
                            .as(line.here())
                            .isTrue());
        });
    }

    private static boolean has(Schema schema, String path) {
        String[] names = path.split("\\.", 2);
        return schema.fields().stream()
                .filter(field -> field.name().equals(names[0]))
                .anyMatch(field -> names.length == 1
                        || field.inner()
                                .map((Schema inner) -> has(inner, names[1]))
                                .orElse(false));
    }
}
