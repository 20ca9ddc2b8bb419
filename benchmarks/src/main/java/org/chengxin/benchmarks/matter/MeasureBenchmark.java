package org.chengxin.benchmarks.matter;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.chengxin.ChengxinApplication;
import org.chengxin.benchmarks.Directories;
import org.chengxin.benchmarks.Figures;
import org.chengxin.benchmarks.Postgres;
import org.chengxin.benchmarks.Usage;
import org.chengxin.measure.decision.Measures;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures: requests to a hundred executors from the head's confirmation to each receipt; what applies to a subject among a million
 * measures in force; and two nights in each of which a tenth of them ends. Commits of single rows, and reads by primary key on the
 * same tables, are the measure of what the machine gives.
 */
@Command(name = "MeasureBenchmark", mixinStandardHelpOptions = true)
public final class MeasureBenchmark implements Callable<Integer> {

    private static final double ORDERS_GOAL = 200;
    private static final double APPLIES_GOAL_MS = 10;

    /** Day on which a tenth of the stock ends, and another on the next. */
    private static final LocalDate LAST = LocalDate.of(2026, 12, 10);

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final Random random = new Random(17);

    @Option(names = "--executors", defaultValue = "100")
    private int executors;

    @Option(
            names = "--orders",
            defaultValue = "6000",
            description = "sent and received; the first third is not measured")
    private int orders;

    @Option(names = "--stock", defaultValue = "1000000", description = "measures in force, five of each subject")
    private int stock;

    @Option(
            names = "--lapsing",
            defaultValue = "100000",
            description = "orders that lapse in each of two nights, copies of the rows of real ones")
    private int lapsing;

    @Option(names = "--reads", defaultValue = "20000")
    private int reads;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MeasureBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path directory = Directories.temporary();
        Path data = directory.resolve("data");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ChengxinApplication.class)
                .run("--server.port=0", "--chengxin.simulated=true", "--chengxin.data-dir=" + data)) {
            context.getBean(LegalClock.class).startAt(LAST.minusDays(5));
            Postgres postgres = new Postgres(data);
            boolean met = orders(context, postgres);
            fill(postgres);
            met &= applies(context.getBean(Measures.class), postgres);
            context.getBean(LegalClock.class).advance(5);
            Nights nights = new Nights(context, postgres, out);
            nights.copy(lapsing, 2, LAST);
            met &= nights.pass(false);
            met &= nights.pass(true);
            return met ? 0 : 1;
        } finally {
            Directories.delete(directory);
        }
    }

    private boolean orders(ConfigurableApplicationContext context, Postgres postgres) throws Exception {
        URI server = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
        Orders sent = new Orders(context, server, new BenchmarkTown(context), executors, LAST);
        sent.send(orders / 3);
        double java = Usage.seconds(ProcessHandle.current().pid());
        double database = Usage.secondsOfTree(postgres.pid());
        long start = System.nanoTime();
        int done = sent.send(orders - orders / 3);
        double rate = done / ((System.nanoTime() - start) / 1e9);
        java = Usage.seconds(ProcessHandle.current().pid()) - java;
        database = Usage.secondsOfTree(postgres.pid()) - database;
        double rows = SingleRows.rate(postgres, new Crowd(Orders.THREADS), 5);
        out.printf(
                "orders: %,d to %d executors, %.0f/s from the confirmation to the receipt (goal %.0f), %.3f of single rows;"
                        + " ms an order: %.2f in Java, %.2f in PostgreSQL; %s%n",
                done,
                executors,
                rate,
                ORDERS_GOAL,
                rate / rows,
                1_000 * java / done,
                1_000 * database / done,
                Figures.load());
        return rate >= ORDERS_GOAL;
    }

    /** Five of each subject, told to programs already; the last day of a tenth is {@link #LAST}, that of another the next. */
    private void fill(Postgres postgres) throws Exception {
        long start = System.nanoTime();
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table benchmark_subject as select uuidv7() as id from generate_series(1, "
                    + stock / 5 + ")");
            statement.execute("""
                    insert into subject.subject (id, nature, seal, updated_at)
                    select id, 'ENTERPRISE', uuidv7(), now() from benchmark_subject""");
            statement.execute("""
                    insert into measure.measure (id, matter, number, item, version, nature, published, subject, office, basis,
                                                 reason, since, until, way_back, decided, seal, shared)
                    select uuidv7(), uuidv7(), '〔2026〕批' || row_number() over () || '号', 'credit-points', 1, 'advice', true, s.id,
                           '西湖区市场监督管理局', '《中华人民共和国电子商务法》第32条', '守信', date '2026-11-01',
                           date '%s' + (array[0, 1, 60, 90, 120, 150, 180, 210, 240, 270])[1 + ((row_number() over ()) %% 10)::int],
                           '不再守信', date '2026-11-01', uuidv7(), 'told'
                    from benchmark_subject s, generate_series(1, 5)""".formatted(LAST));
            statement.execute("analyze measure.measure");
            statement.execute("analyze subject.subject");
        }
        out.printf("%,d measures written in %.0f s%n", stock, (System.nanoTime() - start) / 1e9);
    }

    private boolean applies(Measures measures, Postgres postgres) throws Exception {
        List<UUID> subjects = new ArrayList<>();
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select id from benchmark_subject order by random() limit 5000")) {
            while (row.next()) {
                subjects.add(row.getObject(1, UUID.class));
            }
        }
        times(subjects, subject -> measures.of(new SubjectId(subject)).size());
        Figures asked =
                times(subjects, subject -> measures.of(new SubjectId(subject)).size());
        try (Connection connection = postgres.connect();
                PreparedStatement select = connection.prepareStatement("select * from benchmark_key where id = ?")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table benchmark_key as select id, id::text as content from benchmark_subject");
                statement.execute("alter table benchmark_key add primary key (id)");
            }
            Figures keys = times(subjects, subject -> {
                select.setObject(1, subject);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? 1 : 0;
                }
            });
            out.printf(
                    "what applies: p50 %.2f ms, p99 %.2f ms (goal %.0f); by primary key p50 %.2f ms, p99 %.2f ms; %s%n",
                    asked.median(),
                    asked.percentile(0.99),
                    APPLIES_GOAL_MS,
                    keys.median(),
                    keys.percentile(0.99),
                    Figures.load());
        }
        return asked.percentile(0.99) <= APPLIES_GOAL_MS;
    }

    private interface Read {
        int of(UUID subject) throws Exception;
    }

    private Figures times(List<UUID> subjects, Read read) throws Exception {
        double[] times = new double[reads];
        for (int each = 0; each < reads; each++) {
            UUID subject = subjects.get(random.nextInt(subjects.size()));
            long start = System.nanoTime();
            if (read.of(subject) == 0) {
                throw new IllegalStateException("nothing was found");
            }
            times[each] = (System.nanoTime() - start) / 1e6;
        }
        return new Figures(times);
    }
}
