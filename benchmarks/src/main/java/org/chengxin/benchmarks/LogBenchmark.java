package org.chengxin.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chengxin.evidencelog.Cosigner;
import org.chengxin.evidencelog.LogWriter;
import org.chengxin.evidencelog.SigningGuard;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.TlogPolicy;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How many entries a second the log takes durably, whether that stays so as it grows, and how long an audit of it
 * takes; each beside the raw limit of the same machine in the same run.
 */
@Command(name = "LogBenchmark", mixinStandardHelpOptions = true)
public final class LogBenchmark implements Callable<Integer> {

    private static final int WINDOW = 100_000;
    private static final double RATE_GOAL = 10_000;
    private static final double FLAT_GOAL = 0.8;
    private static final int COMPARED = 5;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final TestEntries entries = new TestEntries();

    @Option(names = "--entries", defaultValue = "5000000", description = "how far the log grows")
    private long size;

    @Option(names = "--audit-at", defaultValue = "1000000", description = "entries of the log that is audited")
    private long auditAt;

    @Option(names = "--home", defaultValue = ".", description = "the checkout whose chengxin command audits")
    private Path home = Path.of(".");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LogBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = Directories.temporary();
        try {
            return measure(directory);
        } finally {
            Directories.delete(directory);
        }
    }

    private int measure(Path directory) throws IOException, InterruptedException {
        out.printf("SHA-256 of the same leaves: %,.0f/s; %s%n", entries.hashRate(), Figures.load());
        double raw = entries.writeRate(directory.resolve("raw"));
        out.printf("write and fdatasync of the same bytes: %,.0f entries/s%n", raw);
        SigningKey key = SigningKey.generate("benchmark.example/log", SignatureType.ED25519, new SecureRandom());
        TlogPolicy policy = new TlogPolicy(List.of(new TlogPolicy.Log(key.verifier())), List.of(), List.of(), "none");
        Path published = directory.resolve("public");
        List<Double> windows = new ArrayList<>();
        List<Double> acknowledgements = new ArrayList<>();
        List<Double> publications = new ArrayList<>();
        try (LogWriter log = LogWriter.open(
                published, directory.resolve("state"), "benchmark.example/log", List.of(key.verifier()))) {
            while (log.size() < size) {
                windows.add(window(log, key, policy, acknowledgements, publications));
                if (log.size() == auditAt) {
                    audit(published, policy, directory);
                }
            }
        }
        return report(published, raw, windows, acknowledgements, publications);
    }

    /** Appends one window while a second thread publishes every second, and returns entries a second. */
    private double window(
            LogWriter log, SigningKey key, TlogPolicy policy, List<Double> acknowledgements, List<Double> publications)
            throws IOException, InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        List<IOException> failures = new ArrayList<>();
        Thread publisher = new Thread(() -> {
            try {
                boolean last;
                do {
                    last = done.get();
                    long start = System.nanoTime();
                    log.publish(List.of(key), SigningGuard.NONE, Cosigner.NONE, policy);
                    publications.add((System.nanoTime() - start) / 1e6);
                    waitUpToASecond(done);
                } while (!last);
            } catch (IOException failure) {
                failures.add(failure);
            }
        });
        publisher.start();
        long start = System.nanoTime();
        for (int appended = 0; appended < WINDOW; ) {
            List<byte[]> batch = entries.batch(log.size(), Math.min(TestEntries.BATCH, WINDOW - appended));
            long before = System.nanoTime();
            log.append(log.size(), batch);
            acknowledgements.add((System.nanoTime() - before) / 1e6);
            appended += batch.size();
        }
        synchronized (done) {
            done.set(true);
            done.notifyAll();
        }
        publisher.join();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        // The last checkpoint is part of the window: what is not under one is not in the log yet.
        return WINDOW / ((System.nanoTime() - start) / 1e9);
    }

    private static void waitUpToASecond(AtomicBoolean done) {
        synchronized (done) {
            try {
                if (!done.get()) {
                    done.wait(1_000);
                }
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void audit(Path published, TlogPolicy policy, Path directory) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("policy"), policy.toString());
        Launcher launcher = new Launcher(home);
        launcher.prepare();
        List<String> arguments = List.of("audit", published.toString(), "--policy", file.toString());
        Peak peak = Peak.of(launcher, directory.resolve("audit.log"), arguments);
        out.printf(
                "audit of %,d entries: exit %d after %.2f s (goal 4), %,d MiB resident (goal 300); %s%n",
                auditAt, peak.exit(), peak.seconds(), peak.mebibytes(), Figures.load());
    }

    private int report(
            Path published, double raw, List<Double> windows, List<Double> acknowledgements, List<Double> publications)
            throws IOException {
        double rate = figures(windows).median();
        int compared = Math.min(COMPARED, windows.size());
        double first = figures(windows.subList(0, compared)).median();
        double last = figures(windows.subList(windows.size() - compared, windows.size()))
                .median();
        out.printf(
                "entries of %d bytes: %,.0f/s median of %d windows (goal %,.0f), %.3f of write and fdatasync%n",
                TestEntries.LENGTH, rate, windows.size(), RATE_GOAL, rate / raw);
        out.printf("last %d windows against the first: %.2f (goal %.1f)%n", compared, last / first, FLAT_GOAL);
        Figures acknowledged = figures(acknowledgements);
        out.printf(
                "acknowledgement of %d entries: p50 %.2f ms, p99 %.2f ms%n",
                TestEntries.BATCH, acknowledged.median(), acknowledged.percentile(0.99));
        Figures publication = figures(publications);
        out.printf("checkpoint: p50 %.0f ms, p99 %.0f ms%n", publication.median(), publication.percentile(0.99));
        out.printf("on disk: %.1f bytes an entry; %s%n", (double) Directories.size(published) / size, Figures.load());
        return rate >= RATE_GOAL && last / first >= FLAT_GOAL ? 0 : 1;
    }

    private static Figures figures(List<Double> values) {
        return new Figures(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
