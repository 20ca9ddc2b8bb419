package org.chengxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestDatabase;
import org.chengxin.database.OldDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Who had a record or a measure, and which rules platforms gave on file, before the tables moved, stands there still. */
class ReceiversBeforeIT extends ServerTest {

    private static final String NAME =
            "received_" + UUID.randomUUID().toString().replace("-", "");

    private DriverManagerDataSource old;

    @BeforeEach
    void aDatabaseOfTheVersionBefore() {
        superuser().sql("create database " + NAME).update();
        old = TestDatabase.another(NAME, TestDatabase.superuser(DATA));
        migrated("11", "11", "4");
    }

    private void migrated(String exchange, String creditfile, String measure) {
        Map<String, String> to = new LinkedHashMap<>();
        to.put("exchange", exchange);
        to.put("bylaw", exchange.equals("11") ? "1" : "2");
        to.put("creditfile", creditfile);
        to.put("measure", measure);
        OldDatabase.migrate(old, to);
    }

    @AfterEach
    void forgetsIt() {
        superuser().sql("drop database " + NAME + " with (force)").update();
    }

    private static JdbcClient superuser() {
        return JdbcClient.create(TestDatabase.superuser(DATA));
    }

    @Test
    void everyRowIsCarriedOver() {
        JdbcClient sql = JdbcClient.create(old);
        UUID record = UUID.randomUUID();
        UUID measure = UUID.randomUUID();
        UUID by = UUID.randomUUID();
        for (int version = 0; version < 2; version++) {
            sql.sql("insert into creditfile.receiver values (:record, uuidv7(), :by, date '2026-11-01' + :version)")
                    .param("record", record)
                    .param("by", by)
                    .param("version", version)
                    .update();
        }
        sql.sql("insert into measure.receiver values (:measure, :by, '2026-11-03')")
                .param("measure", measure)
                .param("by", by)
                .update();
        sql.sql(
                        "insert into measure.platform_rule values (:by, :by, '信用积分规则', 'incentive', '2026-03-01', '优先', '申诉', null)")
                .param("by", by)
                .update();
        sql.sql(
                        "insert into measure.platform_act values (:by, :by, '信用积分规则', 'incentive', 'points', '2026-04-01', true, null)")
                .param("by", by)
                .update();

        migrated("12", "12", "5");

        assertThat(days(sql, record)).containsExactly("2026-11-01", "2026-11-02");
        assertThat(days(sql, measure)).containsExactly("2026-11-03");
        assertThat(sql.sql("select count(*) from exchange.receiver where version = thing")
                        .query(Long.class)
                        .single())
                .as("a measure has but one version")
                .isEqualTo(1);
        assertThat(sql.sql("select r.title from bylaw.rule r join bylaw.act a on a.rule = r.title")
                        .query(String.class)
                        .list())
                .containsExactly("信用积分规则");
    }

    private static List<String> days(JdbcClient sql, UUID thing) {
        return sql.sql("select day::text from exchange.receiver where thing = :thing order by day")
                .param("thing", thing)
                .query(String.class)
                .list();
    }
}
