package org.chengxin.subject.registry;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.database.Batch;
import org.chengxin.field.Problems;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of dated relations; a replaced version stays. */
@Repository
class RelationStore {

    private final Batch batch;
    private final JdbcClient sql;

    RelationStore(Batch batch, JdbcClient sql) {
        this.batch = batch;
        this.sql = sql;
    }

    /** @param person whether the subject is a natural person, whose positions are never published */
    record Stated(Report report, String kind, SubjectId subject, SubjectId firm, boolean person) {}

    /** Adds {@code relation.period} if it ends before it begins. */
    static void checkPeriod(ReportContent data, Problems problems) {
        LocalDate since = data.date("since");
        LocalDate until = data.date("until");
        if (since != null && until != null && until.isBefore(since)) {
            problems.add("relation.period", "/until");
        }
    }

    void save(List<Stated> relations) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Stated each : relations) {
            Map<String, @Nullable Object> row = stated(each.report());
            row.put("kind", each.kind());
            row.put("subject", each.subject().value());
            row.put("firm", each.firm().value());
            row.put("person", each.person());
            row.put("since", each.report().data().date("since"));
            row.put("until", each.report().data().date("until"));
            rows.add(row);
        }
        batch.run("""
                insert into subject.relation (id, kind, subject, firm, person, since, until, reporter, source, seal, received_at)
                values (:id, :kind, :subject, :firm, :person, :since, :until, :reporter, :source, :seal, :at)""", rows);
        batch.run(
                "update subject.relation set replaced_by = :by where id = :id",
                replaced(relations.stream().map(Stated::report).toList()));
    }

    static Map<String, @Nullable Object> stated(Report report) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", report.id().value());
        row.put("reporter", report.reporter().organisation().value());
        row.put("source", report.reporter().name());
        row.put("seal", report.seal().value());
        row.put("at", report.receivedAt().atOffset(ZoneOffset.UTC));
        return row;
    }

    /** The versions that these replace, as {@code id} and {@code by}. */
    static List<Map<String, @Nullable Object>> replaced(List<Report> reports) {
        List<Map<String, @Nullable Object>> replaced = new ArrayList<>();
        for (Report report : reports) {
            FactId old = report.supersedes();
            if (old != null) {
                replaced.add(Map.of("id", old.value(), "by", report.id().value()));
            }
        }
        return replaced;
    }

    List<SubjectId> forget(FactId fact) {
        List<SubjectId> touched = new ArrayList<>();
        sql.sql("delete from subject.relation where id = :fact returning subject, firm")
                .param("fact", fact.value())
                .query(row -> {
                    touched.add(new SubjectId(row.getObject("subject", UUID.class)));
                    touched.add(new SubjectId(row.getObject("firm", UUID.class)));
                });
        return touched;
    }

    boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("""
                select exists (select from subject.relation where subject in (:subjects))
                    or exists (select from subject.relation where firm in (:subjects))""")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }

    /**
     * The relations of these ids of one subject that have begun by a day, ended ones included, to either side.
     *
     * @param person whether those of natural persons, or those of others
     */
    List<Relation> begun(Collection<SubjectId> identities, LocalDate day, boolean person) {
        return sql.sql("""
                select r.id, r.kind, coalesce(s.same_as, r.subject) as subject, coalesce(f.same_as, r.firm) as firm, r.since, r.until,
                       r.source
                from subject.relation r
                left join subject.subject s on s.id = r.subject left join subject.subject f on f.id = r.firm
                where r.replaced_by is null and r.person = :person
                  and (r.subject = any (cast(:subjects as uuid[])) or r.firm = any (cast(:subjects as uuid[])))
                  and coalesce(r.since <= :day, true)
                order by r.kind, r.since desc nulls last, r.id""")
                .param("person", person)
                .param("day", day)
                .param("subjects", identities.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> new Relation(
                        new FactId(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        new SubjectId(row.getObject("subject", UUID.class)),
                        new SubjectId(row.getObject("firm", UUID.class)),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("source")))
                .list();
    }
}
