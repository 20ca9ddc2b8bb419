package org.chengxin.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chengxin.web.Texts;

/** The problems of one item. */
public final class Problems {

    private static final int LIMIT = 20;

    private static final int WORDS = 20;

    private final List<Found> found = new ArrayList<>();

    /**
     * One problem.
     *
     * @param code stable, explained at {@code /problems/<code>}
     * @param pointer JSON pointer into the data (RFC 6901)
     * @param permitted the words that the field takes; empty if it has no closed list
     */
    public record Found(String code, String pointer, List<String> permitted) {

        Found(String code, String pointer) {
            this(code, pointer, List.of());
        }

        String detail(Texts texts) {
            String detail = texts.of("problem." + code);
            if (permitted.isEmpty()) {
                return detail;
            }
            String told = permitted.stream().limit(WORDS).collect(Collectors.joining(", "));
            return detail + texts.of(permitted.size() > WORDS ? "intake.permitted-some" : "intake.permitted", told);
        }
    }

    /** Adds a problem; those after {@value #LIMIT} are dropped. */
    public void add(String code, String pointer) {
        add(new Found(code, pointer));
    }

    /** Adds that a value is none of the permitted words, of which {@value #WORDS} are told. */
    void notAmong(List<String> words, String pointer) {
        add(new Found("field.value", pointer, words));
    }

    /** @param permitted the words that would have been taken */
    void add(String code, String pointer, List<String> permitted) {
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

    List<Found> all() {
        return List.copyOf(found);
    }
}
