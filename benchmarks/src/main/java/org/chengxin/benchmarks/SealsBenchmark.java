package org.chengxin.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chengxin.ChengxinApplication;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.Seals;
import org.chengxin.shared.FactId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How many facts a second {@code Seals} makes durable (payload, salt and seal), and how soon after the commit a
 * checkpoint covers them.
 */
@Command(name = "SealsBenchmark", mixinStandardHelpOptions = true)
public final class SealsBenchmark implements Callable<Integer> {

    private static final int PAYLOAD = 300;
    private static final double FACTS_GOAL = 100_000;
    private static final double CHECKPOINT_GOAL = 2_000;
    private static final int WARM_UP = 50;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    @Option(names = "--transactions", defaultValue = "1000", description = "transactions of 1,000 facts")
    private int transactions;

    @Option(names = "--threads", defaultValue = "2", description = "threads that seal")
    private int threads;

    @Option(names = "--checkpoints", defaultValue = "20", description = "single facts whose checkpoint is awaited")
    private int checkpoints;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SealsBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path directory = Directories.temporary();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ChengxinApplication.class)
                .run("--server.port=0", "--chengxin.data-dir=" + directory.resolve("data"))) {
            Sealing sealing = new Sealing(
                    context.getBean(Seals.class),
                    context.getBean(TransactionTemplate.class),
                    context.getBean(Clock.class));
            sealing.run(WARM_UP, threads);
            List<Double> acknowledged = Collections.synchronizedList(new ArrayList<>());
            long pid = ProcessHandle.current().pid();
            double own = Usage.seconds(pid);
            long database = new Postgres(directory.resolve("data")).pid();
            double below = Usage.secondsOfTree(database);
            double rate = sealing.run(transactions, threads, acknowledged);
            own = Usage.seconds(pid) - own;
            below = Usage.secondsOfTree(database) - below;
            Figures times = figures(acknowledged);
            out.printf(
                    "facts of %d bytes, %,d a transaction, %d threads: %,.0f/s (goal %,.0f); %s%n",
                    PAYLOAD, Seals.LIMIT, threads, rate, FACTS_GOAL, Figures.load());
            double microseconds = 1e6 / (transactions * (double) Seals.LIMIT);
            out.printf(
                    "processor time a fact: %.1f us here, %.1f us in the database%n",
                    own * microseconds, below * microseconds);
            out.printf(
                    "acknowledgement of a transaction: p50 %.1f ms, p99 %.1f ms%n",
                    times.median(), times.percentile(0.99));
            double checkpoint = checkpoint(context.getBean(Proofs.class), sealing);
            return rate >= FACTS_GOAL && checkpoint <= CHECKPOINT_GOAL ? 0 : 1;
        } finally {
            Directories.delete(directory);
        }
    }

    private double checkpoint(Proofs proofs, Sealing sealing) throws IOException, InterruptedException {
        await(proofs);
        List<Double> times = new ArrayList<>();
        for (int one = 0; one < checkpoints; one++) {
            sealing.seal(1);
            long start = System.nanoTime();
            await(proofs);
            times.add((System.nanoTime() - start) / 1e6);
        }
        Figures figures = figures(times);
        out.printf(
                "commit to published checkpoint: p50 %.0f ms, p99 %.0f ms (goal %,.0f); %s%n",
                figures.median(), figures.percentile(0.99), CHECKPOINT_GOAL, Figures.load());
        return figures.percentile(0.99);
    }

    private static void await(Proofs proofs) throws InterruptedException {
        while (!proofs.nothingWaits()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static Figures figures(List<Double> values) {
        return new Figures(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Seals facts of random bytes. */
    private record Sealing(Seals seals, TransactionTemplate transaction, Clock clock) {

        void seal(int facts) {
            SplittableRandom random = new SplittableRandom();
            List<Fact> batch = new ArrayList<>(facts);
            for (int index = 0; index < facts; index++) {
                byte[] payload = new byte[PAYLOAD];
                random.nextBytes(payload);
                batch.add(new Fact(FactId.next(), "benchmark", payload));
            }
            transaction.executeWithoutResult(status -> seals.seal(batch));
        }

        double run(int transactions, int threads) throws Exception {
            return run(transactions, threads, Collections.synchronizedList(new ArrayList<>()));
        }

        /** @return facts a second */
        double run(int transactions, int threads, List<Double> acknowledged) throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                long start = System.nanoTime();
                List<Future<?>> all = new ArrayList<>();
                for (int one = 0; one < transactions; one++) {
                    all.add(pool.submit(() -> {
                        long before = System.nanoTime();
                        seal(Seals.LIMIT);
                        acknowledged.add((System.nanoTime() - before) / 1e6);
                    }));
                }
                for (Future<?> each : all) {
                    each.get();
                }
                return transactions * (double) Seals.LIMIT / ((System.nanoTime() - start) / 1e9);
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
