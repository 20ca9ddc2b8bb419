package org.chengxin.evidence;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chengxin.database.DatabaseFault;
import org.chengxin.evidence.anchor.AnchorException;
import org.chengxin.evidence.anchor.Anchoring;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Checkpoints that somebody outside has dated 锚定, and having one dated now; the facts that seal receipts are public. */
@Component
public class Anchors implements DisclosedFacts {

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);

    private final Anchoring anchoring;
    private final Leadership leadership;

    /** A thread of its own: an authority that does not answer must not hold up the log. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "anchor");
        thread.setDaemon(true);
        return thread;
    });

    private final AtomicBoolean busy = new AtomicBoolean();

    Anchors(Anchoring anchoring, Leadership leadership) {
        this.anchoring = anchoring;
        this.leadership = leadership;
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

    @Scheduled(fixedDelay = 5_000)
    void round() {
        if (leadership.isHeld() && busy.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    anchoring.round();
                } catch (RuntimeException failure) {
                    LOG.error("anchoring failed: {}", DatabaseFault.line(failure));
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
