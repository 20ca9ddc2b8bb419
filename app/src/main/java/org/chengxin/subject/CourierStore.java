package org.chengxin.subject;

import java.time.Clock;
import org.chengxin.intake.Report;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of outlets and of people's engagements in firms. */
@Repository
class CourierStore {

    private final JdbcClient sql;
    private final Clock clock;

    CourierStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void saveOutlet(Report report) {
        sql.sql("""
                insert into subject.outlet (id, firm, key, name, division, address, seal)
                values (:id, :firm, :key, :name, :division, :address, :seal)
                on conflict (firm, key) do update set
                    name = excluded.name, division = excluded.division, address = excluded.address,
                    seal = excluded.seal""")
                .param("id", Uuid7.next(clock))
                .param("firm", report.reporter().subject().value())
                .param("key", report.key())
                .param("name", report.data().required("name"))
                .param("division", report.data().required("division"))
                .param("address", report.data().text("address"))
                .param("seal", report.seal().value())
                .update();
    }

    void saveEngagement(Report report, SubjectId person) {
        sql.sql("""
                insert into subject.engagement (id, person, firm, key, outlet, employed, seal)
                values (:id, :person, :firm, :key, :outlet, :employed, :seal)
                on conflict (firm, key) do update set
                    person = excluded.person, outlet = excluded.outlet, employed = excluded.employed,
                    seal = excluded.seal""")
                .param("id", Uuid7.next(clock))
                .param("person", person.value())
                .param("firm", report.reporter().subject().value())
                .param("key", report.key())
                .param("outlet", report.data().text("outlet"))
                .param("employed", report.data().date("employed"))
                .param("seal", report.seal().value())
                .update();
    }
}
