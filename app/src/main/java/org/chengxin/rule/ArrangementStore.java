package org.chengxin.rule;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.evidence.SealId;
import org.chengxin.rule.Arrangement.State;
import org.chengxin.rule.calendar.ArrangementFile;
import org.chengxin.rule.calendar.YearArrangement;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of holiday arrangements that were brought in. */
@Repository
class ArrangementStore {

    private final JdbcClient sql;

    ArrangementStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, int year, String content, UUID person, Instant now) {
        sql.sql("""
                insert into rule.arrangement (id, year, content, proposed_by, proposed_at)
                values (:id, :year, :content, :person, :now)""")
                .param("id", id)
                .param("year", year)
                .param("content", content)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One decision at a time: two arrangements that disagree with each other may not come into force together. */
    void lock() {
        sql.sql("lock table rule.arrangement in share row exclusive mode").update();
    }

    Optional<Arrangement> find(UUID id) {
        return sql.sql("select * from rule.arrangement where id = :id")
                .param("id", id)
                .query((row, index) -> arrangement(row))
                .optional();
    }

    void decide(UUID id, State state, UUID person, Instant now, @Nullable FactId fact, @Nullable SealId seal) {
        sql.sql("""
                update rule.arrangement
                set state = :state, decided_by = :person, decided_at = :now, fact = :fact, seal = :seal
                where id = :id and state = 'PROPOSED'""")
                .param("id", id)
                .param("state", state.name())
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("fact", fact == null ? null : fact.value())
                .param("seal", seal == null ? null : seal.value())
                .update();
    }

    /** Confirmed ones, those confirmed last at the end. */
    List<Arrangement> confirmed() {
        return sql.sql("select * from rule.arrangement where state = 'CONFIRMED' order by decided_at, id")
                .query((row, index) -> arrangement(row))
                .list();
    }

    /** Open ones in front, then those decided last. */
    List<Arrangement> latest(int limit) {
        return sql.sql("""
                select * from rule.arrangement
                order by (state = 'PROPOSED') desc, coalesce(decided_at, proposed_at) desc limit :limit""")
                .param("limit", limit)
                .query((row, index) -> arrangement(row))
                .list();
    }

    private static Arrangement arrangement(ResultSet row) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Arrangement(
                row.getObject("id", UUID.class),
                parse(row.getString("content")),
                row.getObject("proposed_by", UUID.class),
                row.getTimestamp("proposed_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getObject("decided_by", UUID.class),
                decided == null ? null : decided.toInstant());
    }

    private static YearArrangement parse(String content) {
        try {
            return ArrangementFile.read(new StringReader(content)).get(0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
