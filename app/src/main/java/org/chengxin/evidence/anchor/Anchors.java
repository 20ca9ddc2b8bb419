package org.chengxin.evidence.anchor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.EvidenceProblem;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.job.Job;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** Checkpoints that somebody outside has dated 锚定, and having one dated now; the facts that seal receipts are public. */
@Component
public class Anchors implements DisclosedFacts, Job {

    private final Anchoring anchoring;

    Anchors(Anchoring anchoring) {
        this.anchoring = anchoring;
    }

    /**
     * A dated checkpoint.
     *
     * @param checkpoint the co-signed note; its bytes are what was dated
     * @param size entries that it covers
     * @param receipt of kind {@code rfc3161}: a TimeStampResp in DER
     * @param certificatePem what the receipt is checked with
     * @param at the time that the authority states
     */
    public record Anchored(
            Note checkpoint, long size, byte[] receipt, String certificatePem, Instant at, String kind) {}

    /**
     * The latest dated checkpoint, in short.
     *
     * @param by distinguished name of whose certificate signed the receipt
     */
    public record Dated(long size, Instant at, String by) {}

    /** Why nothing could be anchored, and since when. */
    public record Trouble(Instant since, String why) {}

    /** The oldest anchor whose checkpoint covers the entry. */
    public Optional<Anchored> covering(long index) {
        return anchoring.covering(index);
    }

    /**
     * The same, and where there is none the published checkpoint is anchored now; empty if no authority is configured or
     * nothing published covers the entry. Waits for the authority up to 10 s: not for a transaction of the caller's.
     *
     * @throws ProblemException {@code evidence.authority-unreachable}
     */
    public Optional<Anchored> ensure(long index) {
        try {
            return anchoring.ensure(index);
        } catch (AnchorException failure) {
            throw new ProblemException(EvidenceProblem.AUTHORITY_UNREACHABLE, String.valueOf(failure.getMessage()));
        }
    }

    /** Empty before the first. */
    public Optional<Dated> latest() {
        return anchoring.latest();
    }

    /** Empty while all is well. */
    public Optional<Trouble> trouble() {
        return anchoring.trouble();
    }

    @Override
    public boolean isDisclosed(FactId id) {
        return anchoring.isAnchor(id);
    }

    @Override
    public String name() {
        return "anchors";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        anchoring.round();
    }
}
