package org.chengxin.intake;

import java.util.ArrayList;
import java.util.List;

/** The problems of one item. */
public final class Problems {

    private static final int LIMIT = 20;

    private final List<Found> found = new ArrayList<>();

    /**
     * One problem.
     *
     * @param code stable, explained at {@code /problems/<code>}
     * @param pointer JSON pointer into the data (RFC 6901)
     */
    public record Found(String code, String pointer) {}

    /** Adds a problem; those after {@value #LIMIT} are dropped. */
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
