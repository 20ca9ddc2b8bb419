package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.chengxin.ServerTest;
import org.chengxin.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program is signed in as a role that reads and writes rows, adds to logs, and can do nothing else. */
class DatabaseRolesIT extends ServerTest {

    private static final String DENIED = "42501";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from account.access",
                "update account.access set purpose = 'another'",
                "truncate account.access",
                "delete from account.access_batch",
                "delete from evidence.fact",
                "update evidence.fact set type = 'another'",
                "delete from evidence.entry",
                "delete from intake.message",
                "delete from matter.act",
                "select * from account.flyway_schema_history",
                "create table account.another (id int)",
                "create table public.another (id int)",
                "create schema another",
                "alter table account.access add column another int",
                "drop table account.access",
                "create role another",
                "create database another",
                "alter role chengxin superuser",
                "set role chengxin_owner",
                "select * from pg_authid",
                "copy account.access to program 'cat'",
                "select pg_read_file('postgresql.conf')"
            })
    void theProgramMayNot(String statement) {
        assertThatThrownBy(() -> sql.sql(statement).query().listOfRows())
                .rootCause()
                .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo(DENIED);
    }

    @Test
    void neitherRoleIsASuperuserNorMakesRolesOrDatabases() {
        assertThat(sql.sql("""
                        select rolname from pg_roles
                        where (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)
                          and rolname not like 'pg\\_%'""").query(String.class).list()).containsExactly("postgres");
        assertThat(sql.sql("select current_user").query(String.class).single()).isEqualTo("chengxin");
    }

    @Test
    void theOwnerHasAllSchemasAndTablesAndNoConnectionIsOpenAsOwnerOrSuperuser() {
        assertThat(sql.sql("""
                        select distinct nspowner::regrole::text from pg_namespace where nspname in (:modules)
                        union
                        select distinct c.relowner::regrole::text from pg_class c
                        where c.relnamespace::regnamespace::text in (:modules)""")
                        .param("modules", Migrations.MODULES)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("chengxin_owner"));
        assertThat(JdbcClient.create(TestDatabase.superuser(DATA))
                        .sql("""
                        select distinct usename from pg_stat_activity
                        where backend_type = 'client backend' and application_name <> :tests""")
                        .param("tests", TestDatabase.APPLICATION)
                        .query(String.class)
                        .list())
                .containsExactly("chengxin");
    }
}
