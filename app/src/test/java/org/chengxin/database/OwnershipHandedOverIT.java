package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.chengxin.ServerProcess;
import org.chengxin.TestDatabase;
import org.chengxin.evidencelog.file.DataDirectory;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A data directory from before there were roles, all of it the superuser's, starts with its data and is handed over. */
class OwnershipHandedOverIT {

    private static final String PASSWORD = "0123456789abcdef";

    @TempDir
    private Path parent;

    @Test
    void anOlderDirectoryKeepsItsDataAndGetsItsRoles() throws Exception {
        Path directory = parent.resolve("installation");
        makeAsBefore(new DataDirectory(directory));
        try (ServerProcess server = ServerProcess.start(directory)) {
            JdbcClient program = JdbcClient.create(TestDatabase.application(directory));
            assertThat(program.sql("select name from account.organisation where code = 'KEPT'")
                            .query(String.class)
                            .single())
                    .isEqualTo("杭州留存数据有限公司");
            assertThat(program.sql("""
                            select distinct c.relowner::regrole::text from pg_class c
                            where c.relnamespace::regnamespace::text in (:modules)""")
                            .param("modules", Migrations.MODULES)
                            .query(String.class)
                            .list())
                    .containsExactly("chengxin_owner");
            assertThat(program.sql("select has_table_privilege('account.access', 'delete')")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            assertThat(server.http().get("/actuator/health").text()).contains("\"UP\"");
            for (String secret : new String[] {"owner", "application"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                                directory.resolve("keys/database-" + secret + ".password"))))
                        .isEqualTo("rw-------");
            }
        }
    }

    /** Today's data, but with everything done by the superuser, whose password lies where it always lay. */
    private static void makeAsBefore(DataDirectory directory) throws Exception {
        Path data = directory.folder("postgres").resolve("data");
        directory.folder("keys");
        directory.writePrivate("keys/postgres.password", PASSWORD.getBytes(StandardCharsets.UTF_8));
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        directory.folder("postgres/binaries").toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("password_encryption", "scram-sha-256")
                .start()) {
            var superuser = new DriverManagerDataSource(server.getJdbcUrl("postgres", "postgres"));
            JdbcClient sql = JdbcClient.create(superuser);
            sql.sql("alter user postgres password '" + PASSWORD + "'").update();
            Files.writeString(
                    data.resolve("pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            for (String module : Migrations.MODULES) {
                Flyway.configure()
                        .dataSource(superuser)
                        .schemas(module)
                        .locations("classpath:db/migration/" + module)
                        .target("1")
                        .load()
                        .migrate();
            }
            sql.sql("""
                    insert into account.organisation (id, name, kind, code, subject, created_at)
                    values (gen_random_uuid(), '杭州留存数据有限公司', 'PLATFORM', 'KEPT', gen_random_uuid(), now())""").update();
        }
    }
}
