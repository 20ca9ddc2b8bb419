package org.chengxin.subject.joining;

import java.time.Instant;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * That one subject is seen as another.
 *
 * @param origin report, registration or decision
 * @param upheld whether two persons kept what a report had made
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
        @Nullable String code) {}
