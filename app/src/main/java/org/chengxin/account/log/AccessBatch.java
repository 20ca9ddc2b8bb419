package org.chengxin.account.log;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.shared.FactId;

/**
 * A sealed batch of the access log; its lines are in the fact's payload.
 *
 * @param number consecutive from 1
 * @param digest SHA-256 of the payload, chained into the next batch
 */
record AccessBatch(long number, FactId fact, byte[] digest, int lines, Instant sealedAt) {

    static final String TYPE = "access-batch";

    /** Digest before the first batch. */
    static final byte[] NONE = new byte[0];

    /**
     * The fact of a batch.
     *
     * @param lost ids of queued lines that were missing at sealing
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
