package org.chengxin.web.page;

import java.util.List;
import org.chengxin.evidence.Proofs;
import org.chengxin.web.part.RecordNote;
import org.chengxin.web.ui.Qr;
import org.jspecify.annotations.Nullable;

/**
 * A sealed record and its proof.
 *
 * @param size of the published log, in entries
 * @param payload its content, if it is public
 * @param withheld whether it has a withheld part, which is not public
 * @param erasure the log position of its erasure; absent if it was not erased
 * @param notes what became of it
 * @param server the public URL of this installation, for commands to copy
 */
public record RecordPage(
        Proofs.Inclusion inclusion,
        long size,
        @Nullable String payload,
        boolean withheld,
        Proofs.@Nullable Inclusion erasure,
        List<RecordNote.Note> notes,
        String server) {

    /** The link with which a browser, a phone's too, fetches and checks the proof. */
    public String verifyLink() {
        return server + "/verify#" + inclusion.id();
    }

    public Qr code() {
        return Qr.of(verifyLink());
    }

    /** Whether {@code record.json} is public: content and salt, or the proof of the erasure. */
    public boolean hasRecordFile() {
        return erasure == null ? payload != null : erasure.checkpointed();
    }

    /** A shell command that fetches everything and checks it. */
    public String command() {
        String id = inclusion.id().toString();
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
