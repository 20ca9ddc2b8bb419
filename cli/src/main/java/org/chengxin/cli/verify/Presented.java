package org.chengxin.cli.verify;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that somebody presents as evidence, unread; absent ones are null.
 *
 * @param checkpoint the co-signed note that a pack has once more beside the proof
 * @param policy the pack's own policy, which is never trusted
 * @param timeStamp a time-stamp response (RFC 3161, DER) over the checkpoint
 * @param pack the pack that they lie in, if they do
 */
record Presented(
        byte[] proof,
        byte[] entry,
        byte @Nullable [] record,
        byte @Nullable [] checkpoint,
        byte @Nullable [] policy,
        byte @Nullable [] timeStamp,
        @Nullable Packed pack) {

    /**
     * The rest of a pack.
     *
     * @param manifest absent in packs from before there was one
     * @param digests SHA-256 of each file in hexadecimal; none without a manifest
     */
    record Packed(byte @Nullable [] manifest, Set<String> names, Map<String, String> digests) {}
}
