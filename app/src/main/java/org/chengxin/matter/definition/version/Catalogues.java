package org.chengxin.matter.definition.version;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.office.Departments;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.check.Catalogue;
import org.chengxin.matter.definition.check.PaperKinds;
import org.chengxin.matter.mark.MarksRead;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Collects the external names for the checks of definitions. */
@Component
class Catalogues {

    private final Definitions definitions;
    private final Parameters parameters;
    private final DecisionTables tables;
    private final LegalClock clock;
    private final ObjectProvider<OutcomeOwner> outcomes;
    private final ObjectProvider<MarksRead> marks;
    private final ObjectProvider<PaperKinds> papers;

    Catalogues(
            Definitions definitions,
            Parameters parameters,
            DecisionTables tables,
            LegalClock clock,
            ObjectProvider<OutcomeOwner> outcomes,
            ObjectProvider<MarksRead> marks,
            ObjectProvider<PaperKinds> papers) {
        this.definitions = definitions;
        this.parameters = parameters;
        this.tables = tables;
        this.clock = clock;
        this.outcomes = outcomes;
        this.marks = marks;
        this.papers = papers;
    }

    /** For a definition checked against those in force. */
    Catalogue forDefinition(MatterDefinition definition) {
        return of(List.of(definition), definitions.all());
    }

    /** For definitions shipped together. */
    Catalogue forShipped(Collection<MatterDefinition> shipped) {
        return of(shipped, shipped);
    }

    private Catalogue of(Collection<MatterDefinition> judged, Collection<MatterDefinition> known) {
        Map<String, MatterDefinition> byName = new HashMap<>();
        known.forEach(definition -> byName.put(definition.name(), definition));
        Map<String, Set<String>> kinds = new HashMap<>();
        outcomes.forEach(kind -> kinds.put(kind.word(), kind.fields()));
        Map<String, Catalogue.Blanks> blanks = new HashMap<>();
        papers.forEach(each -> blanks.putAll(each.blanks()));
        return new Catalogue(
                parameters.all().stream()
                        .map(Parameter::name)
                        .distinct()
                        .collect(Collectors.toMap(
                                name -> name,
                                name -> parameters
                                        .unit(name)
                                        .map(Parameter.Unit::word)
                                        .orElse(""))),
                Departments.words(),
                blanks,
                tables(judged),
                kinds,
                marks.stream().toList(),
                byName);
    }

    private Map<String, Catalogue.Table> tables(Collection<MatterDefinition> judged) {
        Map<String, Catalogue.Table> found = new HashMap<>();
        judged.stream()
                .flatMap(definition -> definition.stages().values().stream())
                .flatMap(stage -> stage.steps().values().stream())
                .map(Step::decides)
                .filter(Objects::nonNull)
                .map(Step.Decision::table)
                .distinct()
                .forEach(name -> tables.inForce(name, clock.today()).ifPresent(table -> found.put(name, shape(table))));
        return found;
    }

    /** Possible values of its first output; empty if one is computed. */
    private static Catalogue.Table shape(DecisionTable table) {
        Set<String> words = new HashSet<>();
        for (DecisionTable.Row row : table.rows()) {
            String word = row.outputs().isEmpty() ? "" : row.outputs().get(0);
            if (word.length() < 2 || !word.startsWith("\"") || !word.endsWith("\"")) {
                return new Catalogue.Table(Set.copyOf(table.inputs()), Set.of());
            }
            words.add(word.substring(1, word.length() - 1));
        }
        return new Catalogue.Table(Set.copyOf(table.inputs()), words);
    }
}
