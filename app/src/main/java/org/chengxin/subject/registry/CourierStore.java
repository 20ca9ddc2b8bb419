package org.chengxin.subject.registry;

import java.time.LocalDate;
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
import org.chengxin.intake.Report;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of outlets and of the engagements of couriers; a replaced engagement stays. */
@Repository
class CourierStore {

    private final Batch batch;
    private final JdbcClient sql;
    private final Confidential confidential;

    CourierStore(Batch batch, JdbcClient sql, Confidential confidential) {
        this.batch = batch;
        this.sql = sql;
        this.confidential = confidential;
    }

    void saveOutlets(List<Report> reports) {
        batch.run("""
                insert into subject.outlet (id, firm, key, name, division, address, parent_key, fact, seal)
                values (:id, :firm, :key, :name, :division, :address, :parent, :fact, :seal)
                on conflict (firm, key) do update set
                    name = excluded.name, division = excluded.division, address = excluded.address,
                    parent_key = excluded.parent_key, fact = excluded.fact, seal = excluded.seal""", reports.stream().map(this::outlet).toList());
    }

    private Map<String, @Nullable Object> outlet(Report report) {
        Map<String, @Nullable Object> parameters = keyed(report);
        parameters.put("name", report.data().required("name"));
        parameters.put("division", report.data().required("division"));
        parameters.put("address", report.data().text("address"));
        parameters.put("parent", report.data().text("parent"));
        return parameters;
    }

    private Map<String, @Nullable Object> keyed(Report report) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", Uuid7.next());
        parameters.put("firm", report.reporter().subject().value());
        parameters.put("key", report.key());
        parameters.put("fact", report.id().value());
        parameters.put("seal", report.seal().value());
        return parameters;
    }

    /** @param people the courier of each report, in the reports' order */
    void saveEngagements(List<Report> reports, List<SubjectId> people) {
        List<Map<String, @Nullable Object>> engagements = new ArrayList<>();
        for (int index = 0; index < reports.size(); index++) {
            Report report = reports.get(index);
            Map<String, @Nullable Object> parameters = keyed(report);
            parameters.put("person", people.get(index).value());
            parameters.put("outlet", report.data().text("outlet"));
            parameters.put("employed", report.data().date("employed"));
            parameters.put("left", report.data().date("left"));
            engagements.add(parameters);
        }
        batch.run("""
                insert into subject.engagement (id, person, firm, key, outlet, employed, left_on, fact, seal)
                values (:id, :person, :firm, :key, :outlet, :employed, :left, :fact, :seal)""", engagements);
        batch.run("update subject.engagement set replaced_by = :by where fact = :id", RelationStore.replaced(reports));
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

    /** Removes a report's outlets and engagements. */
    List<SubjectId> forget(FactId fact) {
        sql.sql("delete from subject.outlet where fact = :fact")
                .param("fact", fact.value())
                .update();
        return sql.sql("delete from subject.engagement where fact = :fact returning person")
                .param("fact", fact.value())
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }
}
