package org.chengxin.matter.definition.version;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Owners;
import org.chengxin.rule.text.RuleText;
import org.chengxin.rule.text.TextProposalKind;
import org.springframework.stereotype.Component;

/** Proposal kind: a version of a definition, with its effect on open matters. */
@Component
class DefinitionKind extends TextProposalKind<MatterDefinition> {

    private final DefinitionChanges changes;
    private final CarryOver carryOver;

    DefinitionKind(DefinitionChanges changes, Definitions definitions, CarryOver carryOver, Owners owners) {
        super(DefinitionChanges.KIND, definitions.texts(), owners);
        this.changes = changes;
        this.carryOver = carryOver;
    }

    @Override
    protected List<Line> faults(String yaml) {
        return changes.faults(yaml).stream()
                .map(fault -> {
                    String place = fault.place().isEmpty() ? "" : fault.place() + " – ";
                    return Line.both(
                            place + fault.what().zh(), place + fault.what().en());
                })
                .toList();
    }

    @Override
    protected String named(String yaml) {
        return DefinitionFile.read(yaml).name();
    }

    @Override
    protected List<Line> effects(String yaml) {
        return effects(carryOver.plan(DefinitionFile.read(yaml)));
    }

    @Override
    protected void kept(RuleText<MatterDefinition> version) {
        changes.carry(version);
    }

    private static List<Line> effects(CarryPlan run) {
        Map<String, List<CarryPlan.Row>> byFate = run.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.fate()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                        TreeMap::new,
                        Collectors.toList()));
        return byFate.isEmpty()
                ? List.of(Line.of("matter.dryRun.none"))
                : byFate.entrySet().stream()
                        .map(fate -> Line.of(
                                "matter.dryRun." + fate.getKey(),
                                fate.getValue().stream()
                                        .mapToLong(CarryPlan.Row::count)
                                        .sum(),
                                fate.getValue().stream()
                                        .map(DefinitionKind::stage)
                                        .distinct()
                                        .collect(Collectors.joining(" "))))
                        .toList();
    }

    private static String stage(CarryPlan.Row row) {
        return row.to() == null || row.to().equals(row.stage()) ? row.stage() : row.stage() + " → " + row.to();
    }
}
