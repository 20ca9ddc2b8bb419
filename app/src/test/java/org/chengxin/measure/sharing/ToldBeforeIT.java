package org.chengxin.measure.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestDatabase;
import org.chengxin.database.OldDatabase;
import org.chengxin.rule.LegalClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Of the measures of a database that told nobody yet, only those are told that begin or go on later. */
class ToldBeforeIT extends ServerTest {

    private static final String NAME = "told_" + UUID.randomUUID().toString().replace("-", "");
    private static final LocalDate TODAY = LocalDate.now(LegalClock.ZONE);

    private DriverManagerDataSource old;

    @BeforeEach
    void aDatabaseThatToldNobody() {
        superuser().sql("create database " + NAME).update();
        old = TestDatabase.another(NAME, TestDatabase.superuser(DATA));
        OldDatabase.migrate(old, Map.of("measure", "3"));
    }

    @AfterEach
    void forgetsIt() {
        superuser().sql("drop database " + NAME + " with (force)").update();
    }

    private static JdbcClient superuser() {
        return JdbcClient.create(TestDatabase.superuser(DATA));
    }

    private void measure(String number, LocalDate since, LocalDate until, String but) {
        JdbcClient sql = JdbcClient.create(old);
        sql.sql("""
                insert into measure.measure
                    (id, matter, number, item, version, sanction, nature, published, subject, office, basis, reason, since, until,
                     way_back, decided, seal)
                values (:id, :id, :number, 'x', 1, true, 'request', true, :id, '', '', '', :since, :until, '', :since, :id)""")
                .param("id", UUID.randomUUID())
                .param("number", number)
                .param("since", since)
                .param("until", until)
                .update();
        sql.sql("update measure.measure set " + but + " where number = :number")
                .param("number", number)
                .update();
    }

    @Test
    void whatIsInForceOrLapsedCountsAsTold() {
        measure("in force", TODAY, TODAY, "published = true");
        measure("lapsed", TODAY.minusDays(9), TODAY.minusDays(2), "published = true");
        measure("begins later", TODAY.plusDays(3), TODAY.plusDays(9), "published = true");
        measure("suspended", TODAY.minusDays(9), TODAY.plusDays(9), "suspended = current_date");
        measure("ended", TODAY.minusDays(9), TODAY.plusDays(9), "ended = current_date");
        measure("on a person", TODAY, TODAY.plusDays(9), "published = false");
        OldDatabase.migrate(old, Map.of("measure", "4"));
        assertThat(JdbcClient.create(old)
                        .sql("select number from measure.measure where shared = 'told'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("in force", "lapsed");
    }
}
