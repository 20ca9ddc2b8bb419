package org.chengxin.evidence;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengxin.database.DatabaseFault;
import org.chengxin.database.Loop;
import org.chengxin.evidence.EntryStore.Head;
import org.chengxin.evidence.EntryStore.Placed;
import org.chengxin.evidencelog.LogReader;
import org.chengxin.evidencelog.LogWriter;
import org.chengxin.evidencelog.Publication;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.witness.WitnessClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes sequenced entries ({@link LogSequencer}) to the log, in order and exactly once, and publishes a checkpoint every
 * second or two under load and at least every ten minutes. Runs on the leader only. Entries wait in the database until a
 * published checkpoint covers them, so the next round recovers from any crash.
 */
@Component
class LogPublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogPublisher.class);
    private static final int ROUND = 4_096;
    static final Duration IDLE = Duration.ofMinutes(10);

    /** The longest pause of the exponential back-off while cosignatures are missing. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    /** How long after a start missing cosignatures are no error. */
    private static final Duration START = Duration.ofSeconds(10);

    private final EntryStore store;
    private final SignedState signed;
    private final LogIdentity identity;
    private final Leadership leadership;
    private final WitnessClient witnesses;
    private final Clock clock;
    private final Loop loop;

    private @Nullable LogWriter writer;
    private @Nullable Head head;
    private Instant publishedAt = Instant.EPOCH;
    private Duration wait = Duration.ZERO;
    private Instant askAgainAt = Instant.EPOCH;
    private Instant started = Instant.EPOCH;
    private boolean told;
    private volatile boolean running;
    private volatile @Nullable Failure failure;

    /** @param every the pause between two rounds */
    LogPublisher(
            EntryStore store,
            SignedState signed,
            LogIdentity identity,
            Leadership leadership,
            WitnessClient witnesses,
            Clock clock,
            @Value("${chengxin.log.publish-every:PT1S}") Duration every) {
        this.store = store;
        this.signed = signed;
        this.identity = identity;
        this.leadership = leadership;
        this.witnesses = witnesses;
        this.clock = clock;
        this.loop = new Loop("log-publisher", every, () -> {
            round();
            return false;
        });
    }

    /** Why this instance cannot write the log, and since when: the first round that failed. */
    record Failure(Instant since, String why) {}

    /** Empty while rounds succeed. */
    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    synchronized void round() {
        if (!running) {
            return;
        }
        try {
            if (leadership.leads()) {
                LogWriter log = opened();
                // so that another instance can take it over where this one is paused between two rounds
                log.resume();
                publish(log);
                rest();
            } else {
                close();
            }
            failure = null;
        } catch (SQLException | IOException | RuntimeException fault) {
            // Nothing is lost: the entries wait in the database, and the next round reopens the log.
            failed(DatabaseFault.line(fault));
            close();
        }
    }

    /** Logs a reason when it is new, not every second. */
    private void failed(String why) {
        Failure known = failure;
        if (known == null || !known.why().equals(why)) {
            LOG.error("the log could not be written: {}", why);
        }
        failure = new Failure(known == null ? clock.instant() : known.since(), why);
    }

    private LogWriter opened() throws IOException {
        LogWriter open = writer;
        if (open == null) {
            open = LogWriter.open(identity.published(), identity.state(), identity.origin(), identity.keys());
            writer = open;
            requireSameLog(open);
            head = store.lead(Hash.EMPTY_TREE.toBytes());
        }
        return open;
    }

    /**
     * Checks that the database knows all that was signed and has an index for every entry in the log's files, and that the
     * bytes it still keeps are the same there.
     */
    private void requireSameLog(LogWriter log) throws IOException {
        SignedState.Contradiction contradiction = signed.compare().orElse(null);
        if (contradiction != null) {
            throw new IOException(contradiction.why());
        }
        long assigned = store.reach().assigned();
        if (assigned < log.size()) {
            throw new IOException(signed.told("the database holds " + assigned + " of the log's entries", log.size()));
        }
        List<Placed> waiting = store.from(0, ROUND);
        while (!waiting.isEmpty() && waiting.get(0).index() < log.size()) {
            for (Placed each : waiting) {
                if (each.index() < log.size()) {
                    log.append(each.index(), each.bytes());
                }
            }
            waiting = store.from(waiting.get(waiting.size() - 1).index() + 1, ROUND);
        }
    }

    private void publish(LogWriter log) throws IOException, SQLException {
        boolean more;
        do {
            List<Placed> placed = store.from(log.size(), ROUND);
            if (!placed.isEmpty()) {
                log.append(
                        placed.get(0).index(),
                        placed.stream().map(Placed::bytes).toList());
            }
            more = placed.size() == ROUND;
            if (isDue(log)) {
                sign(log);
            }
        } while (more && leadership.leads());
    }

    private boolean isDue(LogWriter log) {
        Instant now = clock.instant();
        if (!wait.isZero()) {
            return !now.isBefore(askAgainAt);
        }
        return log.size() > java.util.Objects.requireNonNull(head).size() || now.isAfter(publishedAt.plus(IDLE));
    }

    private void sign(LogWriter log) throws IOException {
        Publication publication = log.publish(identity.signers(), this::advance, witnesses, identity.policy());
        if (publication instanceof Publication.Published published) {
            publishedAt = clock.instant();
            told = false;
            store.release(published.checkpoint().size());
            store.published(publishedAt);
            if (!wait.isZero()) {
                LOG.info("checkpoints are cosigned and published");
                wait = Duration.ZERO;
            }
        } else if (publication instanceof Publication.Withheld withheld) {
            withhold(withheld);
        } else {
            LOG.warn("another instance leads the log; this one signs nothing");
            close();
        }
    }

    private void withhold(Publication.Withheld withheld) {
        Instant now = clock.instant();
        String why = withheld.why() + missing();
        store.withheld(now, why);
        // witnesses learn of a new log after its first checkpoint is made, and may start after this instance
        boolean early = store.published().at() == null || now.isBefore(started.plus(START));
        if (early && wait.isZero()) {
            LOG.info("the first checkpoint waits for its cosignatures（首个检查点等待联署）: {}", why);
        } else if (!early && !told) {
            told = true;
            LOG.error(
                    "the checkpoint of size {} is withheld: {}",
                    withheld.checkpoint().size(),
                    why);
        }
        Duration next = wait.isZero() ? Duration.ofSeconds(1) : wait.multipliedBy(2);
        wait = next.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : next;
        askAgainAt = now.plus(wait);
    }

    private String missing() {
        return witnesses.outcomes().stream()
                .filter(outcome -> !outcome.cosigned())
                .map(outcome -> "; " + outcome.name() + ": " + outcome.why())
                .collect(Collectors.joining());
    }

    /** Checks that the database's head lies in this tree before advancing it; otherwise the files are not the log's. */
    private boolean advance(LogReader tree) throws IOException, VerificationException {
        Head known = java.util.Objects.requireNonNull(head);
        Checkpoint next = tree.checkpoint();
        if (next.size() < known.size() || !tree.root(known.size()).equals(Hash.of(known.root()))) {
            throw new IOException("the log's files do not contain the tree of size " + known.size()
                    + " that was signed before; restore them from a mirror or a backup");
        }
        if (!store.advance(known, next.size(), next.root().toBytes())) {
            return false;
        }
        head = new Head(next.size(), next.root().toBytes(), known.epoch());
        return true;
    }

    private void rest() throws IOException {
        LogWriter open = writer;
        if (open != null) {
            open.rest();
        }
    }

    private void close() {
        try (LogWriter open = writer) {
            writer = null;
            head = null;
        } catch (IOException failure) {
            LOG.warn("the log was not closed cleanly: {}", failure.toString());
        }
    }

    @Override
    public void start() {
        started = clock.instant();
        running = true;
        loop.start();
    }

    @Override
    public void stop() {
        running = false;
        loop.stop();
        end();
    }

    /** Closes the log and gives up the lead, after a running round. */
    private synchronized void end() {
        close();
        leadership.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
