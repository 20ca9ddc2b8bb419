package org.chengxin.matter.definition.version;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Effect of a version on open matters.
 *
 * @param rows by version and stage
 */
public record CarryPlan(List<Row> rows) {

    /**
     * Open matters of one version in one stage.
     *
     * @param to target stage; null unless carried
     */
    public record Row(
            int version,
            String stage,
            long count,
            Fate fate,
            @Nullable String to) {}

    /** Effect on these matters. */
    public enum Fate {
        /** Carried over. */
        CARRIED,
        /** Keep their version; the new one has their stage too. */
        KEPT,
        /** Keep their version; the new one has no such stage. */
        NO_PLACE
    }
}
