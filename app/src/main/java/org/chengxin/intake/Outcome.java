package org.chengxin.intake;

import java.util.List;
import org.chengxin.field.Problems;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/** The result of one item. */
sealed interface Outcome {

    /** Stored and sealed under this id. */
    record Created(FactId id) implements Outcome {}

    /** The same content was reported before, under this id. */
    record Duplicate(FactId id) implements Outcome {}

    /**
     * Refused, for these reasons.
     *
     * @param standing the current report under the key, if that is the reason; otherwise null
     */
    record Rejected(List<Problems.Found> problems, @Nullable FactId standing) implements Outcome {

        Rejected(List<Problems.Found> problems) {
            this(problems, null);
        }

        Rejected(String code, String pointer) {
            this(List.of(new Problems.Found(code, pointer)));
        }

        Rejected(String code, String pointer, FactId standing) {
            this(List.of(new Problems.Found(code, pointer)), standing);
        }
    }
}
