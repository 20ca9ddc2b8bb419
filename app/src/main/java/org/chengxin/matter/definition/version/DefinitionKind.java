package org.chengxin.matter.definition.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.matter.definition.Fault;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Owners;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.springframework.stereotype.Component;

/** Proposal kind: a version of a definition, with its effect on open matters. */
@Component
class DefinitionKind implements ProposalKind {

    private final DefinitionChanges changes;
    private final DefinitionStore store;
    private final CarryOver carryOver;
    private final Owners owners;

    DefinitionKind(DefinitionChanges changes, DefinitionStore store, CarryOver carryOver, Owners owners) {
        this.changes = changes;
        this.store = store;
        this.carryOver = carryOver;
        this.owners = owners;
    }

    @Override
    public String name() {
        return DefinitionChanges.KIND;
    }

    @Override
    public Authority authority(String name, String yaml) {
        return Authority.department(owners.of(DefinitionChanges.KIND, name));
    }

    @Override
    public DryRun dryRun(String name, String yaml, LocalDate from) {
        List<Line> faults = new ArrayList<>();
        for (Fault fault : changes.faults(yaml)) {
            String place = fault.place().isEmpty() ? "" : fault.place() + " – ";
            faults.add(Line.both(place + fault.what().zh(), place + fault.what().en()));
        }
        if (!faults.isEmpty()) {
            return new DryRun(faults, List.of());
        }
        MatterDefinition definition = DefinitionFile.read(yaml);
        if (!definition.name().equals(name)) {
            return DryRun.refused(Line.of("matter.proposal.other-name", name));
        }
        if (store.isInForce(name, Sha256.hex(yaml))) {
            return DryRun.refused(Line.of("matter.proposal.same-text"));
        }
        return new DryRun(List.of(), effects(carryOver.plan(definition)));
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

    @Override
    public String base(String name) {
        return store.versions(name).stream()
                .filter(each -> each.state() == DefinitionVersion.State.IN_FORCE)
                .map(each -> each.version() + " " + each.digest())
                .findFirst()
                .orElse("");
    }

    @Override
    public void apply(Proposal proposal) {
        changes.apply(proposal);
    }
}
