package org.chengxin.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.database.Batch;
import org.chengxin.evidence.Confidential;
import org.chengxin.exchange.Outgoing.Change;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of events and of who had what. */
@Repository
class EventStore {

    private final Batch batch;
    private final JdbcClient sql;
    private final Confidential confidential;

    EventStore(Batch batch, JdbcClient sql, Confidential confidential) {
        this.batch = batch;
        this.sql = sql;
        this.confidential = confidential;
    }

    /** The lock on the head lasts until the commit, so positions become visible in their order. */
    void insert(List<Outgoing> outgoing, Instant at) {
        long next = sql.sql("update exchange.head set ordinal = ordinal + :many returning ordinal")
                        .param("many", outgoing.size())
                        .query(Long.class)
                        .single()
                - outgoing.size();
        empty(outgoing);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Outgoing each : outgoing) {
            next++;
            rows.add(row(next, each, at));
        }
        batch.run("""
                insert into exchange.event (ordinal, id, type, change, thing, version, subject, at, content)
                values (:ordinal, :id, :type, :change, :thing, :version, :subject, :at, :content)""", rows);
    }

    private Map<String, @Nullable Object> row(long ordinal, Outgoing outgoing, Instant at) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("ordinal", ordinal);
        row.put("id", Uuid7.next());
        row.put("type", outgoing.type());
        row.put("change", outgoing.change().name());
        row.put("thing", outgoing.thing());
        row.put("version", outgoing.version());
        row.put("subject", outgoing.subject().value());
        row.put("at", at.atOffset(ZoneOffset.UTC));
        row.put("content", confidential.encryptText(outgoing.content().toString()));
        return row;
    }

    private void empty(List<Outgoing> outgoing) {
        String[] withdrawn = outgoing.stream()
                .filter(each -> each.change() == Change.WITHDRAWN)
                .map(each -> each.thing().toString())
                .toArray(String[]::new);
        if (withdrawn.length > 0) {
            sql.sql("update exchange.event set content = :empty where thing = any (cast(:things as uuid[]))")
                    .param("empty", confidential.encryptText("{}"))
                    .param("things", withdrawn)
                    .update();
        }
    }

    List<Event> after(long position, Collection<String> types, int limit) {
        return sql.sql("""
                select * from exchange.event where ordinal > :position and type = any (:types)
                order by ordinal limit :limit""")
                .param("position", position)
                .param("types", types.toArray(String[]::new))
                .param("limit", limit)
                .query((row, index) -> event(row))
                .list();
    }

    Optional<Event> find(UUID id) {
        return sql.sql("select * from exchange.event where id = :id")
                .param("id", id)
                .query((row, index) -> event(row))
                .optional();
    }

    private Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("ordinal"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                Change.valueOf(row.getString("change")),
                row.getObject("thing", UUID.class),
                row.getObject("version", UUID.class),
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Objects.requireNonNull(confidential.decryptText(row.getBytes("content"))));
    }

    long head() {
        return sql.sql("select ordinal from exchange.head").query(Long.class).single();
    }

    long before(Instant instant) {
        return sql.sql("select coalesce(max(ordinal), 0) from exchange.event where at < :at")
                .param("at", instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
