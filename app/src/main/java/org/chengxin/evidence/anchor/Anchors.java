package org.chengxin.evidence.anchor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.EvidenceProblem;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.stamp.TimeStamp;
import org.chengxin.job.Job;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 锚定: has published checkpoints dated by an outside party, after an hour or 10,000 entries and on demand. A receipt and the
 * public fact that seals it are stored in one transaction. Failures are retried with exponential back-off, from 30 s to
 * 32 min.
 */
@Component
public class Anchors implements DisclosedFacts, Job {

    static final String TYPE = "anchor";
    static final Duration EVERY = Duration.ofHours(1);
    static final long ENTRIES = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 7;

    /** After a failure, calls on demand fail at once for no longer than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final @Nullable Anchor anchor;
    private final AnchorStore store;
    private final Proofs proofs;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    // guarded by this; trouble is also read without it
    private int failures;
    private Instant failedAt = Instant.MIN;
    private volatile @Nullable Trouble trouble;

    Anchors(
            ObjectProvider<Anchor> anchor,
            AnchorStore store,
            Proofs proofs,
            Seals seals,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.anchor = anchor.getIfAvailable();
        this.store = store;
        this.proofs = proofs;
        this.seals = seals;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * A dated checkpoint.
     *
     * @param checkpoint the co-signed note; its bytes are what was dated
     * @param size the number of entries it covers
     * @param receipt of kind {@code rfc3161}: a TimeStampResp in DER
     * @param certificatePem the certificate to check the receipt with
     * @param at the time that the authority states
     */
    public record Anchored(
            Note checkpoint, long size, byte[] receipt, String certificatePem, Instant at, String kind) {}

    /**
     * Summary of the latest dated checkpoint.
     *
     * @param by distinguished name in the certificate that signed the receipt
     */
    public record Dated(long size, Instant at, String by) {}

    /** Why nothing could be anchored, and since when. */
    public record Trouble(Instant since, String why) {}

    /** The oldest anchor whose checkpoint covers the entry. */
    public Optional<Anchored> covering(long index) {
        return store.covering(index);
    }

    /** The latest anchor; empty before the first. */
    public Optional<Dated> latest() {
        return store.latest().map(latest -> new Dated(latest.size(), latest.dated(), signer(latest.receipt())));
    }

    private static String signer(byte[] receipt) {
        try {
            return TimeStamp.claimedSigner(receipt).getSubjectX500Principal().getName();
        } catch (VerificationException withoutCertificate) {
            // An authority that is trusted by its own certificate need not send it.
            return "";
        }
    }

    @Override
    public boolean isDisclosed(FactId id) {
        return store.isAnchor(id);
    }

    /** Empty while anchoring works. */
    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public String name() {
        return "anchors";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    /** Anchors if it is due; a failure is kept as the trouble and retried later. */
    @Override
    public synchronized void run() {
        Note note = proofs.checkpoint().orElse(null);
        if (anchor == null || note == null || clock.instant().isBefore(failedAt.plus(pause()))) {
            return;
        }
        try {
            if (isDue(size(note))) {
                anchor(anchor, note);
            }
        } catch (AnchorException failure) {
            LOG.warn("no checkpoint could be anchored: {}", failure.getMessage());
        }
    }

    /**
     * Like {@link #covering}, but anchors the published checkpoint now if there is none; empty if no authority is configured
     * or no published checkpoint covers the entry. Waits up to 10 s for the authority: do not call it in a transaction.
     *
     * @throws ProblemException {@code evidence.authority-unreachable}
     */
    public synchronized Optional<Anchored> ensure(long index) {
        Optional<Anchored> known = store.covering(index);
        Note note = proofs.checkpoint().orElse(null);
        if (known.isPresent() || anchor == null || note == null || size(note) <= index) {
            return known;
        }
        Trouble last = trouble;
        if (last != null && clock.instant().isBefore(failedAt.plus(PATIENCE))) {
            throw new ProblemException(EvidenceProblem.AUTHORITY_UNREACHABLE, last.why());
        }
        try {
            return Optional.of(anchor(anchor, note));
        } catch (AnchorException failure) {
            throw new ProblemException(EvidenceProblem.AUTHORITY_UNREACHABLE, String.valueOf(failure.getMessage()));
        }
    }

    /** The receipt of the last anchor is an entry itself; a log without other new entries needs no further anchor. */
    private boolean isDue(long size) {
        return store.latest()
                .map(latest -> size >= latest.size() + ENTRIES
                        || size > latest.size() + 1
                                && !clock.instant().isBefore(latest.recorded().plus(EVERY)))
                .orElse(size > 0);
    }

    private Anchored anchor(Anchor authority, Note note) throws AnchorException {
        byte[] bytes = note.toBytes();
        try {
            byte[] receipt = authority.anchor(bytes);
            Anchored anchored = new Anchored(
                    note,
                    size(note),
                    receipt,
                    authority.certificatePem(),
                    authority.verify(receipt, bytes),
                    authority.kind());
            transaction.executeWithoutResult(status -> keep(anchored));
            failures = 0;
            failedAt = Instant.MIN;
            trouble = null;
            return anchored;
        } catch (AnchorException failure) {
            throw failed(failure);
        } catch (VerificationException unfit) {
            throw failed(new AnchorException(String.valueOf(unfit.getMessage())));
        }
    }

    private AnchorException failed(AnchorException failure) {
        failures++;
        failedAt = clock.instant();
        Trouble before = trouble;
        trouble = new Trouble(before == null ? failedAt : before.since(), String.valueOf(failure.getMessage()));
        return failure;
    }

    private Duration pause() {
        return failures == 0 ? Duration.ZERO : FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS - 1));
    }

    private void keep(Anchored anchored) {
        FactId id = FactId.next();
        SealId seal = seals.seal(List.of(fact(id, proofs.origin(), anchored)));
        store.add(id, seal, anchored, clock.instant());
    }

    static Fact fact(FactId id, String origin, Anchored anchored) {
        return FactPayload.of(TYPE, id)
                .beside("kind", anchored.kind())
                .beside("origin", origin)
                .beside("size", anchored.size())
                .beside("sha256", Sha256.hex(anchored.checkpoint().toBytes()))
                .beside("receipt", Base64.getEncoder().encodeToString(anchored.receipt()))
                .beside("at", anchored.at())
                .fact();
    }

    private static long size(Note note) {
        try {
            return Checkpoint.parse(note.text()).size();
        } catch (VerificationException damaged) {
            throw new IllegalStateException("the published checkpoint is damaged", damaged);
        }
    }
}
