package org.chengxin.account.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.chengxin.evidence.CanonicalJson;
import org.chengxin.shared.FactId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
     * The canonical payload.
     *
     * @param lost lines that waited and were gone when they should have been sealed
     */
    static byte[] payload(FactId id, long number, byte[] previous, List<AccessLine> lines, List<UUID> lost) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("v", 1).put("id", id.toString()).put("type", TYPE).put("number", number);
        payload.put("previous", Base64.getEncoder().encodeToString(previous));
        ArrayNode array = payload.putArray("lines");
        lines.forEach(line -> array.add(line.json()));
        ArrayNode gone = payload.putArray("lost");
        lost.forEach(each -> gone.add(each.toString()));
        return CanonicalJson.of(payload);
    }

    static byte[] digest(byte[] payload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
