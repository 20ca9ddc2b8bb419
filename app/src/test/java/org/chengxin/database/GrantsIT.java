package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chengxin.ServerTest;
import org.chengxin.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table of every module is open to the program as the rule says, also one that nobody thought of. */
class GrantsIT extends ServerTest {

    private static final List<String> PRIVILEGES =
            List.of("select", "insert", "update", "delete", "truncate", "references", "trigger", "maintain");

    private final Grants rule = Grants.shipped();

    @Test
    void eachTableIsGrantedWhatTheRuleSaysAndNothingElse() {
        List<String> tables = tables();
        assertThat(tables)
                .contains("account.access", "evidence.fact", "trade.orders")
                .hasSizeGreaterThan(50);
        assertThat(tables)
                .allSatisfy(table -> assertThat(may(table)).as(table).isEqualTo(new TreeSet<>(rule.of(table))));
    }

    @Test
    void noLogCanBeEmptiedWhateverTheRuleSays() {
        assertThat(List.of(
                        "account.access",
                        "account.access_batch",
                        "evidence.entry",
                        "evidence.fact",
                        "evidence.anchor",
                        "evidence.log_key",
                        "intake.message",
                        "matter.act"))
                .allSatisfy(log -> assertThat(may(log)).as(log).doesNotContain("delete", "update", "truncate"));
    }

    @Test
    void nothingIsGrantedToEverybody() {
        assertThat(sql.sql("""
                        select c.oid::regclass::text from pg_class c, aclexplode(c.relacl) a
                        where c.relnamespace::regnamespace::text in (:modules) and a.grantee = 0""")
                        .param("modules", Migrations.MODULES)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void aNewTableIsOpenedAndWhatWasGrantedTooMuchIsRevoked() {
        JdbcClient owner = owner();
        owner.sql("create table warning.thought_of_by_nobody (id int)").update();
        owner.sql("grant delete, truncate on account.access to chengxin").update();
        owner.sql("grant update (object) on account.access to chengxin").update();
        try {
            assertThat(may("warning.thought_of_by_nobody")).isEmpty();
            rule.apply(TestDatabase.owner(DATA), "chengxin");
            assertThat(may("warning.thought_of_by_nobody")).isEqualTo(Grants.ORDINARY);
            assertThat(may("account.access")).isEqualTo(Set.of("select", "insert"));
        } finally {
            owner.sql("drop table warning.thought_of_by_nobody").update();
        }
    }

    @Test
    void anExceptionForATableThatDoesNotExistIsRefused() {
        Grants mistyped = Grants.read(new StringReader("table,may,why\naccount.acess,\"select, insert\",\n"));
        assertThatThrownBy(() -> mistyped.apply(TestDatabase.owner(DATA), "chengxin"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("account.acess");
        assertThat(may("account.access")).isEqualTo(Set.of("select", "insert"));
    }

    private List<String> tables() {
        return sql.sql("""
                select relnamespace::regnamespace::text || '.' || relname from pg_class
                where relnamespace::regnamespace::text in (:modules) and relkind in ('r', 'p') order by 1""")
                .param("modules", Migrations.MODULES)
                .query(String.class)
                .list();
    }

    /** What PostgreSQL itself answers, however it came to be granted. */
    private Set<String> may(String table) {
        Set<String> may = PRIVILEGES.stream()
                .filter(privilege -> sql.sql("select has_table_privilege('chengxin', :table, :privilege)")
                        .param("table", table)
                        .param("privilege", privilege)
                        .query(Boolean.class)
                        .single())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!may.contains("update")) {
            may.addAll(sql.sql("""
                    select 'update (' || attname || ')' from pg_attribute
                    where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                      and has_column_privilege('chengxin', attrelid, attnum, 'update')""").param("table", table).query(String.class).list());
        }
        return may;
    }
}
