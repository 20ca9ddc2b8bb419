package org.chengxin.evidencelog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;

/**
 * Verifies a whole log: every entry is hashed again, every tile compared, the root at the end and at every older
 * checkpoint checked. Streams; memory does not grow with the log, time is linear in its bytes.
 */
public final class LogAudit {
    private LogAudit() {}

    /**
     * Fetches the served checkpoint, which the policy must accept, and checks everything below it; returns what was
     * accepted. {@code older} are checkpoints of the same log that the auditor has kept, of any size up to this one.
     *
     * @throws VerificationException names the first file that is wrong
     */
    public static TlogPolicy.Accepted run(LogSource source, TlogPolicy policy, List<Checkpoint> older)
            throws IOException, VerificationException {
        TlogPolicy.Accepted accepted = policy.verify(Note.parse(new TileFetch(source).checkpoint()));
        check(source, accepted.checkpoint(), older);
        return accepted;
    }

    /** The same below a checkpoint that the caller trusts already. */
    public static void check(LogSource source, Checkpoint checkpoint, List<Checkpoint> older)
            throws IOException, VerificationException {
        for (Checkpoint old : older) {
            if (!old.origin().equals(checkpoint.origin())) {
                throw new VerificationException(
                        Reason.WRONG_ORIGIN, "Another log: " + old.origin() + " and " + checkpoint.origin());
            }
            if (old.size() > checkpoint.size()) {
                throw new VerificationException(
                        Reason.INCONSISTENT, "The log shrank from " + old.size() + " to " + checkpoint.size());
            }
        }
        List<Checkpoint> passing = new ArrayList<>(older);
        passing.add(checkpoint);
        new LogSweep(source, RightEdge.empty(), passing).to(checkpoint.size());
    }
}
