package org.chengxin.intake;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one item. */
public final class Problems {

    private static final int LIMIT = 20;

    private final List<Found> found = new ArrayList<>();

    /**
     * One thing that is wrong.
     *
     * @param code stable, explained at {@code /problems/<code>}
     * @param pointer JSON pointer into the data (RFC 6901)
     */
    public record Found(String code, String pointer) {}

    /** Notes a problem; past {@value #LIMIT} the rest is not told. */
    public void add(String code, String pointer) {
        if (found.size() < LIMIT) {
            found.add(new Found(code, pointer));
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    List<Found> all() {
        return List.copyOf(found);
    }
}
