package org.chengxin.subject.joining;

import java.time.Instant;
import java.util.List;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.matching.Score.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Whether a subject without a code is the firm that it looks like.
 *
 * @param probability that they are one, by the reasons
 * @param undone whether they had been joined without a person until one of them changed
 */
public record Judgement(
        Side alias,
        Side same,
        Decision decision,
        double probability,
        List<Reason> reasons,
        boolean undone,
        Instant at) {

    /** What was found or decided. */
    public enum Decision {
        /** Persons are asked. */
        ASK,
        /** Joined without a person, not yet confirmed. */
        LINK,
        /** Two persons: one. */
        SAME,
        /** Two persons: two. */
        DIFFERENT
    }

    /** One of the two; natural persons are never compared. */
    public record Side(
            SubjectId id,
            String name,
            @Nullable String code,
            @Nullable String division,
            @Nullable String address,
            @Nullable String source) {}
}
