package org.chengxin.rule;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient sql;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final Proposals proposals;

    ShippedTables(JdbcClient sql, Seals seals, TransactionTemplate transaction, Proposals proposals) {
        this.proposals = proposals;
        this.sql = sql;
        this.seals = seals;
        this.transaction = transaction;
    }

    /** Seals and stores new tables; a changed file becomes a proposal to the table's owner. */
    void load() {
        ShippedFiles.tables().forEach((name, source) -> {
            if (latest(name) == 0) {
                transaction.executeWithoutResult(status -> keep(name, source, IN_FORCE));
            } else if (!knows(name, source)) {
                proposals.offer(new Wanted(DecisionTables.KIND, name, source, "随程序发布", null));
            }
        });
    }

    private int latest(String name) {
        return sql.sql("select coalesce(max(version), 0) from rule.decision_table where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    /** Whether an equivalent version is stored; a different notation of the same logic is no new version. */
    boolean knows(String name, String source) {
        List<Object> says = DecisionFile.parse(source).says();
        return sql
                .sql("select source from rule.decision_table where name = :name order by version desc")
                .param("name", name)
                .query(String.class)
                .list()
                .stream()
                .anyMatch(kept -> DecisionFile.parse(kept).says().equals(says));
    }

    /** Seals and stores the next version. */
    void keep(String name, String source, LocalDate from) {
        int version = latest(name) + 1;
        FactId id = FactId.next();
        SealId seal = seals.seal(List.of(fact(id, name, version, source, from)));
        insert(id, name, version, source, from, seal);
    }

    static Fact fact(FactId id, String name, int version, String source, LocalDate from) {
        return FactPayload.of("decision-table", id)
                .with("name", name)
                .with("version", version)
                .with("digest", Sha256.hex(source))
                .with("from", from)
                .fact();
    }

    private void insert(FactId id, String name, int version, String source, LocalDate from, SealId seal) {
        sql.sql("""
                insert into rule.decision_table (id, name, version, digest, source, effective_from, fact, seal)
                values (:id, :name, :version, decode(:digest, 'hex'), :source, :from, :id, :seal)""")
                .param("id", id.value())
                .param("name", name)
                .param("version", version)
                .param("digest", Sha256.hex(source))
                .param("source", source)
                .param("from", from)
                .param("seal", seal.value())
                .update();
    }
}
