package org.chengxin.web.page;

import java.time.Instant;
import java.util.List;
import org.chengxin.evidence.Cosigners;
import org.chengxin.evidence.anchor.Anchors;
import org.jspecify.annotations.Nullable;

/**
 * The public log, explained.
 *
 * @param facts the number of sealed facts, including those that wait for a checkpoint
 * @param checkpoint the signed note; absent before the first
 * @param keys vkeys that sign it
 * @param cosigning the witnesses and the quorum
 * @param dating the time stamps of checkpoints
 * @param alarm why nothing is published, other than a missing quorum; absent while all is well
 * @param server the public URL of this installation, for commands to copy
 */
public record LogPage(
        String origin,
        long size,
        long facts,
        @Nullable Instant publishedAt,
        @Nullable String checkpoint,
        List<String> keys,
        Cosigning cosigning,
        Dating dating,
        @Nullable Alarm alarm,
        String server) {

    /** @param key prefix of its text keys */
    public record Alarm(String key, Instant since) {}

    /**
     * Time stamps of an outside authority.
     *
     * @param latest absent before the first
     * @param trouble why none can be had now; absent while all is well
     */
    public record Dating(Anchors.@Nullable Dated latest, Anchors.@Nullable Trouble trouble) {}

    /**
     * The cosigning of checkpoints.
     *
     * @param quorum group and quorum lines of the policy
     * @param needsOutsider whether the quorum needs a witness from outside the operating government
     * @param withheld why checkpoints are withheld now; absent while they are published
     */
    public record Cosigning(
            List<Cosigners.Signer> signers,
            String quorum,
            boolean needsOutsider,
            Cosigners.@Nullable Withheld withheld) {}
}
