package org.chengxin.measure.catalogue;

import java.util.List;
import java.util.Optional;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Owners;
import org.chengxin.rule.text.RuleText;
import org.chengxin.rule.text.TextProposalKind;
import org.chengxin.shared.YamlFile.FaultyFileException;
import org.springframework.stereotype.Component;

/** Proposal kind: a version of an item of the catalogue, refused with the rule that it breaks. */
@Component
class CatalogueKind extends TextProposalKind<CatalogueItem> {

    private final Catalogue catalogue;

    CatalogueKind(Catalogue catalogue, Owners owners) {
        super(Catalogue.KIND, catalogue.texts(), owners);
        this.catalogue = catalogue;
    }

    @Override
    protected List<Line> faults(String yaml) {
        try {
            return CataloguePolicy.faults(CatalogueFile.read(yaml));
        } catch (FaultyFileException unreadable) {
            return unreadable.faults().stream()
                    .map(fault -> Line.both(fault.place() + " " + fault.zh(), fault.place() + " " + fault.en()))
                    .toList();
        }
    }

    @Override
    protected String named(String yaml) {
        return CatalogueFile.read(yaml).item();
    }

    /** What was decided before keeps the version that it was decided by. */
    @Override
    protected List<Line> effects(String yaml) {
        CatalogueItem item = CatalogueFile.read(yaml);
        Optional<RuleText<CatalogueItem>> before = catalogue.named(item.item());
        return List.of(before.map(earlier ->
                        Line.of("measure.catalogue.effect.changed", item.title().zh(), earlier.version()))
                .orElseGet(() ->
                        Line.of("measure.catalogue.effect.new", item.title().zh())));
    }
}
