package org.chengxin.benchmarks.matter;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.benchmarks.Postgres;
import org.postgresql.PGConnection;

/**
 * Fills the tables of matters by COPY. What it writes is not sealed, and forms have no facts: it is there to make the
 * tables and their indexes large.
 */
final class Stock {

    private static final int CHUNK = 20_000;
    private static final int LOADERS = 2;

    /** Keys come in no order: their indexes are built afterwards. A vacuum would take as long as the loading. */
    private static final List<String> BEFORE = List.of(
            "alter table matter.matter drop constraint if exists matter_receipt_key",
            "drop index if exists matter.act_key",
            "alter table matter.matter set (autovacuum_enabled = false)",
            "alter table matter.participant set (autovacuum_enabled = false)",
            "alter table matter.clock set (autovacuum_enabled = false)",
            "alter table matter.act set (autovacuum_enabled = false)",
            "drop index if exists matter.participant_name");

    private static final List<String> AFTER = List.of(
            "set maintenance_work_mem = '1GB'",
            "alter table matter.matter add constraint matter_receipt_key unique (receipt)",
            "create unique index act_key on matter.act (actor, key) where key is not null",
            "create index participant_name on matter.participant (name_index) where name_index is not null",
            "analyze matter.matter",
            "analyze matter.participant",
            "analyze matter.clock",
            "analyze matter.act",
            "checkpoint");

    private final Postgres postgres;
    private final StockRows rows;
    private long size;

    Stock(Postgres postgres, StockRows rows) {
        this.postgres = postgres;
        this.rows = rows;
    }

    /** @return seconds that it took */
    double growTo(long wanted) throws Exception {
        long start = System.nanoTime();
        execute(BEFORE);
        ExecutorService pool = Executors.newFixedThreadPool(LOADERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (long from = size; from < wanted; from += CHUNK) {
                long first = from;
                long last = Math.min(wanted, from + CHUNK);
                all.add(pool.submit(() -> copy(first, last)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        execute(AFTER);
        size = wanted;
        return (System.nanoTime() - start) / 1e9;
    }

    long openUpTo(long cases) {
        return rows.openUpTo(cases);
    }

    /** Bytes of the tables with their indexes. */
    long bytes() throws Exception {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select sum(pg_total_relation_size(oid)) from pg_class
                        where relnamespace = 'matter'::regnamespace and relkind = 'r'""")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Void copy(long from, long to) throws Exception {
        Map<String, StringBuilder> texts = rows.texts(from, to);
        try (Connection connection = postgres.connect()) {
            connection.setAutoCommit(false);
            for (var text : texts.entrySet()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy matter." + text.getKey() + " from stdin",
                                new StringReader(text.getValue().toString()));
            }
            connection.commit();
        }
        return null;
    }

    private void execute(List<String> statements) throws Exception {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
