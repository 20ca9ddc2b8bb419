package org.chengxin.measure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Owners;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.chengxin.shared.YamlFile.FaultyFileException;
import org.springframework.stereotype.Component;

/** Proposal kind: a version of an item of the catalogue, refused with the rule that it breaks. */
@Component
class CatalogueKind implements ProposalKind {

    private final Catalogue catalogue;
    private final CatalogueStore store;
    private final Owners owners;

    CatalogueKind(Catalogue catalogue, CatalogueStore store, Owners owners) {
        this.catalogue = catalogue;
        this.store = store;
        this.owners = owners;
    }

    @Override
    public String name() {
        return Catalogue.KIND;
    }

    @Override
    public Authority authority(String item, String yaml) {
        return Authority.department(owners.of(Catalogue.KIND, item));
    }

    @Override
    public DryRun dryRun(String name, String yaml, LocalDate from) {
        CatalogueItem item;
        try {
            item = CatalogueFile.read(yaml);
        } catch (FaultyFileException unreadable) {
            return new DryRun(
                    unreadable.faults().stream()
                            .map(fault -> Line.both(fault.place() + " " + fault.zh(), fault.place() + " " + fault.en()))
                            .toList(),
                    List.of());
        }
        if (!item.item().equals(name)) {
            return DryRun.refused(Line.of("measure.catalogue.fault.other-name", name));
        }
        if (store.has(name, Sha256.hex(yaml))) {
            return DryRun.refused(Line.of("measure.catalogue.fault.same"));
        }
        List<Line> faults = CataloguePolicy.faults(item);
        return faults.isEmpty() ? DryRun.changes(effect(item)) : new DryRun(faults, List.of());
    }

    /** What was decided before keeps the version that it was decided by. */
    private Line effect(CatalogueItem item) {
        Optional<CatalogueVersion> before = catalogue.find(item.item());
        return before.isEmpty()
                ? Line.of("measure.catalogue.effect.new", item.title().zh())
                : Line.of(
                        "measure.catalogue.effect.changed",
                        item.title().zh(),
                        before.get().version());
    }

    @Override
    public String base(String item) {
        return String.valueOf(store.latest(item));
    }

    @Override
    public void apply(Proposal proposal) {
        store.lock();
        catalogue.keep(
                CatalogueFile.read(proposal.content()),
                proposal.content(),
                Objects.requireNonNull(proposal.effectiveFrom()));
    }

    @Override
    public void committed(Proposal proposal) {
        catalogue.refresh();
    }
}
