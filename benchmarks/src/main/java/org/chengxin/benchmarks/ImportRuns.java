package org.chengxin.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Sends the same rows for one platform after another; each run waits until all that follows from the one before is done, and
 * so does the {@code COPY} of the same rows.
 */
final class ImportRuns {

    private static final long WINDOW_MILLIS = 1_000;

    /** Processor seconds a second below which nothing is under way; a server at rest takes less. */
    private static final double REST = 0.15;

    private static final int QUIET_WINDOWS = 3;
    private static final int MOST_WINDOWS = 600;

    private final Sending sending;
    private final Path directory;
    private final long java;
    private final CopyBaseline baseline;

    /**
     * @param directory the server's data directory
     * @param java the server's process; 0 if unknown
     */
    ImportRuns(Sending sending, Path directory, long java, CopyBaseline baseline) {
        this.sending = sending;
        this.directory = directory;
        this.java = java;
        this.baseline = baseline;
    }

    /**
     * Rates in rows a second, and the processor seconds of each program.
     *
     * @param followed rows a second until all that follows from them was done too
     * @param serverSeconds while the rows came; {@code later} what followed after it, of server and database
     */
    record Run(
            double rows,
            double sending,
            double followed,
            double copy,
            double senderSeconds,
            double serverSeconds,
            double postgresSeconds,
            double later) {

        double ratio() {
            return rows / copy;
        }

        @Override
        public String toString() {
            return Figures.text(
                    "%,.0f rows/s, sending alone %,.0f, all that follows included %,.0f, COPY %,.0f, ratio %.3f; "
                            + "processor seconds: sender %.1f, server %.1f, PostgreSQL %.1f, afterwards %.1f; %s",
                    rows,
                    sending,
                    followed,
                    copy,
                    ratio(),
                    senderSeconds,
                    serverSeconds,
                    postgresSeconds,
                    later,
                    Figures.load());
        }
    }

    Run run(String token) throws IOException, InterruptedException, SQLException {
        Postgres postgres = new Postgres(directory);
        settle(postgres);
        double serverBefore = Usage.seconds(java);
        double postgresBefore = Usage.secondsOfTree(postgres.pid());
        long start = System.nanoTime();
        Sending.Sent sent = sending.send(token);
        double serverSeconds = Usage.seconds(java) - serverBefore;
        double postgresSeconds = Usage.secondsOfTree(postgres.pid()) - postgresBefore;
        double used = used(postgres);
        long settled = settle(postgres);
        double later = used(postgres) - used;
        double copy;
        try (Connection connection = postgres.connect()) {
            copy = baseline.run(connection);
        }
        return new Run(
                baseline.rows() / sent.seconds(),
                sent.rate(),
                baseline.rows() / ((settled - start) / 1e9),
                copy,
                sent.processorSeconds(),
                serverSeconds,
                postgresSeconds,
                later);
    }

    /**
     * Waits until server and database do nothing.
     *
     * @return when the last work ended, by {@link System#nanoTime}
     */
    private long settle(Postgres postgres) throws IOException, InterruptedException {
        long lastWork = System.nanoTime();
        int quiet = 0;
        for (int window = 0; window < MOST_WINDOWS && quiet < QUIET_WINDOWS; window++) {
            double before = used(postgres);
            TimeUnit.MILLISECONDS.sleep(WINDOW_MILLIS);
            boolean rests = used(postgres) - before < REST * WINDOW_MILLIS / 1_000;
            quiet = rests ? quiet + 1 : 0;
            lastWork = rests ? lastWork : System.nanoTime();
        }
        if (quiet < QUIET_WINDOWS) {
            throw new IOException("server and database never rest");
        }
        return lastWork;
    }

    private double used(Postgres postgres) throws IOException {
        return Usage.seconds(java) + Usage.secondsOfTree(postgres.pid());
    }
}
