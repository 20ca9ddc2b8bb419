package org.chengxin.benchmarks.matter;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.chengxin.ChengxinApplication;
import org.chengxin.benchmarks.Directories;
import org.chengxin.benchmarks.Figures;
import org.chengxin.benchmarks.Postgres;
import org.chengxin.benchmarks.Usage;
import org.chengxin.evidence.Confidential;
import org.chengxin.matter.Matters;
import org.chengxin.rule.LegalClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How many life cycles of a complaint a second go through {@code Matters} while the stock of cases grows, each window
 * divided by single-row commits in the same minute; then inboxes and walls, and a change of definition carried over.
 */
@Command(name = "MatterBenchmark", mixinStandardHelpOptions = true)
public final class MatterBenchmark implements Callable<Integer> {

    private static final double RATIO_GOAL = 0.05;
    private static final double FLAT_GOAL = 0.8;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String DETAILS = """
            {"name":"王小明","address":"杭州市测试路1号","phone":"13800000000","email":null,"code":null}""";

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    @Option(
            names = "--stock",
            defaultValue = "0,1000000,5000000",
            split = ",",
            description = "cases at each measurement")
    private List<Long> stock = List.of();

    @Option(names = "--open", defaultValue = "100000", description = "open cases of the largest stock")
    private long open;

    @Option(names = "--windows", defaultValue = "3", description = "windows at each measurement")
    private int windows;

    @Option(names = "--seconds", defaultValue = "15", description = "seconds of a window")
    private double seconds;

    @Option(names = "--threads", defaultValue = "4", description = "threads")
    private int threads;

    @Option(names = "--warm-up", defaultValue = "3000", description = "life cycles before the first window")
    private int warmUp;

    @Option(names = "--calls", defaultValue = "300", description = "calls of each inbox")
    private int calls;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MatterBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path directory = Directories.temporary();
        Path data = directory.resolve("data");
        try {
            long carried;
            boolean met;
            try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ChengxinApplication.class)
                    .run("--server.port=0", "--chengxin.data-dir=" + data)) {
                context.getBean(LegalClock.class).startAt(DAY);
                BenchmarkTown town = new BenchmarkTown(context);
                met = measure(context, town, new Postgres(data));
                NextVersion.putInForce(context, town);
                carried = (stock.get(stock.size() - 1) + openEvery() - 1) / openEvery();
            }
            return new CarryRun(data, out).run(carried) && met ? 0 : 1;
        } finally {
            Directories.delete(directory);
        }
    }

    private int openEvery() {
        return (int) Math.max(1, stock.get(stock.size() - 1) / Math.max(1, open));
    }

    private boolean measure(ConfigurableApplicationContext context, BenchmarkTown town, Postgres postgres)
            throws Exception {
        String details = HexFormat.of()
                .formatHex(context.getBean(Confidential.class).encrypt(DETAILS.getBytes(StandardCharsets.UTF_8)));
        Stock cases = new Stock(postgres, new StockRows(town, DAY, openEvery(), details));
        Matters matters = context.getBean(Matters.class);
        LifeCycle cycle = new LifeCycle(matters, town);
        Crowd crowd = new Crowd(threads);
        warmUp(crowd, cycle);
        List<Double> ratios = new ArrayList<>();
        for (long size : stock) {
            if (size > 0) {
                double loading = cases.growTo(size);
                out.printf(
                        "stock grown to %,d cases (%,d open, not sealed) in %.0f s, %.1f GB with indexes; %s%n",
                        size, cases.openUpTo(size), loading, cases.bytes() / 1e9, Figures.load());
            }
            ratios.add(windows(size, crowd, cycle, postgres));
        }
        double flat = ratios.get(ratios.size() - 1) / ratios.get(0);
        out.printf("ratio at the last stock against the first: %.2f (goal %.1f)%n", flat, FLAT_GOAL);
        URI server = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
        out.printf(
                "over HTTP, client on the same cores: %.1f life cycles/s; %s%n",
                crowd.rate(seconds, () -> new HttpCycle(server, town)), Figures.load());
        boolean quick = new InboxRuns(matters, town, calls, out).run();
        return quick && flat >= FLAT_GOAL && ratios.stream().allMatch(ratio -> ratio >= RATIO_GOAL);
    }

    /** A busy machine compiles late: it is warm after a number of life cycles, not after a time. */
    private void warmUp(Crowd crowd, LifeCycle cycle) throws Exception {
        for (double done = 0; done < warmUp; done += crowd.rate(seconds, () -> cycle::run) * seconds) {
            out.printf("warming up: %,.0f of %,d life cycles; %s%n", done, warmUp, Figures.load());
        }
    }

    /** @return the median of the windows' ratios to commits of one row */
    private double windows(long size, Crowd crowd, LifeCycle cycle, Postgres postgres) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int window = 0; window < windows; window++) {
            double before = SingleRows.rate(postgres, crowd, seconds / 4);
            double own = Usage.seconds(ProcessHandle.current().pid());
            double below = Usage.secondsOfTree(postgres.pid());
            double rate = crowd.rate(seconds, () -> cycle::run);
            own = Usage.seconds(ProcessHandle.current().pid()) - own;
            below = Usage.secondsOfTree(postgres.pid()) - below;
            double commits = (before + SingleRows.rate(postgres, crowd, seconds / 4)) / 2;
            ratios.add(rate / commits);
            out.printf(
                    "at %,d cases: %.1f life cycles/s, %,.0f commits/s, ratio %.3f (goal %.2f); "
                            + "processor time a cycle %.1f ms here, %.1f ms in the database; %s%n",
                    size,
                    rate,
                    commits,
                    rate / commits,
                    RATIO_GOAL,
                    own / rate / seconds * 1e3,
                    below / rate / seconds * 1e3,
                    Figures.load());
        }
        return new Figures(ratios.stream().mapToDouble(Double::doubleValue).toArray()).median();
    }
}
