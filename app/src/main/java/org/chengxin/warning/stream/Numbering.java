package org.chengxin.warning.stream;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Map from keys to increasing integers; a key not seen for one to two windows loses its number for good. */
final class Numbering<K> {

    private final int window;
    private Map<K, Integer> lately = new HashMap<>();
    private Map<K, Integer> before = new HashMap<>();
    private int since = Integer.MIN_VALUE;
    private int next;

    /** @param window in days */
    Numbering(int window) {
        this.window = window;
    }

    /** @param today the day that the stream has reached */
    int number(K key, int today) {
        if (since == Integer.MIN_VALUE || today - since >= window) {
            before = lately;
            lately = new HashMap<>();
            since = today;
        }
        Integer number = lately.get(key);
        if (number == null) {
            Integer old = before.remove(key);
            number = old == null ? next++ & Integer.MAX_VALUE : old;
            lately.put(key, number);
        }
        return number;
    }

    /** The keys of these numbers that are still known. */
    Stream<K> keys(int[] ascending) {
        return Stream.of(lately, before)
                .flatMap(known -> known.entrySet().stream())
                .filter(each -> Arrays.binarySearch(ascending, each.getValue()) >= 0)
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
