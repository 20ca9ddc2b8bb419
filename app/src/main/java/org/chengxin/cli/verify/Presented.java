package org.chengxin.cli.verify;

import org.jspecify.annotations.Nullable;

/**
 * The files that somebody presents as evidence, unread; absent ones are null.
 *
 * @param checkpoint the co-signed note that a pack has once more beside the proof
 * @param policy the pack's own policy, which is never trusted
 * @param timeStamp a time-stamp response (RFC 3161, DER) over the checkpoint
 */
record Presented(
        byte[] proof,
        byte[] entry,
        byte @Nullable [] record,
        byte @Nullable [] checkpoint,
        byte @Nullable [] policy,
        byte @Nullable [] timeStamp) {}
