package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.chengxin.ServerTest;
import org.chengxin.TestDatabase;
import org.chengxin.evidencelog.file.DataDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server inside the data directory is durable and shut to everyone without its password. */
class EmbeddedDatabaseIT extends ServerTest {

    @Autowired
    private EmbeddedDatabase database;

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void isDurable(String setting) {
        assertThat(owner().sql("show " + setting).query(String.class).single()).isEqualTo("on");
    }

    @Test
    void refusesAWrongPasswordAndNone() {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        database.url(), database.application().name(), "wrong"))
                .isInstanceOf(SQLException.class)
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo("28P01");
        assertThatThrownBy(() -> DriverManager.getConnection(
                        database.url(), database.application().name(), ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void trustsNobodyAndKeepsThePasswordAsScram() {
        JdbcClient superuser = JdbcClient.create(TestDatabase.superuser(DATA));
        assertThat(superuser
                        .sql("select distinct auth_method from pg_hba_file_rules")
                        .query(String.class)
                        .list())
                .containsExactly("scram-sha-256");
        assertThat(superuser
                        .sql("select rolpassword from pg_authid where rolcanlogin")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allSatisfy(password -> assertThat(password).startsWith("SCRAM-SHA-256$"));
    }

    @Test
    void listensOnThisMachineAlone() {
        assertThat(sql.sql("show listen_addresses").query(String.class).single())
                .isIn("localhost", "127.0.0.1", "");
    }

    @Test
    void everySecretIsReadableByItsOwnerAlone() throws Exception {
        assertThat(modes(DATA)).isEqualTo("rwx------");
        assertThat(modes(DATA.resolve("keys"))).isEqualTo("rwx------");
        try (Stream<Path> keys = Files.list(DATA.resolve("keys"))) {
            assertThat(keys.toList())
                    .hasSizeGreaterThanOrEqualTo(6)
                    .allSatisfy(key -> assertThat(modes(key)).as(key.toString()).isEqualTo("rw-------"));
        }
    }

    @Test
    void anotherServerOfTheSameProcessEndsAlone(@TempDir Path parent) throws Exception {
        Path own = DATA.resolve("postgres/data");
        long postmaster = Postmaster.pid(own);
        Path other = parent.resolve("other");
        try (EmbeddedDatabase second = EmbeddedDatabase.start(new DataDirectory(other))) {
            assertThat(Postmaster.processes(other.resolve("postgres/data")))
                    .as("the postmaster and its backends")
                    .hasSizeGreaterThan(3)
                    .extracting(ProcessHandle::pid)
                    .contains(Postmaster.pid(other.resolve("postgres/data")))
                    .doesNotContain(postmaster);
            assertThat(second.url()).isNotEqualTo(database.url());
        }
        assertThat(Postmaster.processes(other.resolve("postgres/data"))).isEmpty();
        assertThat(Postmaster.pid(own)).isEqualTo(postmaster);
        assertThat(Postmaster.processes(own)).extracting(ProcessHandle::pid).contains(postmaster);
        assertThat(sql.sql("select 1").query(Integer.class).single()).isEqualTo(1);
    }

    private static String modes(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
