package org.chengxin.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Rows a second of {@code chengxin import} with the Olist mapping, beside one-connection durable {@code COPY} of the same
 * rows into the same PostgreSQL. Each run imports for a platform of its own, so every row is new.
 */
@Command(name = "ImportBenchmark", mixinStandardHelpOptions = true)
public final class ImportBenchmark implements Callable<Integer> {

    private static final double GOAL = 0.05;
    private static final List<String> FILES =
            List.of("sellers", "orders", "order_items", "customers", "order_payments", "order_reviews");

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

    @Option(names = "--token", description = "a token of that server that administers the system")
    private @Nullable String token;

    @Option(names = "--security-token", description = "a token of that server that administers security")
    private @Nullable String securityToken;

    @Option(names = "--data-dir", description = "where that server keeps its data")
    private @Nullable Path dataDirectory;

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
        ImportRuns series = new ImportRuns(new Launcher(home), rows, url, directory, java, temporary, baseline);
        List<ImportRuns.Run> measured = new ArrayList<>();
        for (int number = 0; number <= runs; number++) {
            ImportRuns.Run run = series.run(platform(administration, number));
            out.printf("run %d%s: %s%n", number, number == 0 ? " (cold, not counted)" : "", run);
            if (number > 0) {
                measured.add(run);
            }
        }
        return verdict(measured);
    }

    private int verdict(List<ImportRuns.Run> measured) {
        double ratio = median(measured, ImportRuns.Run::ratio);
        out.printf(
                "median of %d: command %,.0f rows/s, sending alone %,.0f, COPY %,.0f; ratio %.3f (goal %.2f: %s)%n",
                measured.size(),
                median(measured, ImportRuns.Run::command),
                median(measured, ImportRuns.Run::sending),
                median(measured, ImportRuns.Run::copy),
                ratio,
                GOAL,
                ratio >= GOAL ? "met" : "missed");
        return ratio >= GOAL ? 0 : 1;
    }

    private static double median(List<ImportRuns.Run> runs, ToDoubleFunction<ImportRuns.Run> figure) {
        return new Figures(runs.stream().mapToDouble(figure).toArray()).median();
    }

    /** A new platform's token. */
    private static String platform(Administration administration, int number)
            throws ClientException, InterruptedException {
        String organisation = administration.add(
                new Administration.Organisation("benchmark " + number, "platform", null, "330100", null));
        return administration.issueToken(organisation, "benchmark").token();
    }
}
