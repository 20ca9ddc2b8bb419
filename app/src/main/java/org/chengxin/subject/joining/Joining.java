package org.chengxin.subject.joining;

import java.time.Instant;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * The join of an alias to another subject.
 *
 * @param origin report, registration, decision or matching
 * @param upheld whether two persons confirmed a join made by a report or by matching
 */
public record Joining(
        SubjectId alias,
        SubjectId same,
        String origin,
        boolean upheld,
        Instant at,
        @Nullable String aliasName,
        @Nullable String aliasCode,
        @Nullable String name,
        @Nullable String code) {

    /** Whether two persons may still confirm it. */
    boolean open() {
        return (origin.equals("report") || origin.equals("matching")) && !upheld;
    }
}
