package org.chengxin.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells how far a long run is: a bar that is redrawn on a terminal, a line now and then elsewhere. */
public final class Progress {

    private static final int WIDTH = 24;

    private static final String ROWS = "行（rows）";
    private static final String BYTES = "字节（bytes）";

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long total;
    private final String unit;
    private final long start;
    private long nextAt;

    Progress(PrintWriter err, boolean terminal, LongSupplier nanos, long total) {
        this(err, terminal, nanos, total, ROWS);
    }

    private Progress(PrintWriter err, boolean terminal, LongSupplier nanos, long total, String unit) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
        this.total = total;
        this.unit = unit;
        this.start = nanos.getAsLong();
        this.nextAt = start + pause();
    }

    /** Of the reading of files whose length is known, not their rows. */
    public static Progress ofBytes(PrintWriter err, long total) {
        return new Progress(err, Terminal.watched(), System::nanoTime, total, BYTES);
    }

    private long pause() {
        return (terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5)).toNanos();
    }

    public synchronized void update(long done) {
        long now = nanos.getAsLong();
        if (now < nextAt) {
            return;
        }
        nextAt = now + pause();
        print(done, now);
    }

    public synchronized void finish(long done) {
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
                "%,d/%,d %s %d %%, %,.0f %s, 剩余（left） %d:%02d",
                done,
                total,
                unit,
                total == 0 ? 100 : 100 * done / total,
                rate,
                unit.replace("（", "/秒（").replace("）", "/s）"),
                left / 60,
                left % 60);
    }
}
