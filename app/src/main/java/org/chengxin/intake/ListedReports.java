package org.chengxin.intake;

import java.util.AbstractList;
import java.util.List;
import org.chengxin.evidence.Proofs;
import org.chengxin.intake.ReportStore.Dated;
import org.chengxin.intake.Reports.Listed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reports whose payloads are read lazily, a batch at a time: the payloads of a whole file may not fit in memory. Not thread-safe. */
final class ListedReports extends AbstractList<Listed> {

    private static final int BATCH = 100;

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
        if (opened.isEmpty() || index / BATCH != first / BATCH) {
            first = index - index % BATCH;
            opened = open(all.subList(first, Math.min(first + BATCH, all.size())));
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
