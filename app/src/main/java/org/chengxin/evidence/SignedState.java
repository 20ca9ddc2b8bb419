package org.chengxin.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.chengxin.evidence.EntryStore.Reach;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holds the database against what was signed. Its head moves before each signature and every entry has its place before it
 * is written, so a database that knows less than the log's folder is an older one, or another one: what it would answer
 * belongs to other records, and what it takes in would never reach the log.
 */
@Component
class SignedState implements SmartLifecycle {

    private static final String CHECKPOINT = "checkpoint";
    private static final String SIGNED = "signed";
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final EntryStore store;
    private final LogIdentity identity;
    private volatile @Nullable Looked looked;
    private volatile boolean running;

    SignedState(EntryStore store, LogIdentity identity) {
        this.store = store;
        this.identity = identity;
    }

    private record Looked(long at, Optional<String> contradiction) {}

    /**
     * What database and log disagree in, and what to do about it; not older than a second. A transaction that reads an earlier
     * state of the database cannot tell: it gets what {@link LogSequencer} found, which asks all the time.
     */
    Optional<String> contradiction() {
        Looked last = looked;
        if (readsEarlierState()) {
            return last == null ? Optional.empty() : last.contradiction();
        }
        if (last == null || System.nanoTime() - last.at() > FRESH_NANOS) {
            last = new Looked(System.nanoTime(), look());
            looked = last;
        }
        return last.contradiction();
    }

    private static boolean readsEarlierState() {
        Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        return isolation != null && isolation >= TransactionDefinition.ISOLATION_REPEATABLE_READ;
    }

    /** An empty database beside a log is a lost one: nothing of it could be answered, so the server does not start. */
    @Override
    public void start() {
        if (store.reach().assigned() == 0) {
            look().ifPresent(why -> {
                throw new IllegalStateException(why);
            });
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything is sealed. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /** @throws ProblemException {@code evidence.database-behind} */
    void require() {
        if (contradiction().isPresent()) {
            throw new ProblemException(EvidenceProblem.DATABASE_BEHIND, "database");
        }
    }

    /** The files first: the database only moves forward, so that it is never behind what was read before it. */
    Optional<String> look() {
        Checkpoint signed = newest();
        if (signed == null) {
            return Optional.empty();
        }
        Reach reach = store.reach();
        if (reach.head() < signed.size()) {
            return Optional.of(told("the database knows the log up to " + reach.head(), signed.size()));
        }
        if (reach.assigned() < signed.size()) {
            return Optional.of(told("the database holds " + reach.assigned() + " of the log's entries", signed.size()));
        }
        if (reach.head() == signed.size()
                && !Arrays.equals(reach.root(), signed.root().toBytes())) {
            return Optional.of(told("the database is that of another log", signed.size()));
        }
        return Optional.empty();
    }

    String told(String what, long signed) {
        return what + ", " + signed + " entries were signed: nothing is taken in, signed or proved."
                + " Stop the server and restore the database of the same moment as " + identity.state()
                + " or a later one; docs/operations.md, \"A database older than its log\""
                + "（数据库早于日志，已停止接收和出证：请停机恢复与日志同一时刻或更新的数据库）";
    }

    /** What was signed last; the published checkpoint where the writer's own folder is not to be had. */
    private @Nullable Checkpoint newest() {
        Checkpoint signed = checkpoint(identity.state().resolve(SIGNED));
        Checkpoint published = checkpoint(identity.published().resolve(CHECKPOINT));
        return signed == null || published != null && published.size() > signed.size() ? published : signed;
    }

    private static @Nullable Checkpoint checkpoint(Path file) {
        try {
            return Files.exists(file)
                    ? Checkpoint.parse(Note.parse(Files.readAllBytes(file)).text())
                    : null;
        } catch (IOException | VerificationException damaged) {
            // the writer names the file and signs nothing; what is taken in meanwhile waits in the database
            return null;
        }
    }
}
