package org.chengxin.database;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The application role's privileges on the modules' tables: read and write rows, with exceptions in {@code db/grants.csv},
 * such as append-only logs. A new table needs no line there.
 */
final class Grants {

    static final Set<String> ORDINARY = Set.of("select", "insert", "update", "delete");

    /** The migration history of each schema, which only the owner may read and write. */
    static final String HISTORY = "flyway_schema_history";

    private static final String FILE = "db/grants.csv";

    private final Map<String, Set<String>> exceptions;

    private Grants(Map<String, Set<String>> exceptions) {
        this.exceptions = exceptions;
    }

    static Grants shipped() {
        try {
            return read(new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Grants read(Reader csv) {
        Map<String, Set<String>> exceptions = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows.forEach(row -> exceptions.put(row.getField("table"), privileges(row.getField("may"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Grants(exceptions);
    }

    private static Set<String> privileges(String field) {
        return Arrays.stream(field.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    /** The privileges on a table, in PostgreSQL's words; limited to columns as in {@code update (salt)}. */
    Set<String> of(String table) {
        return table.endsWith('.' + HISTORY) ? Set.of() : exceptions.getOrDefault(table, ORDINARY);
    }

    /** A table, its quoted SQL name, and the role's privileges on it. */
    private record Granted(String table, String quoted, Set<String> privileges) {}

    /** Grants missing privileges and revokes excess ones; writes nothing if all are right. */
    void apply(DataSource owner, String application) {
        JdbcClient sql = JdbcClient.create(owner);
        new TransactionTemplate(new JdbcTransactionManager(owner)).executeWithoutResult(status -> {
            // servers that start together would conflict in the catalogue's rows
            sql.sql("select pg_advisory_xact_lock(hashtext('grants'))").query(row -> {});
            String role = sql.sql("select quote_ident(:role)")
                    .param("role", application)
                    .query(String.class)
                    .single();
            openSchemas(sql, application, role);
            List<Granted> tables = granted(sql, application);
            rejectUnknownTables(tables);
            for (Granted table : tables) {
                Set<String> wanted = of(table.table());
                if (!table.privileges().equals(wanted)) {
                    sql.sql("revoke all on " + table.quoted() + " from " + role).update();
                    new TreeSet<>(wanted)
                            .forEach(one -> sql.sql("grant " + one + " on " + table.quoted() + " to " + role)
                                    .update());
                }
            }
        });
    }

    /** Rejects a line for an unknown table: a misspelt name would leave the intended table without its restriction. */
    private void rejectUnknownTables(List<Granted> tables) {
        Set<String> unknown = new TreeSet<>(exceptions.keySet());
        tables.forEach(table -> unknown.remove(table.table()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(FILE + " names tables that do not exist: " + unknown);
        }
    }

    private static void openSchemas(JdbcClient sql, String application, String role) {
        sql.sql("""
                select quote_ident(nspname) from pg_namespace
                where nspname in (:modules) and not has_schema_privilege(:role, oid, 'usage')""")
                .param("modules", Migrations.MODULES)
                .param("role", application)
                .query(String.class)
                .list()
                .forEach(schema -> sql.sql("grant usage on schema " + schema + " to " + role)
                        .update());
    }

    private static List<Granted> granted(JdbcClient sql, String application) {
        return sql.sql("""
                select n.nspname || '.' || c.relname, c.oid::regclass::text, array(
                    select lower(a.privilege_type) from aclexplode(c.relacl) a where a.grantee = r.oid
                    union
                    select lower(a.privilege_type) || ' (' || t.attname || ')'
                    from pg_attribute t, aclexplode(t.attacl) a where t.attrelid = c.oid and a.grantee = r.oid)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join pg_roles r
                where n.nspname in (:modules) and c.relkind in ('r', 'p') and r.rolname = :role
                order by 1""")
                .param("modules", Migrations.MODULES)
                .param("role", application)
                .query((row, number) -> new Granted(row.getString(1), row.getString(2), Set.of((String[])
                        row.getArray(3).getArray())))
                .list();
    }
}
