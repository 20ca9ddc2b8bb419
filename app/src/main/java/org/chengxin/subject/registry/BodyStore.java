package org.chengxin.subject.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.chengxin.database.Batch;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.intake.table.FactTable;
import org.chengxin.intake.table.FactTables;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of registered bodies and of the former names that reports list. */
@Repository
class BodyStore {

    static final FactTable BODY = FactTable.of("subject.body")
            .stated()
            .fields("scope", "region", "rating")
            .column("valid_until", report -> report.data().value("until"))
            .subjects("subject")
            .keepingReplaced();

    private final FactTables tables;
    private final Batch batch;
    private final JdbcClient sql;

    BodyStore(FactTables tables, Batch batch, JdbcClient sql) {
        this.tables = tables;
        this.batch = batch;
        this.sql = sql;
    }

    /**
     * @param bodies the subject of each report
     * @param licence the field with the licence or filing number
     */
    void save(List<Report> reports, Map<FactId, SubjectId> bodies, Function<Report, String> kind, String licence) {
        tables.save(
                BODY,
                reports,
                Map.of(
                        "subject",
                                report -> Objects.requireNonNull(bodies.get(report.id()))
                                        .value(),
                        "kind", kind::apply,
                        "licence", report -> report.data().value(licence)));
    }

    /** Stores the former names of bodies saved before; those of a replaced version stay. Returns whose former names changed. */
    Set<SubjectId> saveFormerNames(List<Report> reports) {
        Set<SubjectId> changed = new LinkedHashSet<>();
        for (Report report : reports) {
            if (report.supersedes() != null) {
                changed.addAll(replaceNames(report.supersedes(), report.id()));
            }
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Report report : reports) {
            for (ReportContent former : report.data().list("formerNames")) {
                Map<String, @Nullable Object> row = new HashMap<>();
                row.put("fact", report.id().value());
                row.put("name", former.required("name"));
                row.put("from", former.date("from"));
                row.put("until", former.date("until"));
                rows.add(row);
            }
        }
        batch.run("""
                insert into subject.former_name (fact, subject, name, valid_from, valid_until, source)
                select b.id, b.subject, :name, :from, :until, b.source from subject.body b where b.id = :fact""", rows);
        if (!rows.isEmpty()) {
            changed.addAll(sql.sql(
                            "select distinct subject from subject.former_name where fact = any (cast(:facts as uuid[]))")
                    .param(
                            "facts",
                            reports.stream()
                                    .map(report -> report.id().toString())
                                    .toArray(String[]::new))
                    .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                    .list());
        }
        return changed;
    }

    private List<SubjectId> replaceNames(FactId old, FactId by) {
        return sql.sql("update subject.former_name set replaced_by = :by where fact = :id returning subject")
                .param("by", by.value())
                .param("id", old.value())
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    List<SubjectId> forgetNames(FactId fact) {
        return sql.sql("delete from subject.former_name where fact = :fact returning subject")
                .param("fact", fact.value())
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("select exists (select from subject.former_name where subject in (:subjects))")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }

    /** What sources say now of these ids of one subject, the newest first. */
    List<Body> of(Collection<SubjectId> identities) {
        return sql.sql("""
                select * from subject.body where replaced_by is null and subject = any (cast(:subjects as uuid[]))
                order by received_at desc""")
                .param("subjects", identities.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> new Body(
                        new FactId(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        row.getString("licence"),
                        row.getString("scope"),
                        row.getString("region"),
                        row.getString("rating"),
                        row.getObject("valid_until", java.time.LocalDate.class),
                        row.getString("source")))
                .list();
    }
}
