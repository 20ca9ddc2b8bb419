package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chengxin.ServerTest;
import org.chengxin.evidencelog.file.DataDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One server a data directory: a second start must not take the first one's PostgreSQL for an orphan. */
@Tag("drill")
class DirectoryLockIT extends ServerTest {

    @Test
    void aSecondStartOnADirectoryInUseIsRefusedAndTheFirstServerGoesOn() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(new DataDirectory(DATA)))
                .isInstanceOf(RuntimeException.class);
        assertThat(server().get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(sql.sql("select 1").query(Integer.class).single()).isEqualTo(1);
    }
}
