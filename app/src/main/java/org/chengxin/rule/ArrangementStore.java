package org.chengxin.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chengxin.database.Rows;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of holiday arrangements put in force by two persons. */
@Repository
class ArrangementStore {

    private final JdbcClient sql;

    ArrangementStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Arrangement arrangement, String content, FactId fact, SealId seal) {
        sql.sql("""
                insert into rule.arrangement (id, year, content, proposed_by, proposed_at, decided_by, decided_at, fact, seal)
                values (:id, :year, :content, :proposer, :proposed, :decider, :decided, :fact, :seal)""")
                .param("id", arrangement.id())
                .param("year", arrangement.year())
                .param("content", content)
                .param("proposer", arrangement.proposedBy())
                .param("proposed", arrangement.proposedAt().atOffset(ZoneOffset.UTC))
                .param("decider", arrangement.decidedBy())
                .param("decided", arrangement.decidedAt().atOffset(ZoneOffset.UTC))
                .param("fact", fact.value())
                .param("seal", seal.value())
                .update();
    }

    /** In order of approval, oldest first. */
    List<Arrangement> confirmed() {
        return sql.sql("select * from rule.arrangement order by decided_at, id")
                .query((row, index) -> arrangement(row))
                .list();
    }

    /** Newest approval first. */
    List<Arrangement> latest(int limit) {
        return sql.sql("""
                select * from rule.arrangement order by decided_at desc, id desc limit :limit""")
                .param("limit", limit)
                .query((row, index) -> arrangement(row))
                .list();
    }

    private static Arrangement arrangement(ResultSet row) throws SQLException {
        return new Arrangement(
                row.getObject("id", UUID.class),
                Calendars.read(row.getString("content")).orElseThrow(),
                row.getObject("proposed_by", UUID.class),
                Rows.instant(row, "proposed_at"),
                row.getObject("decided_by", UUID.class),
                Rows.instant(row, "decided_at"));
    }
}
