package org.chengxin.database.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database says of damaged data turns the health check down and stays; other refusals do not. */
class DamageWatchIT extends ServerTest {

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate used;

    private DamageWatch watching(String state) {
        DamageWatch watch = new DamageWatch();
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setExceptionTranslator(watch);
        assertThatThrownBy(() -> template.execute("do $$ begin raise exception sqlstate '" + state + "'; end $$"))
                .isInstanceOf(DataAccessException.class);
        return watch;
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX001", "XX002"})
    void damageIsTold(String state) {
        assertThat(watching(state).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX000", "23505", "40001", "22021", "53100"})
    void otherRefusalsAreNone(String state) {
        assertThat(watching(state).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void theProgramsOwnStatementsAreWatched() {
        assertThat(used.getExceptionTranslator()).isInstanceOf(DamageWatch.class);
    }
}
