package org.chengxin.web.page;

import org.chengxin.evidence.Proofs;
import org.chengxin.web.ui.Qr;
import org.jspecify.annotations.Nullable;

/**
 * A sealed record and its proof.
 *
 * @param size entries of the published log
 * @param payload what it says, if the public may read it
 * @param withheld whether a part of it is sealed apart, which the public may not read
 * @param erasure where its erasure stands; absent while it was not erased
 * @param server address under which this server was asked, for commands to copy
 */
public record RecordPage(
        Proofs.Standing standing,
        long size,
        @Nullable String payload,
        boolean withheld,
        Proofs.@Nullable Standing erasure,
        String server) {

    /** Where a browser fetches the proof and checks it, on a phone too. */
    public String verifyLink() {
        return server + "/verify#" + standing.id();
    }

    public Qr code() {
        return Qr.of(verifyLink());
    }

    /** Whether the public may have {@code record.json}: content and salt, or the proof that they were erased. */
    public boolean hasRecordFile() {
        return erasure == null ? payload != null : erasure.checkpointed();
    }

    /** Fetches everything and checks it; runs in any shell. */
    public String command() {
        String id = standing.id().toString();
        String fetch = "curl -sS";
        StringBuilder command = new StringBuilder();
        command.append(fetch).append(" -o policy ").append(server).append("/log/policy\n");
        command.append(fetch).append(" -o ").append(id).append(".tlog-proof ").append(server);
        command.append("/api/v1/records/").append(id).append("/proof\n");
        command.append(fetch).append(" -o ").append(id).append(".entry ").append(server);
        command.append("/api/v1/records/").append(id).append("/entry\n");
        if (hasRecordFile()) {
            command.append(fetch)
                    .append(" -o ")
                    .append(id)
                    .append(".record.json ")
                    .append(server);
            command.append("/records/").append(id).append("/record.json\n");
        }
        command.append("./chengxin verify ")
                .append(id)
                .append(".tlog-proof --entry ")
                .append(id);
        command.append(".entry --policy policy");
        return hasRecordFile() ? command + " --record " + id + ".record.json" : command.toString();
    }
}
