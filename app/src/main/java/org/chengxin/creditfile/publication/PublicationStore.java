package org.chengxin.creditfile.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.database.Batch;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of public records as last published in events, and of the subjects to compare again. */
@Repository
class PublicationStore {

    private final Batch batch;
    private final JdbcClient sql;

    PublicationStore(Batch batch, JdbcClient sql) {
        this.batch = batch;
        this.sql = sql;
    }

    /**
     * A record as it was last published.
     *
     * @param fact the report whose values were published; null of a record published before this was kept
     */
    record Published(
            UUID record,
            RecordKind kind,
            byte[] digest,
            @Nullable LocalDate until,
            @Nullable UUID fact) {}

    /** A record to be kept as published now, with the fields that everybody is told. */
    record Entry(Published published, String content) {}

    void mark(Collection<SubjectId> subjects) {
        sql.sql("""
                insert into creditfile.publication_due (subject) select unnest(cast(:subjects as uuid[])) on conflict do nothing""").param("subjects", ids(subjects)).update();
    }

    /** Marks the subjects of records whose last public day is over. */
    void markEnded(LocalDate today) {
        sql.sql("""
                insert into creditfile.publication_due (subject) select distinct subject from creditfile.publication where until < :today
                on conflict do nothing""").param("today", today).update();
    }

    /** Takes marked subjects, the longest waiting first; whoever else looks meanwhile takes others. */
    List<SubjectId> take(int limit) {
        return sql.sql("""
                delete from creditfile.publication_due where subject in (
                    select subject from creditfile.publication_due order by since limit :limit for update skip locked)
                returning subject""")
                .param("limit", limit)
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    Map<UUID, Published> of(Collection<SubjectId> subjects) {
        Map<UUID, Published> published = new HashMap<>();
        sql.sql(
                        "select record, kind, digest, until, fact from creditfile.publication where subject = any (cast(:subjects as uuid[]))")
                .param("subjects", ids(subjects))
                .query(row -> {
                    UUID record = row.getObject(1, UUID.class);
                    published.put(
                            record,
                            new Published(
                                    record,
                                    RecordKind.valueOf(row.getString(2)),
                                    row.getBytes(3),
                                    row.getObject(4, LocalDate.class),
                                    row.getObject(5, UUID.class)));
                });
        return published;
    }

    void publish(SubjectId subject, List<Entry> entries, Instant now) {
        batch.run("""
                insert into creditfile.publication as p (record, subject, kind, digest, until, fact, content, changed)
                values (:record, :subject, :kind, :digest, :until, :fact, cast(:content as json), :now)
                on conflict (record) do update set
                    subject = excluded.subject, digest = excluded.digest, until = excluded.until, fact = excluded.fact,
                    content = excluded.content,
                    changed = case when p.digest = excluded.digest then coalesce(p.changed, excluded.changed)
                                   else excluded.changed end""", entries.stream().map(each -> row(subject, each, now)).toList());
    }

    private static Map<String, @Nullable Object> row(SubjectId subject, Entry entry, Instant now) {
        Published published = entry.published();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("fact", published.fact());
        row.put("content", entry.content());
        row.put("now", now.atOffset(ZoneOffset.UTC));
        row.put("record", published.record());
        row.put("subject", subject.value());
        row.put("kind", published.kind().name());
        row.put("digest", published.digest());
        row.put("until", published.until());
        return row;
    }

    void forget(Collection<UUID> records) {
        sql.sql("delete from creditfile.publication where record = any (cast(:records as uuid[]))")
                .param("records", records.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    private static String[] ids(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::toString).toArray(String[]::new);
    }
}
