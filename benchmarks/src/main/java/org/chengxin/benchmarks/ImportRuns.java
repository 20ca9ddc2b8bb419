package org.chengxin.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Imports the same rows for one platform after another, each time followed by {@code COPY} of these rows. */
final class ImportRuns {

    private static final Pattern RATE = Pattern.compile("([0-9,]+) 行/秒");

    private final Launcher launcher;
    private final Path rows;
    private final URI url;
    private final Path directory;
    private final long java;
    private final Path temporary;
    private final CopyBaseline baseline;

    /**
     * @param directory the server's data directory
     * @param java the server's process; 0 if unknown
     */
    ImportRuns(
            Launcher launcher, Path rows, URI url, Path directory, long java, Path temporary, CopyBaseline baseline) {
        this.launcher = launcher;
        this.rows = rows;
        this.url = url;
        this.directory = directory;
        this.java = java;
        this.temporary = temporary;
        this.baseline = baseline;
    }

    /** Rates in rows a second, and the processor seconds that the import took of each program. */
    record Run(
            double command,
            double sending,
            double copy,
            double commandSeconds,
            double serverSeconds,
            double postgresSeconds) {

        double ratio() {
            return command / copy;
        }

        @Override
        public String toString() {
            return Figures.text(
                    "command %,.0f rows/s, sending alone %,.0f, COPY %,.0f, ratio %.3f; "
                            + "processor seconds: command %.1f, server %.1f, PostgreSQL %.1f; %s",
                    command, sending, copy, ratio(), commandSeconds, serverSeconds, postgresSeconds, Figures.load());
        }
    }

    Run run(String token) throws IOException, InterruptedException, SQLException {
        Postgres postgres = new Postgres(directory);
        long self = ProcessHandle.current().pid();
        double commandBefore = Usage.secondsOfEnded(self);
        double serverBefore = Usage.seconds(java);
        double postgresBefore = Usage.secondsOfTree(postgres.pid());
        Launcher.Ended ended = importWith(token);
        double commandSeconds = Usage.secondsOfEnded(self) - commandBefore;
        double serverSeconds = Usage.seconds(java) - serverBefore;
        double postgresSeconds = Usage.secondsOfTree(postgres.pid()) - postgresBefore;
        double copy;
        try (Connection connection = postgres.connect()) {
            copy = baseline.run(connection);
        }
        double command = baseline.rows() / (ended.nanos() / 1e9);
        return new Run(command, rate(ended.err()), copy, commandSeconds, serverSeconds, postgresSeconds);
    }

    private Launcher.Ended importWith(String token) throws IOException, InterruptedException {
        Launcher.Ended ended = launcher.run(List.of(
                "import",
                launcher.home().resolve("examples/olist/mapping.yaml").toString(),
                rows.toAbsolutePath().toString(),
                "--server",
                url.toString(),
                "--token",
                token,
                "--rejects",
                temporary.resolve("rejected.csv").toString()));
        if (ended.exit() != 0 || !ended.lastLine().contains("\"created\":" + baseline.rows() + ",")) {
            throw new IOException("the import did not create every row: " + ended.lastLine() + "\n" + ended.err());
        }
        return ended;
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
