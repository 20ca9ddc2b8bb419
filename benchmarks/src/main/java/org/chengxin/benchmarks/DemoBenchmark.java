package org.chengxin.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long {@code chengxin demo} takes to be ready, what it then holds in memory and on disk, and how long it takes to stop. */
@Command(name = "DemoBenchmark", mixinStandardHelpOptions = true)
public final class DemoBenchmark implements Callable<Integer> {

    private static final double MEBIBYTE = 1 << 20;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    @Option(names = "--orders", defaultValue = "20000", description = "orders in the city")
    private int orders;

    @Option(names = "--runs", defaultValue = "3")
    private int runs;

    @Option(names = "--home", defaultValue = ".", description = "the checkout")
    private Path home = Path.of(".");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DemoBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Launcher launcher = new Launcher(home);
        launcher.prepare();
        for (int number = 1; number <= runs; number++) {
            Path temporary = Directories.temporary();
            try {
                run(launcher, temporary.resolve("demo"), number);
            } finally {
                Directories.delete(temporary);
            }
        }
        return 0;
    }

    private void run(Launcher launcher, Path directory, int number) throws IOException, InterruptedException {
        String before = Figures.load();
        try (Server server = Server.start(launcher, directory, "demo", "--orders", Integer.toString(orders))) {
            long java = server.java().pid();
            long postgres = new Postgres(directory).pid();
            out.printf(
                    "run %d, %,d orders: ready after %.1f s (%s before, %s after); processor seconds: java %.1f, "
                            + "PostgreSQL %.1f%n",
                    number,
                    orders,
                    server.secondsToReady(),
                    before,
                    Figures.load(),
                    Usage.seconds(java),
                    Usage.secondsOfTree(postgres));
            out.printf(
                    "memory: java %d MiB resident, PostgreSQL %d MiB (shared pages once); disk %.0f MiB%n",
                    Usage.resident(java), Usage.proportionalOfTree(postgres), Directories.size(directory) / MEBIBYTE);
            out.printf("SIGTERM until both are gone: %.1f s; %s%n", server.stop(), Figures.load());
        }
        try (Server again = Server.start(launcher, directory, "demo")) {
            out.printf("started again with its data: ready after %.1f s; %s%n", again.secondsToReady(), Figures.load());
        }
    }
}
