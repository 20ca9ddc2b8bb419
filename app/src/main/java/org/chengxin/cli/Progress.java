package org.chengxin.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells how far a long run is: a bar that is redrawn on a terminal, a line now and then elsewhere. */
final class Progress {

    private static final int WIDTH = 24;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long total;
    private final long start;
    private long nextAt;

    Progress(PrintWriter err, boolean terminal, LongSupplier nanos, long total) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
        this.total = total;
        this.start = nanos.getAsLong();
        this.nextAt = start + pause();
    }

    private long pause() {
        return (terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5)).toNanos();
    }

    synchronized void update(long done) {
        long now = nanos.getAsLong();
        if (now < nextAt) {
            return;
        }
        nextAt = now + pause();
        print(done, now);
    }

    synchronized void finish(long done) {
        print(done, nanos.getAsLong());
        if (terminal) {
            err.println();
        }
    }

    private void print(long done, long now) {
        String line = line(done, now);
        if (terminal) {
            int filled = total == 0 ? WIDTH : (int) (WIDTH * done / total);
            err.print("\r[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + line + "   ");
        } else {
            err.println(line);
        }
        err.flush();
    }

    private String line(long done, long now) {
        double seconds = Math.max(1, now - start) / 1e9;
        double rate = done / seconds;
        long left = rate == 0 ? 0 : Math.round((total - done) / rate);
        return String.format(
                Locale.ROOT,
                "%,d/%,d 行（rows） %d %%, %,.0f 行/秒（rows/s）, 剩余（left） %d:%02d",
                done,
                total,
                total == 0 ? 100 : 100 * done / total,
                rate,
                left / 60,
                left % 60);
    }
}
