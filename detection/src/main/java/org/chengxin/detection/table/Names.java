package org.chengxin.detection.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts as numbers from 0 in the order of their first appearance; an empty text is {@link #NONE}. */
public final class Names {

    public static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The number of a text, a new one where it was not seen before. */
    public int number(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        Integer known = numbers.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /** @return {@link #NONE} where it was never seen */
    public int find(String text) {
        return numbers.getOrDefault(text, NONE);
    }

    /** The text of a number, empty for {@link #NONE}. */
    public String text(int number) {
        return number == NONE ? "" : texts.get(number);
    }

    public int size() {
        return texts.size();
    }
}
