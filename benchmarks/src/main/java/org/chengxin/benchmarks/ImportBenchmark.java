package org.chengxin.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.chengxin.client.Administration;
import org.chengxin.client.ClientException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Rows a second of {@code chengxin import} with the Olist mapping, and of the same reports as NDJSON files, beside
 * one-connection durable {@code COPY} of the same rows into the same PostgreSQL. Each run is for a platform of its own, so every
 * row is new.
 */
@Command(name = "ImportBenchmark", mixinStandardHelpOptions = true)
public final class ImportBenchmark implements Callable<Integer> {

    private static final double GOAL = 0.10;
    private static final double FILES_GOAL = 0.15;

    /** Of the ratio with an empty store. */
    private static final double STOCK_GOAL = 0.8;

    /** Files that are sent at once. */
    private static final int STREAMS = 3;

    private static final List<String> FILES =
            List.of("sellers", "orders", "order_items", "customers", "order_payments", "order_reviews");

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "the Olist files; made up if absent")
    private @Nullable Path data;

    @Option(names = "--runs", defaultValue = "5", description = "runs after the first, which warms up")
    private int runs;

    @Option(names = "--orders", defaultValue = "15000", description = "orders to make up")
    private int orders;

    @Option(
            names = "--stock",
            defaultValue = "0",
            description = "reports to store before the command is measured again")
    private long stock;

    @Option(names = "--home", defaultValue = ".", description = "the checkout")
    private Path home = Path.of(".");

    @Option(names = "--server", description = "a running server instead of one of its own; --data-dir is its directory")
    private @Nullable URI server;

    @Option(names = "--token", description = "a token of that server that administers the system")
    private @Nullable String token;

    @Option(names = "--security-token", description = "a token of that server that administers security")
    private @Nullable String securityToken;

    @Option(names = "--data-dir", description = "where that server keeps its data")
    private @Nullable Path dataDirectory;

    private int platforms;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ImportBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ClientException, SQLException {
        Launcher launcher = new Launcher(home);
        launcher.prepare();
        Path temporary = Directories.temporary();
        try {
            Path rows = rows(temporary);
            if (server != null && token != null && securityToken != null && dataDirectory != null) {
                Administration given = new Administration(server, token, securityToken);
                return measure(rows, server, given, dataDirectory, 0, temporary);
            }
            Path own = temporary.resolve("data");
            try (Server started = Server.start(launcher, own, "serve")) {
                out.printf("server ready after %.1f s%n", started.secondsToReady());
                String oneTime = Files.readString(own.resolve("first-administrator.token"));
                var first = Administration.first(started.url(), oneTime, "administrator", "security", "auditor");
                Administration given = new Administration(started.url(), first.systemToken(), first.securityToken());
                return measure(rows, started.url(), given, own, started.java().pid(), temporary);
            }
        } finally {
            Directories.delete(temporary);
        }
    }

    private Path rows(Path temporary) throws IOException {
        if (data != null && Files.isDirectory(data)) {
            return data;
        }
        out.printf("no Olist files here: %,d orders of the same shape are made up%n", orders);
        Path made = Files.createDirectory(temporary.resolve("olist"));
        OlistRows.write(made, orders);
        return made;
    }

    private int measure(Path rows, URI url, Administration administration, Path directory, long java, Path temporary)
            throws IOException, InterruptedException, ClientException, SQLException {
        CopyBaseline baseline = CopyBaseline.of(FILES.stream()
                .map(file -> rows.resolve("olist_" + file + "_dataset.csv"))
                .toList());
        out.printf("%,d rows, %.1f MB as JSON; %s%n", baseline.rows(), baseline.bytes() / 1e6, Figures.load());
        Launcher launcher = new Launcher(home);
        Path rejects = temporary.resolve("rejected.csv");
        Sending command = new CommandSending(launcher, rows, baseline.rows(), url, rejects);
        ImportRuns byCommand = new ImportRuns(command, directory, java, baseline);
        series(byCommand, administration, 1, "cold, not counted");
        List<ImportRuns.Run> commands = series(byCommand, administration, runs, "command");
        ImportRuns byStream = new ImportRuns(
                new StreamSending(recorded(launcher, rows, baseline.rows(), temporary), baseline.rows(), url),
                directory,
                java,
                baseline);
        series(byStream, administration, 1, "cold, not counted");
        List<ImportRuns.Run> streams = series(byStream, administration, runs, "files as streams");
        boolean met = verdict("command", commands, GOAL) & verdict("files as streams", streams, FILES_GOAL);
        if (stock > 0) {
            try (Connection connection = new Postgres(directory).connect()) {
                double seconds = new ReportStock(connection).growTo(stock);
                out.printf("%,d more reports stored (not sealed) in %.0f s; %s%n", stock, seconds, Figures.load());
            }
            series(byCommand, administration, 1, "cold, not counted");
            List<ImportRuns.Run> later = series(byCommand, administration, runs, "command");
            double share = median(later, ImportRuns.Run::ratio) / median(commands, ImportRuns.Run::ratio);
            out.printf("with the stock: ratio %.2f of that without (goal %.2f)%n", share, STOCK_GOAL);
            met &= share >= STOCK_GOAL;
        }
        return met ? 0 : 1;
    }

    private List<Path> recorded(Launcher launcher, Path rows, int count, Path temporary)
            throws IOException, InterruptedException {
        try (RecordedReports recorder = new RecordedReports(temporary, STREAMS)) {
            new CommandSending(launcher, rows, count, recorder.url(), temporary.resolve("unrecorded.csv"))
                    .send("benchmark");
            return recorder.files();
        }
    }

    private List<ImportRuns.Run> series(ImportRuns by, Administration administration, int count, String what)
            throws IOException, InterruptedException, ClientException, SQLException {
        List<ImportRuns.Run> measured = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            measured.add(by.run(platform(administration)));
            out.printf("%s: %s%n", what, measured.get(number));
        }
        return measured;
    }

    private boolean verdict(String what, List<ImportRuns.Run> measured, double goal) {
        double ratio = median(measured, ImportRuns.Run::ratio);
        out.printf(
                "%s, median of %d: %,.0f rows/s, sending alone %,.0f, all that follows included %,.0f, COPY %,.0f; "
                        + "ratio %.3f (goal %.2f: %s)%n",
                what,
                measured.size(),
                median(measured, ImportRuns.Run::rows),
                median(measured, ImportRuns.Run::sending),
                median(measured, ImportRuns.Run::followed),
                median(measured, ImportRuns.Run::copy),
                ratio,
                goal,
                ratio >= goal ? "met" : "missed");
        return ratio >= goal;
    }

    private static double median(List<ImportRuns.Run> runs, ToDoubleFunction<ImportRuns.Run> figure) {
        return new Figures(runs.stream().mapToDouble(figure).toArray()).median();
    }

    /** A new platform's token. */
    private String platform(Administration administration) throws ClientException, InterruptedException {
        platforms++;
        String organisation = administration.add(
                new Administration.Organisation("benchmark " + platforms, "platform", null, "330100", null));
        return administration.issueToken(organisation, "benchmark").token();
    }
}
