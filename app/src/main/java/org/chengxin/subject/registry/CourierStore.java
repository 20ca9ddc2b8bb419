package org.chengxin.subject.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.database.Batch;
import org.chengxin.intake.Report;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of outlets and of the engagements of couriers. */
@Repository
class CourierStore {

    private final Batch batch;
    private final JdbcClient sql;

    CourierStore(Batch batch, JdbcClient sql) {
        this.batch = batch;
        this.sql = sql;
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
            engagements.add(parameters);
        }
        batch.run("""
                insert into subject.engagement (id, person, firm, key, outlet, employed, fact, seal)
                values (:id, :person, :firm, :key, :outlet, :employed, :fact, :seal)
                on conflict (firm, key) do update set
                    person = excluded.person, outlet = excluded.outlet, employed = excluded.employed,
                    fact = excluded.fact, seal = excluded.seal""", engagements);
    }

    /** The outlets of a firm by the ids of its subject, by name. */
    List<Couriers.Outlet> outlets(Collection<SubjectId> firms) {
        return sql.sql("""
                select key, name, division, parent_key from subject.outlet
                where firm = any (cast(:firms as uuid[])) order by name, key limit 5000""")
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
