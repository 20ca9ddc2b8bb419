package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that the version before left and a new one end equal, also where a table has changed its module. */
class UpgradedSchemaIT extends ServerTest {

    private static final String CATALOGUE = """
            select c.table_schema || '.' || c.table_name || ' ' || c.ordinal_position || ' ' || c.column_name || ' '
                   || c.data_type || ' ' || c.is_nullable || ' ' || coalesce(c.column_default, '')
            from information_schema.columns c where c.table_schema in (:modules)
            union all
            select r.conrelid::regclass::text || ' ' || r.conname || ' ' || pg_get_constraintdef(r.oid)
            from pg_constraint r where r.connamespace::regnamespace::text in (:modules)
            union all
            select indexdef from pg_indexes where schemaname in (:modules)
            order by 1""";

    private static final String NAME =
            "upgraded_" + UUID.randomUUID().toString().replace("-", "");

    private DriverManagerDataSource upgraded;

    @BeforeEach
    void makesWhatTheVersionBeforeHad() throws IOException {
        superuser().sql("create database " + NAME).update();
        upgraded = TestDatabase.another(NAME, TestDatabase.superuser(DATA));
        OldDatabase.migrate(upgraded, versionBefore());
    }

    @AfterEach
    void forgetsIt() {
        superuser().sql("drop database " + NAME + " with (force)").update();
    }

    private static JdbcClient superuser() {
        return JdbcClient.create(TestDatabase.superuser(DATA));
    }

    @Test
    void bothHaveTheSameTablesAndWhatWasInAMovedOneIsStillThere() {
        JdbcClient old = JdbcClient.create(upgraded);
        UUID office = UUID.randomUUID();
        old.sql("insert into matter.competence values ('complaint', 'market-regulator', 'district', '3301', :office)")
                .param("office", office)
                .update();

        Migrations.migrate(upgraded);
        Migrations.migrate(upgraded);

        assertThat(catalogue(old)).hasSizeGreaterThan(500).isEqualTo(catalogue(owner()));
        assertThat(old.sql("select office from account.competence")
                        .query(UUID.class)
                        .list())
                .containsExactly(office);
    }

    /** What waited for a second person, or was refused, is no version. */
    @Test
    void aVersionOfAProcedureHasADayIfItWasInForce() {
        JdbcClient old = JdbcClient.create(upgraded);
        for (String state : List.of("IN_FORCE", "PROPOSED", "REJECTED")) {
            old.sql("""
                    insert into matter.definition (fact, name, version, state, effective_from, digest, source, shipped,
                                                   proposed_at, decided_by, seal)
                    values (gen_random_uuid(), :state, 1, :state, '2026-01-05', '', '', true,
                            now(), gen_random_uuid(), gen_random_uuid())""").param("state", state).update();
        }
        Migrations.migrate(upgraded);
        assertThat(old.sql("select name from matter.definition where effective_from = '2026-01-05'")
                        .query(String.class)
                        .list())
                .containsExactly("IN_FORCE");
        assertThat(old.sql("select name from matter.definition where effective_from is null order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("PROPOSED", "REJECTED");
    }

    private static List<String> catalogue(JdbcClient database) {
        return database.sql(CATALOGUE)
                .param("modules", Migrations.MODULES)
                .query(String.class)
                .list();
    }

    private static Map<String, String> versionBefore() throws IOException {
        Map<String, String> migrated = new LinkedHashMap<>();
        try (InputStream kept =
                UpgradedSchemaIT.class.getResourceAsStream("/org/chengxin/upgrade/kept/expected.json")) {
            Server.JSON
                    .readTree(Objects.requireNonNull(kept))
                    .path("migrated")
                    .forEachEntry((module, version) -> migrated.put(module, version.stringValue()));
        }
        return migrated;
    }
}
