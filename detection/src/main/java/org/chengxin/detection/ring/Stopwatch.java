package org.chengxin.detection.ring;

import java.util.LinkedHashMap;
import java.util.Map;

/** Seconds by stage, in the order in which the stages first ended. */
final class Stopwatch {

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long since = System.nanoTime();

    /** Ends a stage. */
    void lap(String stage) {
        long now = System.nanoTime();
        seconds.merge(stage, (now - since) / 1e9, Double::sum);
        since = now;
    }

    Map<String, Double> seconds() {
        return new LinkedHashMap<>(seconds);
    }
}
