package org.chengxin.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.evidence.CanonicalJson;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The decision tables that come with the program become version 1 at first start, sealed with their digest; a newer
 * shipped file is never silently in force.
 */
@Component
class ShippedTables {

    /** In force from the day the plan applies. */
    private static final LocalDate IN_FORCE = LocalDate.of(2019, 1, 6);

    private final JdbcClient sql;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShippedTables(JdbcClient sql, Seals seals, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Seals and stores what is not there yet. */
    void load() {
        ShippedFiles.tables().forEach((name, source) -> {
            boolean known = sql.sql("select exists (select from rule.decision_table where name = :name)")
                    .param("name", name)
                    .query(Boolean.class)
                    .single();
            if (!known) {
                transaction.executeWithoutResult(status -> seal(name, source));
            }
        });
    }

    private void seal(String name, String source) {
        FactId id = FactId.next(clock);
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("v", 1).put("id", id.toString()).put("type", "decision-table");
        payload.putObject("data")
                .put("name", name)
                .put("version", 1)
                .put("digest", DecisionTables.digest(source))
                .put("from", IN_FORCE.toString());
        SealId seal = seals.seal(List.of(new Fact(id, "decision-table", CanonicalJson.of(payload))));
        sql.sql("""
                insert into rule.decision_table (id, name, version, digest, source, effective_from, fact, seal)
                values (:id, :name, 1, decode(:digest, 'hex'), :source, :from, :id, :seal)""")
                .param("id", id.value())
                .param("name", name)
                .param("digest", DecisionTables.digest(source))
                .param("source", source)
                .param("from", IN_FORCE)
                .param("seal", seal.value())
                .update();
    }
}
