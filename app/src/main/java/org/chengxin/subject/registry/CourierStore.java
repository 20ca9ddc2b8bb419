package org.chengxin.subject.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.evidence.Confidential;
import org.chengxin.intake.Report;
import org.chengxin.intake.table.FactTable;
import org.chengxin.intake.table.FactTables;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of outlets and of the engagements of couriers; a replaced engagement stays. */
@Repository
class CourierStore {

    static final FactTable OUTLET = keyed("subject.outlet")
            .fields("name", "division", "address")
            .column("parent_key", report -> report.data().value("parent"))
            .oneFor("firm", "key");

    static final FactTable ENGAGEMENT = keyed("subject.engagement")
            .fields("outlet", "employed")
            .column("left_on", report -> report.data().value("left"))
            .subjects("person")
            .keepingReplaced();

    private final FactTables tables;
    private final JdbcClient sql;
    private final Confidential confidential;

    CourierStore(FactTables tables, JdbcClient sql, Confidential confidential) {
        this.tables = tables;
        this.sql = sql;
        this.confidential = confidential;
    }

    private static FactTable keyed(String name) {
        return FactTable.of(name, "fact")
                .column("id", report -> Uuid7.next())
                .column("firm", report -> report.reporter().subject().value())
                .column("key", Report::key);
    }

    void saveOutlets(List<Report> reports) {
        tables.save(OUTLET, reports);
    }

    /** @param people the courier of each report */
    void saveEngagements(List<Report> reports, Map<FactId, SubjectId> people) {
        tables.save(
                ENGAGEMENT,
                reports,
                Map.of(
                        "person",
                        report ->
                                Objects.requireNonNull(people.get(report.id())).value()));
    }

    /** Two subjects that are one person, the one that was known first in {@code same}. */
    record SamePerson(SubjectId alias, SubjectId same) {}

    /**
     * The couriers of these reports whom their firm has reported before under another number, with the same identity number and
     * name.
     */
    List<SamePerson> samePersons(List<Report> reports) {
        return sql
                .sql("""
                select e.person as alias, f.person as same, a.name_secret as name, b.name_secret as other
                from subject.engagement e join subject.assertion a on a.fact = e.fact
                    join subject.engagement f on f.firm = e.firm and f.key <> e.key
                    join subject.assertion b on b.fact = f.fact and b.identity_index = a.identity_index
                where e.fact = any (cast(:facts as uuid[])) and e.person <> f.person
                    and e.replaced_by is null and f.replaced_by is null
                order by f.id""")
                .param(
                        "facts",
                        reports.stream().map(report -> report.id().toString()).toArray(String[]::new))
                .query((row, index) -> Objects.equals(
                                confidential.decryptText(row.getBytes("name")),
                                confidential.decryptText(row.getBytes("other")))
                        ? Optional.of(new SamePerson(
                                new SubjectId(row.getObject("alias", UUID.class)),
                                new SubjectId(row.getObject("same", UUID.class))))
                        : Optional.<SamePerson>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Couriers at work on a day by outlet; under the empty key those of no outlet that the firm has reported. */
    Map<String, Integer> staff(Collection<SubjectId> firms, LocalDate day) {
        Map<String, Integer> staff = new HashMap<>();
        sql.sql("""
                select coalesce(o.key, '') as outlet, count(*) as couriers from subject.engagement e
                    left join subject.outlet o on o.firm = e.firm and o.key = e.outlet
                where e.firm = any (cast(:firms as uuid[])) and e.replaced_by is null
                    and coalesce(e.employed <= :day, true) and coalesce(e.left_on >= :day, true)
                group by 1""")
                .param("firms", firms.stream().map(SubjectId::toString).toArray(String[]::new))
                .param("day", day)
                .query(row -> {
                    staff.merge(row.getString("outlet"), row.getInt("couriers"), Integer::sum);
                });
        return staff;
    }

    /** The outlets of a firm by the ids of its subject, by name. */
    List<Couriers.Outlet> outlets(Collection<SubjectId> firms) {
        return sql.sql("""
                select key, name, division, parent_key from subject.outlet
                where firm = any (cast(:firms as uuid[])) order by name, key""")
                .param("firms", firms.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> new Couriers.Outlet(
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("division"),
                        row.getString("parent_key"),
                        0))
                .list();
    }
}
