package org.chengxin.account.log;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.shared.FactId;

/**
 * Lines that were sealed together, as their batch is kept; the lines themselves lie in the fact's payload.
 *
 * @param number 1 for the first, and none is left out
 * @param digest SHA-256 of the payload, which the next batch holds
 */
record AccessBatch(long number, FactId fact, byte[] digest, int lines, Instant sealedAt) {

    static final String TYPE = "access-batch";

    /** What the first batch names as the one before. */
    static final byte[] NONE = new byte[0];

    /**
     * What is sealed of a batch.
     *
     * @param lost lines that waited and were gone when they should have been sealed
     */
    static Fact fact(FactId id, long number, byte[] previous, List<AccessLine> lines, List<UUID> lost) {
        return FactPayload.of(TYPE, id)
                .beside("number", number)
                .beside("previous", Base64.getEncoder().encodeToString(previous))
                .beside("lines", lines.stream().map(AccessLine::members).toList())
                .beside("lost", lost)
                .fact();
    }
}
