package org.chengxin.account.competence;

import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Cells;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of changes from before there were proposals; decided ones stay as they are. */
@Repository
class CompetenceChangeStore {

    private final JdbcClient sql;

    CompetenceChangeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A change that waited for a decision. */
    record Open(FactId fact, CompetenceEntry entry, String reason, UUID proposedBy) {}

    List<Open> open() {
        return sql.sql("""
                select fact, definition, department, level, territory, office, reason, proposed_by
                from account.competence_change where state = 'PROPOSED' order by proposed_at limit 1000""")
                .query((row, index) -> {
                    return new Open(
                            new FactId(row.getObject("fact", UUID.class)),
                            new CompetenceEntry(
                                    row.getString("definition"),
                                    row.getString("department"),
                                    row.getString("level"),
                                    row.getString("territory"),
                                    Cells.idOrNull(row, "office", OrganisationId::new)),
                            row.getString("reason"),
                            row.getObject("proposed_by", UUID.class));
                })
                .list();
    }

    /** Marks a change as moved to the proposals; its fact stays sealed. */
    void moved(FactId open) {
        sql.sql("update account.competence_change set state = 'MOVED' where fact = :fact and state = 'PROPOSED'")
                .param("fact", open.value())
                .update();
    }
}
