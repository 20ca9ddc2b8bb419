package org.chengxin.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.Parameter.Entry;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Owners;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposal kind: a new dated row of a parameter, also one that confirms an unverified value. */
@Component
class ParameterKind implements ProposalKind {

    private final ParameterStore store;
    private final Owners owners;
    private final Seals seals;

    ParameterKind(ParameterStore store, Owners owners, Seals seals) {
        this.store = store;
        this.owners = owners;
        this.seals = seals;
    }

    @Override
    public String name() {
        return Parameters.KIND;
    }

    @Override
    public Authority authority(String name, String content) {
        return Authority.department(owners.of(Parameters.KIND, name));
    }

    @Override
    public DryRun dryRun(String name, String content, LocalDate from) {
        List<Parameter> rows = store.rows(name);
        ParameterChange change = ParameterChange.read(content);
        if (rows.isEmpty() || change == null) {
            return DryRun.refused(Line.of("rule.proposal.parameter.unknown"));
        }
        List<Line> faults = ParameterPolicy.faults(change, rows, from);
        return faults.isEmpty()
                ? new DryRun(List.of(), effects(name, rows.get(rows.size() - 1), change, from))
                : new DryRun(faults, List.of());
    }

    private static List<Line> effects(String name, Parameter before, ParameterChange change, LocalDate from) {
        List<Line> effects = new ArrayList<>();
        effects.add(
                before.value().equals(change.value())
                        ? Line.of("rule.proposal.parameter.same", before.value(), from)
                        : Line.of("rule.proposal.parameter.effect", before.value(), change.value(), from));
        Parameter.Unit unit = ShippedParameters.UNITS.get(name);
        if (unit != null) {
            effects.add(Line.of(unit.text() + ".name"));
        }
        effects.add(Line.of("rule.proposal.parameter.grounds", change.basis(), change.source()));
        if (before.confidence().equals("M") && !change.confidence().equals("M")) {
            effects.add(Line.of("rule.proposal.parameter.confirms"));
        }
        if (!before.confidence().equals("M") && change.confidence().equals("M")) {
            effects.add(Line.of("rule.proposal.parameter.doubts"));
        }
        if (change.to() != null) {
            effects.add(Line.of("rule.proposal.parameter.ends", change.to()));
        }
        return effects;
    }

    @Override
    public String base(String name) {
        return store.rows(name).toString();
    }

    @Override
    public void apply(Proposal proposal) {
        ParameterChange change = Objects.requireNonNull(ParameterChange.read(proposal.content()));
        Parameter row = new Parameter(
                proposal.object(),
                change.value(),
                Objects.requireNonNull(proposal.effectiveFrom()),
                change.to(),
                change.basis(),
                change.source(),
                change.confidence(),
                entry(proposal));
        Fact fact = ParameterFact.of(FactId.next(), row);
        store.insert(row, fact.id(), seals.seal(List.of(fact)));
    }

    private static @Nullable Entry entry(Proposal proposal) {
        return proposal.proposedBy() == null || proposal.decidedAt() == null
                ? null
                : new Entry(proposal.proposedBy(), LocalDate.ofInstant(proposal.decidedAt(), LegalClock.ZONE));
    }

    @Override
    public Line title(String name) {
        return Line.of(Parameter.title(name));
    }
}
