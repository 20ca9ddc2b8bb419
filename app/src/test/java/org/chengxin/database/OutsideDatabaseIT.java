package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chengxin.ServerProcess;
import org.chengxin.ServerTest;
import org.chengxin.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An outside database works with one role, which is told as too much, and with two, of which the program's is the lesser. */
@Tag("drill")
class OutsideDatabaseIT extends ServerTest {

    @TempDir
    private Path parent;

    @Test
    void oneRoleIsToldAsAWeaknessAndASecondEndsIt() throws Exception {
        JdbcClient.create(TestDatabase.superuser(DATA))
                .sql("create database outside owner chengxin_owner")
                .update();
        Path directory = parent.resolve("installation");
        HikariDataSource owner = TestDatabase.owner(DATA);
        HikariDataSource program = TestDatabase.application(DATA);
        String url = "--spring.datasource.url=" + owner.getJdbcUrl().replaceFirst("/postgres$", "/outside");

        try (ServerProcess server = ServerProcess.start(
                directory,
                url,
                "--spring.datasource.username=" + owner.getUsername(),
                "--spring.datasource.password=" + owner.getPassword())) {
            assertThat(server.http().get("/actuator/health").text()).contains("DEGRADED");
            assertThat(Files.readString(parent.resolve("installation.out"))).contains("delete its logs");
            assertThat(server.http().get("/workbench/access").status()).isEqualTo(302);
        }
        assertThat(JdbcClient.create(TestDatabase.another("outside", owner))
                        .sql(
                                "select sum(lines), (select count(*) from account.access_waiting) from account.access_batch")
                        .query((row, number) -> row.getInt(1) + " sealed, " + row.getInt(2) + " waiting")
                        .single())
                .as("a refusal is a line, and no line waits when the server has stopped")
                .isEqualTo("1 sealed, 0 waiting");
        try (ServerProcess server = ServerProcess.start(
                directory,
                url,
                "--spring.datasource.username=" + program.getUsername(),
                "--spring.datasource.password=" + program.getPassword(),
                "--chengxin.database.owner.username=" + owner.getUsername(),
                "--chengxin.database.owner.password=" + owner.getPassword())) {
            assertThat(server.http().get("/actuator/health").text()).contains("\"UP\"");
            assertThat(JdbcClient.create(TestDatabase.another("outside", program))
                            .sql("select has_table_privilege('account.access', 'delete')"
                                    + " or not has_table_privilege('account.session', 'delete')")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        }
    }
}
