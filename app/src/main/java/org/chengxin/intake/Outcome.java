package org.chengxin.intake;

import java.util.List;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/** What became of one item. */
sealed interface Outcome {

    /** Stored and sealed under this id. */
    record Created(FactId id) implements Outcome {}

    /** The same was reported before, under this id. */
    record Duplicate(FactId id) implements Outcome {}

    /**
     * Not kept, for these reasons.
     *
     * @param standing the report that stands under the key; null where that is not the reason
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
