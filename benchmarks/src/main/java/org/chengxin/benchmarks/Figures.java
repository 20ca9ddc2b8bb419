package org.chengxin.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/** Repeated measurements of one thing. */
final class Figures {

    private final double[] sorted;

    Figures(double... values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /** Nearest rank. */
    double percentile(double part) {
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }

    double median() {
        return percentile(0.5);
    }

    /** The machine's load over the last minute: figures taken at different loads must not be compared. */
    static String load() {
        return text("load %.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
