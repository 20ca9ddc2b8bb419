package org.chengxin.warning.stream;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** LRU map from keys to increasing integers; an evicted key loses its number for good. */
final class Numbering<K> {

    private final int most;
    private final LinkedHashMap<K, Integer> numbers = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, K> keys = new HashMap<>();
    private int next;

    Numbering(int most) {
        this.most = most;
    }

    int number(K key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        if (numbers.size() == most) {
            K oldest = numbers.keySet().iterator().next();
            keys.remove(numbers.remove(oldest));
        }
        int number = next++ & Integer.MAX_VALUE;
        numbers.put(key, number);
        keys.put(number, key);
        return number;
    }

    /** Null if evicted. */
    @Nullable
    K key(int number) {
        return keys.get(number);
    }
}
