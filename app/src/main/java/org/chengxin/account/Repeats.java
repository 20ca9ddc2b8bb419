package org.chengxin.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rate limiter for log lines, so that repeated refusals cannot flood the log. The first event of a key gives a line at once;
 * events within the next ten minutes are counted and give one line with their number. Beyond a limit of keys, all further ones
 * share one counter.
 *
 * @param <K> key: equal events have equal keys
 */
final class Repeats<K> {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private final int kinds;
    private final K others;
    private final Map<K, Count> counts = new LinkedHashMap<>();

    /**
     * @param kinds limit of keys
     * @param others shared key of events beyond {@code kinds}
     */
    Repeats(int kinds, K others) {
        this.kinds = kinds;
        this.others = others;
    }

    /** Number of repetitions after the first event. */
    record Counted<K>(K kind, int times) {}

    private static final class Count {

        private final Instant since;
        private int further;

        Count(Instant since) {
            this.since = since;
        }
    }

    /** The key to write a line for now; empty where the event is only counted. */
    synchronized Optional<K> first(K kind, Instant now) {
        K counted = counts.containsKey(kind) || counts.size() < kinds ? kind : others;
        Count count = counts.get(counted);
        if (count != null) {
            count.further++;
            return Optional.empty();
        }
        counts.put(counted, new Count(now));
        return Optional.of(counted);
    }

    /** Removes the counters whose window is over; returns those that counted repetitions. */
    synchronized List<Counted<K>> over(Instant now) {
        Instant before = now.minus(WINDOW);
        List<Counted<K>> over = new ArrayList<>();
        counts.entrySet().removeIf(entry -> {
            boolean ended = !entry.getValue().since.isAfter(before);
            if (ended && entry.getValue().further > 0) {
                over.add(new Counted<>(entry.getKey(), entry.getValue().further));
            }
            return ended;
        });
        return over;
    }
}
