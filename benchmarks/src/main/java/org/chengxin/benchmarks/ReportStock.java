package org.chengxin.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills the tables that the intake of an order writes and looks into: facts, reports by their keys, and the tables of trade
 * and reviews. What it writes is not sealed: its facts are put under entries that consumers have taken already.
 */
final class ReportStock {

    /** Positions of an entry end at 32,767, and those of real facts lie below the first. */
    private static final int FIRST_POSITION = 2_000;

    private static final int OF_ENTRY = 30_000;

    private final Connection connection;

    ReportStock(Connection connection) {
        this.connection = connection;
    }

    /** @return seconds that it took */
    double growTo(long reports) throws SQLException {
        long start = System.nanoTime();
        requireEntries((reports + OF_ENTRY - 1) / OF_ENTRY);
        OrderStock orders = new OrderStock(connection);
        orders.beginWithStored();
        orders.execute(String.format("""
                with e as (
                    select id, row_number() over (order by id) - 1 as number from evidence.entry
                    order by id limit (select (%1$d + %2$d - 1) / %2$d)),
                f as (
                    insert into evidence.fact (id, seal, position, type, salt, payload)
                    select uuidv7(), e.id, %3$d + n %% %2$d, 'order', sha256(n::text::bytea),
                           decode(repeat(md5(n::text) || md5((n * 7)::text), 6), 'hex')
                    from generate_series(0, %1$d - 1) n join e on e.number = n / %2$d
                    returning id)
                insert into intake.report (reporter, type, key, id, content, received_at)
                select (select platform from benchmark_platform), 'order', 'stored-' || id, id,
                       sha256(id::text::bytea), now() - interval '30 days'
                from f""", reports, OF_ENTRY, FIRST_POSITION));
        orders.execute("vacuum analyze evidence.fact, intake.report");
        orders.growTo(reports);
        return (System.nanoTime() - start) / 1e9;
    }

    private void requireEntries(long wanted) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select count(*) from evidence.entry")) {
            row.next();
            if (row.getLong(1) < wanted) {
                throw new SQLException("too few entries to put so many facts under: " + row.getLong(1));
            }
        }
    }
}
