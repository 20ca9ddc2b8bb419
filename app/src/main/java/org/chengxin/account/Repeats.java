package org.chengxin.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is told once and then counted, so that nobody can fill the log by repeating what is refused. The first of its kind
 * is a line at once; those that follow within ten minutes become one line with their number, when these are over. Where
 * too many kinds come at once, all further ones are counted together.
 *
 * @param <K> what makes two of a kind
 */
final class Repeats<K> {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private final int kinds;
    private final K others;
    private final Map<K, Count> counts = new LinkedHashMap<>();

    /** @param others the kind of all that come when there are {@code kinds} already */
    Repeats(int kinds, K others) {
        this.kinds = kinds;
        this.others = others;
    }

    /** How often something came after its first. */
    record Counted<K>(K kind, int times) {}

    private static final class Count {

        private final Instant since;
        private int further;

        Count(Instant since) {
            this.since = since;
        }
    }

    /** The kind to write a line of now; empty where it is only counted. */
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

    /** What was counted in windows that are over; each begins anew with the next that comes. */
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
