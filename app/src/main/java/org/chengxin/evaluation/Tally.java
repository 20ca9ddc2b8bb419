package org.chengxin.evaluation;

import java.util.HashMap;
import java.util.Map;

/** What is counted of those who are asked for; what is said of anybody else is passed over. */
public final class Tally {

    private final Asked asked;
    private final Map<Place, Counts> counts = new HashMap<>();

    Tally(Asked asked) {
        this.asked = asked;
    }

    /** Of one of them. */
    public static final class Counts {

        private final Map<String, Long> numbers = new HashMap<>();
        private final Map<String, String> words = new HashMap<>();

        /** Nothing where nothing was added. */
        public long of(String count) {
            return numbers.getOrDefault(count, 0L);
        }

        /** What was said under this name. */
        public String word(String name, String otherwise) {
            return words.getOrDefault(name, otherwise);
        }
    }

    /** Adds to a count; what several ids of one merchant come to adds up. */
    public void add(Place place, String count, long number) {
        asked.standing(place).ifPresent(standing -> counts(standing).numbers.merge(count, number, Long::sum));
    }

    /** Says a word. */
    public void say(Place place, String name, String word) {
        asked.standing(place).ifPresent(standing -> counts(standing).words.put(name, word));
    }

    Counts counts(Place place) {
        return counts.computeIfAbsent(place, none -> new Counts());
    }
}
