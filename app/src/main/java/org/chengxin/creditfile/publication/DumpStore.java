package org.chengxin.creditfile.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of daily dumps: the newest with its content, the earlier ones without, and what left between two of them. */
@Repository
class DumpStore {

    private static final String SELECT = """
            select day, made_at, records, sha256, bytes, log_size, log_root, left_records, left_sha256,
                content is null as withdrawn
            from creditfile.dump""";

    private final JdbcClient sql;

    DumpStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A record that left. */
    record Left(UUID record, RecordKind kind) {}

    Optional<LocalDate> newest() {
        return sql.sql("select day from creditfile.dump order by day desc limit 1")
                .query((row, index) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    /** Takes away the content of the newest dump if it has one of these records; answers whether it did. */
    boolean withdraw(Collection<UUID> records) {
        return sql.sql("""
                        update creditfile.dump set content = null where content is not null and exists (
                            select from creditfile.dumped where record = any (cast(:records as uuid[])))""")
                        .param("records", records.stream().map(UUID::toString).toArray(String[]::new))
                        .update()
                > 0;
    }

    /** Whether there is a dump to be fetched, and all its records are public still. */
    boolean isWhole(LocalDate today) {
        return sql.sql("select exists (select from creditfile.dump where content is not null)"
                        + " and not exists (select from creditfile.dumped d where not exists"
                        + " (select from creditfile.publication p where p.record = d.record and "
                        + PublishedStore.OPEN + "))")
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps which records of the dump before are public no more. Of a dump that is made anew they are told the next day too, to
     * those who had its first version.
     */
    void leave(LocalDate day, LocalDate today) {
        if (find(day).isPresent()) {
            gone(day.plusDays(1), today);
        }
        gone(day, today);
        sql.sql("delete from creditfile.dumped").update();
        sql.sql("insert into creditfile.dumped (record, kind) select record, kind from creditfile.publication where "
                        + PublishedStore.OPEN)
                .param("today", today)
                .update();
    }

    private void gone(LocalDate day, LocalDate today) {
        sql.sql(
                        "insert into creditfile.tombstone (day, record, kind) select :day, d.record, d.kind from creditfile.dumped d"
                                + " where not exists (select from creditfile.publication p where p.record = d.record and "
                                + PublishedStore.OPEN + ") on conflict do nothing")
                .param("day", day)
                .param("today", today)
                .update();
    }

    List<Left> left(LocalDate day) {
        return sql.sql("select record, kind from creditfile.tombstone where day = :day order by record")
                .param("day", day)
                .query((row, index) ->
                        new Left(row.getObject("record", UUID.class), RecordKind.valueOf(row.getString("kind"))))
                .list();
    }

    /** Adds a dump, or the one of its day anew, and takes away the content of all others. */
    void insert(Dump dump, byte[] content) {
        sql.sql("update creditfile.dump set content = null where content is not null")
                .update();
        sql.sql("""
                insert into creditfile.dump
                    (day, made_at, records, sha256, bytes, log_size, log_root, left_records, left_sha256, content)
                values (:day, :madeAt, :records, :sha256, :bytes, :logSize, :logRoot, :left, :leftSha256, :content)
                on conflict (day) do update set
                    made_at = excluded.made_at, records = excluded.records, sha256 = excluded.sha256,
                    bytes = excluded.bytes, log_size = excluded.log_size, log_root = excluded.log_root,
                    left_records = excluded.left_records, left_sha256 = excluded.left_sha256,
                    content = excluded.content""")
                .param("day", dump.day())
                .param("madeAt", dump.madeAt().atOffset(ZoneOffset.UTC))
                .param("records", dump.records())
                .param("sha256", dump.sha256())
                .param("bytes", dump.bytes())
                .param("logSize", dump.logSize())
                .param("logRoot", dump.logRoot())
                .param("left", dump.left())
                .param("leftSha256", dump.leftSha256())
                .param("content", content)
                .update();
    }

    /** The newest first. */
    List<Dump> list(int limit) {
        return sql.sql(SELECT + " order by day desc limit :limit")
                .param("limit", limit)
                .query((row, index) -> dump(row))
                .list();
    }

    Optional<Dump> find(LocalDate day) {
        return sql.sql(SELECT + " where day = :day")
                .param("day", day)
                .query((row, index) -> dump(row))
                .optional();
    }

    /** The packed file; null of a dump that was withdrawn. */
    byte @Nullable [] content(LocalDate day) {
        return sql.sql("select content from creditfile.dump where day = :day and content is not null")
                .param("day", day)
                .query((row, index) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    private static Dump dump(ResultSet row) throws SQLException {
        return new Dump(
                row.getObject("day", LocalDate.class),
                Rows.instant(row, "made_at"),
                row.getInt("records"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getLong("log_size"),
                row.getString("log_root"),
                row.getInt("left_records"),
                row.getString("left_sha256"),
                row.getBoolean("withdrawn"));
    }
}
