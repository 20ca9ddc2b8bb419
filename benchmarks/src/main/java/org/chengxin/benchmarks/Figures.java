package org.chengxin.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/** Repeated measurements of one thing. */
public final class Figures {

    private final double[] sorted;

    public Figures(double... values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /** Nearest rank. */
    public double percentile(double part) {
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }

    public double median() {
        return percentile(0.5);
    }

    /** The machine's load over the last minute: figures taken at different loads must not be compared. */
    public static String load() {
        return text("load %.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    public static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
