package org.chengxin.intake;

import java.time.Instant;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A report that was accepted and sealed.
 *
 * @param key the reporter's own key of the thing; for the reporter alone, must not leave the database otherwise
 * @param supersedes the version it replaces
 */
public record Report(
        FactId id,
        SealId seal,
        Reporter reporter,
        String key,
        ReportContent data,
        Instant receivedAt,
        @Nullable FactId supersedes) {}
