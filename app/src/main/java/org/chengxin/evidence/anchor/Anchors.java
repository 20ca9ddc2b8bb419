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
 * Checkpoints that somebody outside has dated 锚定, and having one dated now; the facts that seal receipts are public. Has the
 * published checkpoint dated when an hour or 10,000 entries have passed, and on demand; a receipt and the fact that seals
 * it are stored in one transaction. After a failure it waits 30 s, then twice as long each time, an hour at most.
 */
@Component
public class Anchors implements DisclosedFacts, Job {

    static final String TYPE = "anchor";
    static final Duration EVERY = Duration.ofHours(1);
    static final long ENTRIES = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 7;

    /** People who ask for a proof are not put off for longer than this by a failure before them. */
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
        return store.covering(index);
    }

    /** Empty before the first. */
    public Optional<Dated> latest() {
        return store.latest().map(latest -> new Dated(latest.size(), latest.dated(), signer(latest.receipt())));
    }

    private static String signer(byte[] receipt) {
        try {
            return TimeStamp.claimedSigner(receipt).getSubjectX500Principal().getName();
        } catch (VerificationException withoutCertificate) {
            // An authority that is trusted by its own certificate need not send it along.
            return "";
        }
    }

    @Override
    public boolean isDisclosed(FactId id) {
        return store.isAnchor(id);
    }

    /** Empty while all is well. */
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

    /** Anchors if it is time; a failure is kept as the trouble and tried again later. */
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
     * As {@link #covering}, and where there is none the published checkpoint is anchored now; empty if no authority is configured
     * or nothing published covers the entry. Waits for the authority up to 10 s: not for a transaction of the caller's.
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

    /** The receipt of the last anchor is an entry of its own; a log in which nothing else happens needs no further one. */
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
