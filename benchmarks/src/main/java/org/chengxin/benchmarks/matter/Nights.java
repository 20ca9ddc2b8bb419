package org.chengxin.benchmarks.matter;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.chengxin.benchmarks.Figures;
import org.chengxin.benchmarks.Postgres;
import org.chengxin.benchmarks.Usage;
import org.chengxin.measure.Measure;
import org.chengxin.measure.decision.Measures;
import org.chengxin.rule.LegalClock;
import org.springframework.context.ApplicationContext;

/**
 * Nights in which a tenth of the measures in force ends, and orders lapse: the real ones, and copies of the rows of their cases, which
 * are written in bulk. What follows the new day is left to the server's own jobs.
 */
final class Nights {

    private static final double GOAL = 300;

    private static final int PAGE = 1_000;

    /** Seconds after which a night is given up. */
    private static final int PATIENCE = 1_800;

    /** Copies rows of a table, each with some members changed. */
    private static final String COPIED = """
            insert into %1$s select copy.* from benchmark_order o join %1$s one on one.%2$s = o.original
            cross join lateral jsonb_populate_record(one, jsonb_build_object(%3$s)) copy""";

    private final Measures measures;
    private final LegalClock clock;
    private final Postgres postgres;
    private final PrintWriter out;

    Nights(ApplicationContext context, Postgres postgres, PrintWriter out) {
        this.measures = context.getBean(Measures.class);
        this.clock = context.getBean(LegalClock.class);
        this.postgres = postgres;
        this.out = out;
    }

    /**
     * Copies the cases of real orders that wait for their executors.
     *
     * @param orders copies for each night
     * @param last last day of the orders of the first night; those of the next night have one day more
     */
    void copy(int orders, int nights, LocalDate last) throws Exception {
        waitUntil("select not exists (select from matter.clock where next <= date '%s')".formatted(last));
        long start = System.nanoTime();
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table benchmark_order as
                    select uuidv7() as id, m.id as original, n, (n - 1) / %1$d as night
                    from generate_series(1, %1$d * %2$d) n join (
                        select id, row_number() over (order by id) - 1 as nth, count(*) over () as many from matter.matter
                        where definition = 'measure-request' and stage = 'received') m on m.nth = n %% m.many""".formatted(orders, nights));
            statement.execute(copied("matter.matter", "id", "'id', o.id, 'number', one.number || '副' || o.n"));
            statement.execute(copied("matter.participant", "matter", "'matter', o.id"));
            statement.execute(copied(
                    "matter.clock", "matter", "'matter', o.id, 'due', one.due + o.night, 'next', one.next + o.night"));
            statement.execute(copied("matter.act", "matter", "'matter', o.id, 'fact', uuidv7(), 'key', null"));
            statement.execute(
                    copied("measure.execution", "matter", "'matter', o.id, 'number', one.number || '副' || o.n"));
            statement.execute("analyze");
        }
        out.printf("%,d orders copied in %.0f s%n", orders * nights, (System.nanoTime() - start) / 1e9);
    }

    private static String copied(String table, String matter, String changes) {
        return COPIED.formatted(table, matter, changes);
    }

    /** @param read whether the whole list is read beside it, again and again */
    boolean pass(boolean read) throws Exception {
        int before = listed();
        long lapsed = lapsed();
        double java = Usage.seconds(ProcessHandle.current().pid());
        double database = Usage.secondsOfTree(postgres.pid());
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong readings = new AtomicLong();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (read && !over.get()) {
                listed();
                readings.incrementAndGet();
            }
        });
        long start = System.nanoTime();
        clock.advance(1);
        waitUntil("select not exists (select from matter.clock where next <= date '%s')".formatted(clock.today()));
        double told = (System.nanoTime() - start) / 1e9;
        java = Usage.seconds(ProcessHandle.current().pid()) - java;
        database = Usage.secondsOfTree(postgres.pid()) - database;
        over.set(true);
        reader.join();
        lapsed = lapsed() - lapsed;
        waitUntil("""
                select not exists (select from measure.execution where shared is distinct from state and executor is not null)
                   and not exists (select from matter.outcome where delivered is null)""");
        double all = (System.nanoTime() - start) / 1e9;
        out.printf(
                "a night, %s: %,d measures gone from the list; %,d orders lapsed with their executors told in %.1f s, %.0f/s (goal %.0f s);"
                        + " events out and obligations settled after %.1f s; ms an order: %.2f in Java, %.2f in PostgreSQL; %s%n",
                read ? "beside " + readings + " readings of the whole list" : "alone",
                before - listed(),
                lapsed,
                told,
                lapsed / told,
                GOAL,
                all,
                1_000 * java / lapsed,
                1_000 * database / lapsed,
                Figures.load());
        return told <= GOAL;
    }

    private int listed() {
        int count = 0;
        for (List<Measure> page = measures.published(null, null, PAGE); !page.isEmpty(); ) {
            count += page.size();
            Measure last = page.get(page.size() - 1);
            page = measures.published(last.since(), last.id(), PAGE);
        }
        return count;
    }

    private long lapsed() throws Exception {
        return one("""
                select count(*) from matter.act a join matter.matter m on m.id = a.matter
                where m.definition = 'measure-request' and a.step = 'lapse'""", Long.class);
    }

    private void waitUntil(String condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!one(condition, Boolean.class)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("after " + PATIENCE + " s not yet: " + condition);
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private <T> T one(String query, Class<T> type) throws Exception {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getObject(1, type);
        }
    }
}
