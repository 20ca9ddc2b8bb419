package org.chengxin.account.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.springframework.stereotype.Component;

/**
 * Proposal kind: an entry of the competence table. It moves matters between offices of one department, whose city office
 * decides.
 */
@Component
class CompetenceKind implements ProposalKind {

    private final CompetenceStore table;
    private final Offices offices;
    private final CaseKinds kinds;
    private final Seals seals;

    CompetenceKind(CompetenceStore table, Offices offices, CaseKinds kinds, Seals seals) {
        this.table = table;
        this.offices = offices;
        this.kinds = kinds;
        this.seals = seals;
    }

    @Override
    public String name() {
        return CompetenceChanges.KIND;
    }

    @Override
    public Authority authority(String object, String content) {
        return Authority.department(
                CompetenceEntry.read(object, "").orElseThrow().department());
    }

    @Override
    public DryRun dryRun(String object, String content, LocalDate from) {
        CompetenceEntry entry = CompetenceEntry.read(object, content).orElse(null);
        if (entry == null) {
            return DryRun.refused(Line.of("problem.account.competence.entry"));
        }
        if (entry.office() == null) {
            return DryRun.changes(Line.of("account.competence.effect.remove", entry.territory()));
        }
        return offices.find(entry.office())
                .filter(office -> office.department().equals(entry.department()) && isKnown(entry.definition()))
                .map(Office::name)
                .map(office -> DryRun.changes(Line.of("account.competence.effect", entry.territory(), office)))
                .orElseGet(() -> DryRun.refused(Line.of("problem.account.competence.entry")));
    }

    private boolean isKnown(String kind) {
        return kind.equals(CompetenceEntry.ALL) || kinds.titles().containsKey(kind);
    }

    @Override
    public String base(String object) {
        return CompetenceEntry.read(object, "")
                .flatMap(table::at)
                .map(office -> office.toString())
                .orElse("");
    }

    @Override
    public void apply(Proposal proposal) {
        CompetenceEntry entry = CompetenceChanges.entry(proposal);
        if (entry.office() == null) {
            table.remove(entry);
        } else {
            table.put(entry.definition(), entry.department(), entry.level(), entry.territory(), entry.office());
        }
        seals.seal(List.of(
                CompetenceFact.proposed(entry, proposal.reason(), Objects.requireNonNull(proposal.proposedBy())),
                CompetenceFact.inForce(entry, proposal.reason(), Objects.requireNonNull(proposal.decidedBy()))));
    }

    @Override
    public Line title(String object) {
        return Line.both(object, object);
    }
}
