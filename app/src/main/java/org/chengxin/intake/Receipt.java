package org.chengxin.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * 回执: what a reporter is promised of one batch.
 *
 * @param sha256 of the batch as received, in hex: the body, or in a stream the bytes up to the end of the batch's last line
 * @param items in the batch
 * @param kept of them, now or before: created and duplicate ones
 * @param note the signed promise (C2SP signed-note), which holds all of these
 * @param first one record that the batch created; its entry of the log holds all of them
 */
record Receipt(
        UUID id,
        String sha256,
        int items,
        long kept,
        Instant receivedAt,
        String note,
        @JsonIgnore @Nullable FactId first) {}
