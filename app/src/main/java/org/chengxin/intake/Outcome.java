package org.chengxin.intake;

import java.util.List;
import org.chengxin.shared.FactId;

/** What became of one item. */
sealed interface Outcome {

    /** Stored and sealed under this id. */
    record Created(FactId id) implements Outcome {}

    /** The same was reported before, under this id. */
    record Duplicate(FactId id) implements Outcome {}

    /** Not kept, for these reasons. */
    record Rejected(List<Problems.Found> problems) implements Outcome {

        Rejected(String code, String pointer) {
            this(List.of(new Problems.Found(code, pointer)));
        }
    }
}
