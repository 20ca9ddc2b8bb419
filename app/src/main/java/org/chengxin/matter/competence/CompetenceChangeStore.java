package org.chengxin.matter.competence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.competence.CompetenceChange.State;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of changes of the competence table. */
@Repository
class CompetenceChangeStore {

    private final JdbcClient sql;

    CompetenceChangeStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(CompetenceChange change, SealId seal) {
        CompetenceEntry entry = change.entry();
        sql.sql("""
                insert into matter.competence_change (fact, definition, department, level, territory, office, reason,
                                                      state, proposed_by, proposed_at, seal)
                values (:fact, :definition, :department, :level, :territory, :office, :reason, 'PROPOSED', :by, :at,
                        :seal)""")
                .param("fact", change.fact().value())
                .param("definition", entry.definition())
                .param("department", entry.department())
                .param("level", entry.level())
                .param("territory", entry.territory())
                .param("office", entry.office() == null ? null : entry.office().value())
                .param("reason", change.reason())
                .param("by", change.proposedBy())
                .param("at", change.proposedAt().atOffset(ZoneOffset.UTC))
                .param("seal", seal.value())
                .update();
    }

    /** Held until the transaction ends, so that of two who decide one finds it decided. */
    Optional<CompetenceChange> locked(FactId id) {
        return sql.sql("select * from matter.competence_change where fact = :fact for update")
                .param("fact", id.value())
                .query((row, index) -> change(row))
                .optional();
    }

    void decide(FactId id, State state, UUID by, Instant at, FactId decision, SealId seal) {
        sql.sql("""
                update matter.competence_change
                set state = :state, decided_by = :by, decided_at = :at, decision_fact = :decision, decision_seal = :seal
                where fact = :fact""")
                .param("state", state.name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("decision", decision.value())
                .param("seal", seal.value())
                .param("fact", id.value())
                .update();
    }

    /** The newest first. */
    List<CompetenceChange> recent(String department, int limit) {
        return sql.sql("""
                select * from matter.competence_change where department = :department
                order by proposed_at desc limit :limit""")
                .param("department", department)
                .param("limit", limit)
                .query((row, index) -> change(row))
                .list();
    }

    private static CompetenceChange change(ResultSet row) throws SQLException {
        UUID office = row.getObject("office", UUID.class);
        return new CompetenceChange(
                new FactId(row.getObject("fact", UUID.class)),
                new CompetenceEntry(
                        row.getString("definition"),
                        row.getString("department"),
                        row.getString("level"),
                        row.getString("territory"),
                        office == null ? null : new OrganisationId(office)),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                row.getObject("proposed_by", UUID.class),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("decided_by", UUID.class));
    }
}
