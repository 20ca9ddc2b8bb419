package org.chengxin.creditfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.intake.Report;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of versions: what was known of each record since when. Rows are only added; an erasure empties them. */
@Repository
class VersionStore implements Subjects.References {

    private final JdbcClient sql;
    private final LegalClock clock;

    VersionStore(JdbcClient sql, LegalClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A record as it was known.
     *
     * @param stored null if its content was erased since
     */
    record Version(UUID record, @Nullable Stored stored) {}

    private static final String KEEP = """
            insert into creditfile.version
                (record, subject, known_from, state, lead, said, sources, own, differs, ended, end_reason)
            select r.id, r.subject, :known, case when s.sources is null then 'GONE' else 'STATED' end, r.lead, to_jsonb(r),
                   coalesce(s.sources, 0), coalesce(s.own, false), coalesce(s.differs, false), s.ended, s.end_reason
            from creditfile.record r left join lateral
            """ + RecordStore.TOGETHER + "\n" + """
            left join lateral (
                select v.* from creditfile.version v where v.record = r.id order by v.ordinal desc limit 1) l on true
            where r.id in (select a.record from creditfile.assertion a where a.id in (select unnest(cast(:ids as uuid[]))))
              and (l.record is null
                   or (l.said, l.sources::bigint, l.own, l.differs, l.ended, l.end_reason) is distinct from
                      (to_jsonb(r), coalesce(s.sources, 0), coalesce(s.own, false), coalesce(s.differs, false), s.ended,
                       s.end_reason))
            order by r.id""";

    /** Adds a version of each record that these reports changed. */
    void keep(List<Report> reports) {
        keep(
                reports.stream()
                        .flatMap(report -> Stream.of(report.id(), report.supersedes()))
                        .flatMap(Stream::ofNullable)
                        .toList(),
                clock.now());
    }

    void keep(Collection<FactId> assertions, Instant known) {
        sql.sql(KEEP)
                .param("known", known.atOffset(ZoneOffset.UTC))
                .param("ids", assertions.stream().map(FactId::toString).toArray(String[]::new))
                .update();
    }

    /** The records of these subjects as known at the end of that day; those that nobody stated any more are left out. In no order. */
    List<Version> of(Collection<SubjectId> subjects, LocalDate known) {
        return sql.sql("""
                select v.record, v.state, v.sources, v.own, v.differs, v.ended, v.end_reason, false as checking, true as alone, r.*
                from (select distinct on (record) * from creditfile.version
                      where subject in (:subjects) and known_from < :until
                      order by record, known_from desc, ordinal desc) v
                cross join lateral jsonb_populate_record(null::creditfile.record, v.said) r
                where v.state <> 'GONE'""")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .param("until", known.plusDays(1).atStartOfDay(LegalClock.ZONE).toOffsetDateTime())
                .query((row, index) -> version(row))
                .list();
    }

    /** Subjects that a report, a decision on a record or a determination has touched since the beginning of that day. */
    List<SubjectId> changedSince(LocalDate day) {
        return sql.sql("""
                select subject from creditfile.version where known_from >= :since
                union select r.subject from creditfile.ruling g join creditfile.record r on r.id = g.record where g.day >= :day
                union select d.subject from creditfile.ruling g join creditfile.determination d on d.id = g.record
                    where g.day >= :day
                union select subject from creditfile.determination where decided >= :day""")
                .param("since", day.atStartOfDay(LegalClock.ZONE).toOffsetDateTime())
                .param("day", day)
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    List<SubjectId> recorded(Collection<SubjectId> among) {
        return sql.sql("""
                select subject from creditfile.record where subject = any (cast(:among as uuid[]))
                union select subject from creditfile.determination where subject = any (cast(:among as uuid[]))""")
                .param("among", among.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getObject("record", UUID.class), row.getString("state").equals("STATED") ? Stored.of(row) : null);
    }

    /** The newest version, to tell those that come. */
    long newest() {
        return sql.sql("select coalesce(max(ordinal), 0) from creditfile.version")
                .query(Long.class)
                .single();
    }

    /**
     * After a record was filed anew: its history and what decisions did to it go with it, and the filing itself is one change
     * of today.
     *
     * @param before the newest version before the filing
     */
    void resettle(UUID old, UUID anew, FactId report, long before) {
        sql.sql("delete from creditfile.version where record = :anew and ordinal > :before")
                .param("anew", anew)
                .param("before", before)
                .update();
        for (String table : List.of("creditfile.version", "creditfile.ruling")) {
            sql.sql("update " + table + " set record = :anew where record = :old and :old <> :anew")
                    .param("anew", anew)
                    .param("old", old)
                    .update();
        }
        keep(List.of(report), clock.now());
    }

    /** A record that nobody states any more; its history ends, or goes if all of it was erased. */
    void end(UUID record) {
        sql.sql("""
                delete from creditfile.version v where record = :record
                  and not exists (select from creditfile.version o where o.record = :record and o.state = 'STATED')""").param("record", record).update();
        sql.sql("""
                insert into creditfile.version (record, subject, known_from, state, sources, own, differs)
                select record, subject, :known, 'GONE', 0, false, false from creditfile.version
                where record = :record order by ordinal desc limit 1""")
                .param("known", clock.now().atOffset(ZoneOffset.UTC))
                .param("record", record)
                .update();
    }

    /** Takes out what a report said, wherever the record had its values from it. */
    void erase(UUID record, FactId report) {
        sql.sql("""
                update creditfile.version set state = 'ERASED', said = null
                where record = :record and lead = :report""").param("record", record).param("report", report.value()).update();
        sql.sql("update creditfile.version set end_reason = null where record = :record")
                .param("record", record)
                .update();
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("""
                select exists (select from creditfile.version where subject in (:subjects) and state = 'STATED')""")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }
}
