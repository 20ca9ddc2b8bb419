package org.chengxin.matter.definition.version;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SPI of the owner of matters: open matters of a definition version. */
public interface OpenMatters {

    /** Stage → number of open matters. */
    Map<String, Long> byStage(String definition, int version);

    /**
     * Migrates matters to another version, each by a sealed act, in the caller's transaction.
     *
     * @param stages old stage → new stage; matters in other stages are skipped
     * @param afterId cursor: last id of the previous batch; null to begin
     * @param limit batch size
     */
    Carried carry(
            String definition,
            int fromVersion,
            int toVersion,
            Map<String, String> stages,
            @Nullable UUID afterId,
            int limit);

    /**
     * Migrates matters that were skipped because an act waited for its second person and that is now decided, in the caller's
     * transaction.
     *
     * @return number migrated
     */
    int carryLate(int limit);

    /**
     * Result of a batch.
     *
     * @param count number migrated
     * @param last last id read; null at the end
     */
    record Carried(int count, @Nullable UUID last) {}
}
