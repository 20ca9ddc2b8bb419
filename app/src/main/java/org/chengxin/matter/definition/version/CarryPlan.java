package org.chengxin.matter.definition.version;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version would do to the open matters.
 *
 * @param rows by version and stage
 */
public record CarryPlan(List<Row> rows) {

    /**
     * The matters of one version that stand in one stage.
     *
     * @param to the stage that they would go over to; null unless carried
     */
    public record Row(
            int version,
            String stage,
            long count,
            Fate fate,
            @Nullable String to) {}

    /** What becomes of them. */
    public enum Fate {
        /** They go over. */
        CARRIED,
        /** They keep their version; their stage is there in the new one too. */
        KEPT,
        /** They keep their version; the new one has no such stage. */
        NO_PLACE
    }
}
