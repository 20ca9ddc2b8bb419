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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.client.Administration;
import org.chengxin.client.ClientException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Rows a second of {@code chengxin import} with the Olist mapping, beside one-connection durable {@code COPY} of the same
 * rows into the same PostgreSQL. Each run imports for a platform of its own, so every row is new.
 */
@Command(name = "ImportBenchmark", mixinStandardHelpOptions = true)
public final class ImportBenchmark implements Callable<Integer> {

    private static final double GOAL = 0.05;
    private static final List<String> FILES =
            List.of("sellers", "orders", "order_items", "customers", "order_payments", "order_reviews");
    private static final Pattern RATE = Pattern.compile("([0-9,]+) 行/秒");

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "the Olist files; made up if absent")
    private @Nullable Path data;

    @Option(names = "--runs", defaultValue = "5", description = "runs after the first, which warms up")
    private int runs;

    @Option(names = "--orders", defaultValue = "15000", description = "orders to make up")
    private int orders;

    @Option(names = "--home", defaultValue = ".", description = "the checkout")
    private Path home = Path.of(".");

    @Option(names = "--server", description = "a running server instead of one of its own; --data-dir is its directory")
    private @Nullable URI server;

    @Option(names = "--token", description = "an administrator's token of that server")
    private @Nullable String token;

    @Option(names = "--data-dir", description = "where that server keeps its data")
    private @Nullable Path dataDirectory;

    /** One run's rates, in rows a second. */
    private record Run(double command, double sending, double copy) {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ImportBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ClientException, SQLException {
        Path temporary = Directories.temporary();
        try {
            Path rows = rows(temporary);
            if (server != null && token != null && dataDirectory != null) {
                return measure(rows, server, token, dataDirectory, temporary);
            }
            Path own = temporary.resolve("data");
            try (Server started = Server.start(new Launcher(home), own, "serve")) {
                out.printf("server ready after %.1f s%n", started.secondsToReady());
                String oneTime = Files.readString(own.resolve("first-administrator.token"));
                var first =
                        Administration.first(started.url(), oneTime, "administrator", "Cx1-benchmark-administrator");
                return measure(rows, started.url(), first.token(), own, temporary);
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

    private int measure(Path rows, URI url, String administrator, Path directory, Path temporary)
            throws IOException, InterruptedException, ClientException, SQLException {
        CopyBaseline baseline = CopyBaseline.of(FILES.stream()
                .map(file -> rows.resolve("olist_" + file + "_dataset.csv"))
                .toList());
        out.printf("%,d rows, %.1f MB as JSON; %s%n", baseline.rows(), baseline.bytes() / 1e6, Figures.load());
        List<Run> measured = new ArrayList<>();
        for (int number = 0; number <= runs; number++) {
            String platform = platform(new Administration(url, administrator), number);
            Run run = run(rows, url, platform, directory, baseline, temporary);
            out.printf(
                    "run %d%s: command %,.0f rows/s, sending alone %,.0f, COPY %,.0f, ratio %.3f; %s%n",
                    number,
                    number == 0 ? " (cold, not counted)" : "",
                    run.command(),
                    run.sending(),
                    run.copy(),
                    run.command() / run.copy(),
                    Figures.load());
            if (number > 0) {
                measured.add(run);
            }
        }
        return verdict(measured);
    }

    private int verdict(List<Run> measured) {
        Figures ratio = new Figures(
                measured.stream().mapToDouble(run -> run.command() / run.copy()).toArray());
        out.printf(
                "median of %d: command %,.0f rows/s, sending alone %,.0f, COPY %,.0f; ratio %.3f (goal %.2f: %s)%n",
                measured.size(),
                new Figures(measured.stream().mapToDouble(Run::command).toArray()).median(),
                new Figures(measured.stream().mapToDouble(Run::sending).toArray()).median(),
                new Figures(measured.stream().mapToDouble(Run::copy).toArray()).median(),
                ratio.median(),
                GOAL,
                ratio.median() >= GOAL ? "met" : "missed");
        return ratio.median() >= GOAL ? 0 : 1;
    }

    /** A new platform's token. */
    private static String platform(Administration administration, int number)
            throws ClientException, InterruptedException {
        String organisation = administration.add(
                new Administration.Organisation("benchmark " + number, "platform", null, "330100", null));
        return administration.issueToken(organisation, "benchmark").token();
    }

    private Run run(Path rows, URI url, String platform, Path directory, CopyBaseline baseline, Path temporary)
            throws IOException, InterruptedException, SQLException {
        Launcher launcher = new Launcher(home);
        Launcher.Ended ended = launcher.run(List.of(
                "import",
                launcher.home().resolve("examples/olist/mapping.yaml").toString(),
                rows.toAbsolutePath().toString(),
                "--server",
                url.toString(),
                "--token",
                platform,
                "--rejects",
                temporary.resolve("rejected.csv").toString()));
        if (ended.exit() != 0 || !ended.lastLine().contains("\"created\":" + baseline.rows() + ",")) {
            throw new IOException("the import did not create every row: " + ended.lastLine() + "\n" + ended.err());
        }
        double copy;
        try (Connection connection = new Postgres(directory).connect()) {
            copy = baseline.run(connection);
        }
        return new Run(baseline.rows() / (ended.nanos() / 1e9), rate(ended.err()), copy);
    }

    /** The rate that the command's own progress told last: rows over the time since the files had been checked. */
    private static double rate(String messages) {
        double rate = Double.NaN;
        Matcher told = RATE.matcher(messages);
        while (told.find()) {
            rate = Double.parseDouble(told.group(1).replace(",", ""));
        }
        return rate;
    }
}
