package org.chengxin.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.chengxin.database.OldDatabase;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a database holds, as one text a table; and the same database made anew from it, migrated no further than it was. */
final class KeptDatabase {

    private static final String HISTORY = "flyway_schema_history";

    private KeptDatabase() {}

    /**
     * What is needed to have the database again.
     *
     * @param migrated the version of each module's schema, lower rooms first
     * @param transactions how many the database had seen: rows tell by that number in which order they came
     * @param rows table with its columns → its rows as {@code COPY} writes them
     */
    record Dump(Map<String, String> migrated, long transactions, Map<String, byte[]> rows) {}

    static Dump read(DataSource database, List<String> modules) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(sql.sql("select count(*) from information_schema.sequences")
                            .query(Long.class)
                            .single())
                    .as("a sequence would have to be kept too")
                    .isZero();
            Map<String, String> migrated = new java.util.LinkedHashMap<>();
            Map<String, byte[]> rows = new TreeMap<>();
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String module : modules) {
                migrated.put(module, version(sql, module));
                for (String table : tables(sql, module)) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    String columns = table.substring(table.indexOf('(') + 1, table.indexOf(')'));
                    String from = table.substring(0, table.indexOf(' '));
                    copy.copyOut("copy (select " + columns + " from " + from + ") to stdout", bytes);
                    rows.put(table, bytes.toByteArray());
                }
            }
            long transactions = sql.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                    .query(Long.class)
                    .single();
            connection.rollback();
            return new Dump(migrated, transactions, rows);
        }
    }

    /** Into an empty database. */
    static void write(Dump dump, DataSource database) throws SQLException, IOException {
        OldDatabase.migrate(database, dump.migrated());
        try (Connection connection = database.getConnection()) {
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            // what refers to another row may come before it
            sql.sql("set session_replication_role = replica").update();
            sql.sql("set synchronous_commit = off").update();
            catchUp(sql, dump.transactions());
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, byte[]> table : dump.rows().entrySet()) {
                String name = table.getKey().substring(0, table.getKey().indexOf(' '));
                sql.sql("delete from " + name).update();
                copy.copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
        }
    }

    /** Takes transaction numbers until the database is as far as the kept one was. */
    private static void catchUp(JdbcClient sql, long transactions) {
        sql.sql("""
                do $$ begin
                    while pg_current_xact_id()::text::bigint < %d loop commit; end loop;
                end $$""".formatted(transactions)).update();
    }

    private static String version(JdbcClient sql, String module) {
        return sql.sql("select version from " + module + "." + HISTORY
                        + " where success and version is not null order by installed_rank desc limit 1")
                .query(String.class)
                .single();
    }

    /** {@code schema.table (column, column)}, with the columns that are not computed. */
    private static List<String> tables(JdbcClient sql, String module) {
        return sql.sql("""
                select c.table_schema || '.' || c.table_name
                       || ' (' || string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) || ')'
                from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = :module and t.table_type = 'BASE TABLE' and c.table_name <> :history
                  and c.is_generated = 'NEVER'
                group by c.table_schema, c.table_name
                order by 1""")
                .param("module", module)
                .param("history", HISTORY)
                .query(String.class)
                .list();
    }
}
