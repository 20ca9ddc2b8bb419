package org.chengxin.matter.definition.version;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SPI of the owner of matters: open matters of a definition version. */
public interface OpenMatters {

    /** Stage → number of open matters. */
    Map<String, Long> byStage(String definition, int version);

    /**
     * Carries matters over to another version, each by a sealed act, in the caller's transaction.
     *
     * @param stages old stage → new stage; matters in other stages are skipped
     * @param afterId cursor: last id of the previous batch; null to begin
     * @param limit how many to read
     */
    Carried carry(
            String definition,
            int fromVersion,
            int toVersion,
            Map<String, String> stages,
            @Nullable UUID afterId,
            int limit);

    /**
     * Carries over matters that were skipped because an act waited for its second person, which is decided now, in the
     * caller's transaction.
     *
     * @return number carried over
     */
    int carryLate(int limit);

    /**
     * Result of a batch.
     *
     * @param count number carried over
     * @param last last id read; null at the end
     */
    record Carried(int count, @Nullable UUID last) {}
}
