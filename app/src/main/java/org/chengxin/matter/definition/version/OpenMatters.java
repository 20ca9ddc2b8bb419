package org.chengxin.matter.definition.version;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open matters of a definition, as its versions need them; implemented by who keeps matters. */
public interface OpenMatters {

    /** Stage → how many stand there. */
    Map<String, Long> byStage(String definition, int version);

    /**
     * Takes matters over to another version, each as an act of its own, sealed, in the caller's transaction.
     *
     * @param stages stage of the one → stage of the other; a matter elsewhere is passed over
     * @param afterId the last id of the batch before; null to begin
     * @param limit how many to look at
     */
    Carried carry(
            String definition,
            int fromVersion,
            int toVersion,
            Map<String, String> stages,
            @Nullable UUID afterId,
            int limit);

    /**
     * Takes over matters that were passed over while an act of theirs waited for its second person, now that it is
     * decided, in the caller's transaction.
     *
     * @return how many went over
     */
    int carryLate(int limit);

    /**
     * A batch.
     *
     * @param count how many went over
     * @param last the last id that was looked at; null when there are no more
     */
    record Carried(int count, @Nullable UUID last) {}
}
