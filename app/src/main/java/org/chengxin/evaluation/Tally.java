package org.chengxin.evaluation;

import java.util.HashMap;
import java.util.Map;

/** Accumulator for the raw counts of the requested pairs; values of other pairs are ignored. */
public final class Tally {

    private final Asked asked;
    private final Map<Place, Counts> counts = new HashMap<>();

    Tally(Asked asked) {
        this.asked = asked;
    }

    /** Counts of one pair. */
    public static final class Counts {

        private final Map<String, Long> numbers = new HashMap<>();
        private final Map<String, String> words = new HashMap<>();

        /** 0 where nothing was added. */
        public long of(String count) {
            return numbers.getOrDefault(count, 0L);
        }

        /** The word set under this name, or {@code otherwise}. */
        public String word(String name, String otherwise) {
            return words.getOrDefault(name, otherwise);
        }
    }

    /** Adds to a count; values of several ids of one merchant are summed. */
    public void add(Place place, String count, long number) {
        asked.standing(place).ifPresent(standing -> counts(standing).numbers.merge(count, number, Long::sum));
    }

    /** Sets a word. */
    public void say(Place place, String name, String word) {
        asked.standing(place).ifPresent(standing -> counts(standing).words.put(name, word));
    }

    Counts counts(Place place) {
        return counts.computeIfAbsent(place, none -> new Counts());
    }
}
