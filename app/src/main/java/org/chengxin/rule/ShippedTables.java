package org.chengxin.rule;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.rule.text.TextKind.Shipped;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shipped decision tables: version 1 at the first start, sealed with its digest. A changed file is never put in force silently:
 * it needs two persons of the table's owner.
 */
@Component
class ShippedTables {

    /** In force from the day on which the plan applies. */
    private static final LocalDate IN_FORCE = LocalDate.of(2019, 1, 6);

    private final DecisionTables tables;
    private final TransactionTemplate transaction;
    private final Proposals proposals;

    ShippedTables(DecisionTables tables, TransactionTemplate transaction, Proposals proposals) {
        this.tables = tables;
        this.transaction = transaction;
        this.proposals = proposals;
    }

    /** Seals and stores new tables; a changed file becomes a proposal to the table's owner. */
    void load() {
        List<Shipped> fresh = ShippedFiles.tables().entrySet().stream()
                .filter(file -> !knows(file.getKey(), file.getValue()))
                .map(file -> new Shipped(file.getKey(), file.getValue(), IN_FORCE))
                .toList();
        transaction.executeWithoutResult(status -> tables.texts().ship(fresh, this::offer));
    }

    /** A table names no day: a changed one asks for that of its approval. */
    private void offer(Wanted changed) {
        proposals.offer(new Wanted(changed.kind(), changed.object(), changed.content(), changed.reason(), null));
    }

    /** Whether an equivalent version is stored; a different notation of the same logic is no new version. */
    boolean knows(String name, String source) {
        List<Object> says = DecisionFile.parse(source).says();
        return tables.texts().versions(name).stream()
                .anyMatch(kept -> DecisionFile.parse(kept.source()).says().equals(says));
    }
}
