package org.chengxin.web.page;

import java.time.Instant;
import java.util.List;
import org.chengxin.evidence.Cosigners;
import org.chengxin.evidence.anchor.Anchors;
import org.jspecify.annotations.Nullable;

/**
 * The public log in plain words.
 *
 * @param facts how many are sealed, those included that wait for a checkpoint
 * @param checkpoint the signed note; absent before the first
 * @param keys vkeys that sign it
 * @param cosigning who else signs it, and under which condition it is published
 * @param dating who outside has dated a checkpoint
 * @param alarm why nothing is published, but for missing cosigners; absent while all is well
 * @param server address under which this server was asked, for commands to copy
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

    /** @param key of its texts */
    public record Alarm(String key, Instant since) {}

    /**
     * Time stamps by an authority outside.
     *
     * @param latest absent before the first
     * @param trouble why none can be had now; absent while all is well
     */
    public record Dating(Anchors.@Nullable Dated latest, Anchors.@Nullable Trouble trouble) {}

    /**
     * Who else signs.
     *
     * @param quorum group and quorum lines of the policy
     * @param needsOutsider whether nothing is published without a signer from outside the operating government
     * @param withheld why checkpoints are withheld now; absent while they are published
     */
    public record Cosigning(
            List<Cosigners.Signer> signers,
            String quorum,
            boolean needsOutsider,
            Cosigners.@Nullable Withheld withheld) {}
}
