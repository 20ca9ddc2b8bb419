package org.chengxin.field;

import java.util.ArrayList;
import java.util.List;

/** The problems of one report or form. */
public final class Problems {

    private static final int LIMIT = 20;

    private final List<Found> found = new ArrayList<>();

    /**
     * One problem.
     *
     * @param code stable, explained at {@code /problems/<code>}
     * @param pointer JSON pointer into the data (RFC 6901)
     * @param permitted the words that the field takes; empty if it has no closed list
     */
    public record Found(String code, String pointer, List<String> permitted) {

        public Found(String code, String pointer) {
            this(code, pointer, List.of());
        }
    }

    /** Adds a problem; those after {@value #LIMIT} are dropped. */
    public void add(String code, String pointer) {
        add(new Found(code, pointer));
    }

    /** Adds that a value is none of the permitted words. */
    void notAmong(List<String> words, String pointer) {
        add(new Found("field.value", pointer, words));
    }

    /** @param permitted the words that would have been taken */
    public void add(String code, String pointer, List<String> permitted) {
        add(new Found(code, pointer, permitted));
    }

    private void add(Found problem) {
        if (found.size() < LIMIT) {
            found.add(problem);
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    public List<Found> all() {
        return List.copyOf(found);
    }
}
