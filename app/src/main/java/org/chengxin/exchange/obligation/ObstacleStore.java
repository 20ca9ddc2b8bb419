package org.chengxin.exchange.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.database.Rows;
import org.chengxin.matter.OutcomeRecorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of sharing obstacles. */
@Repository
class ObstacleStore {

    private final JdbcClient sql;

    ObstacleStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(OutcomeRecorded outcome) {
        sql.sql("""
                insert into exchange.obstacle (id, matter, field, office, article, proposal, asked, refused)
                values (:id, :matter, :field, :office, :article, :proposal, :asked, :refused)""")
                .param("id", outcome.outcome())
                .param("matter", outcome.matter().value())
                .param("field", outcome.values().getOrDefault("field", ""))
                .param("office", outcome.office())
                .param("article", outcome.values().getOrDefault("article", ""))
                .param("proposal", outcome.values().getOrDefault("proposal", ""))
                .param("asked", Obligations.day(outcome.values().getOrDefault("asked", ""), outcome.day()))
                .param("refused", outcome.day())
                .update();
    }

    void remove(UUID id) {
        sql.sql("delete from exchange.obstacle where id = :id").param("id", id).update();
    }

    /** Those refused from a day until before another, the latest first. */
    List<Obstacle> refused(LocalDate from, LocalDate until, int offset, int limit) {
        return sql.sql("""
                select * from exchange.obstacle where refused >= :from and refused < :until
                order by refused desc, id limit :limit offset :offset""")
                .param("from", from)
                .param("until", until)
                .param("limit", limit)
                .param("offset", offset)
                .query(Rows.of(Obstacle.class))
                .list();
    }
}
