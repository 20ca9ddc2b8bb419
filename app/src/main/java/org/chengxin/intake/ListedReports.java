package org.chengxin.intake;

import java.util.AbstractList;
import java.util.List;
import org.chengxin.evidence.Proofs;
import org.chengxin.intake.ReportStore.Dated;
import org.chengxin.intake.Reports.Listed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reports that are opened a few at a time while they are read in their order: those of a file may not fit in memory together. */
final class ListedReports extends AbstractList<Listed> {

    private static final int OPENED = 100;

    private final List<Dated> all;
    private final Proofs proofs;
    private List<Listed> opened = List.of();
    private int first;

    ListedReports(List<Dated> all, Proofs proofs) {
        this.all = all;
        this.proofs = proofs;
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public Listed get(int index) {
        if (opened.isEmpty() || index / OPENED != first / OPENED) {
            first = index - index % OPENED;
            opened = open(all.subList(first, Math.min(first + OPENED, all.size())));
        }
        return opened.get(index - first);
    }

    private List<Listed> open(List<Dated> some) {
        var openings = proofs.open(some.stream().map(Dated::id).toList());
        return some.stream()
                .map(each -> {
                    Proofs.Opening opening = openings.get(each.id());
                    JsonNode data = opening == null ? MissingNode.getInstance() : Parts.whole(opening);
                    return new Listed(each.key(), each.receivedAt(), data);
                })
                .toList();
    }
}
