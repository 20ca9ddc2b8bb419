package org.chengxin.subject.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.field.Problems;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.intake.table.FactTable;
import org.chengxin.intake.table.FactTables;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of dated relations; a replaced version stays. */
@Repository
class RelationStore {

    static final FactTable RELATION = FactTable.of("subject.relation")
            .stated()
            .fields("since", "until")
            .subjects("subject", "firm")
            .keepingReplaced();

    private final FactTables tables;
    private final JdbcClient sql;

    RelationStore(FactTables tables, JdbcClient sql) {
        this.tables = tables;
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
        Map<FactId, Stated> stated = relations.stream()
                .collect(Collectors.toMap(each -> each.report().id(), Function.identity()));
        Function<Report, Stated> of = report -> Objects.requireNonNull(stated.get(report.id()));
        tables.save(
                RELATION,
                relations.stream().map(Stated::report).toList(),
                Map.of(
                        "kind", report -> of.apply(report).kind(),
                        "subject", report -> of.apply(report).subject().value(),
                        "firm", report -> of.apply(report).firm().value(),
                        "person", report -> of.apply(report).person()));
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
