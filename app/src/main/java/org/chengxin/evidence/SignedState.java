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
 * Checks the database against the signed log. The head advances before each signature, and every entry gets its index before
 * it is written. So a database that knows less than the log's folder is an older or a different one: its answers would be
 * about other records, and what it accepts would never reach the log.
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

    private record Looked(long at, Optional<Contradiction> contradiction) {}

    /** @param why for the operator, with advice */
    record Contradiction(EvidenceProblem problem, String why) {}

    /**
     * The contradiction between database and log, with advice; cached for at most a second. A transaction with an older
     * snapshot of the database cannot see it: it gets the latest finding of {@link LogSequencer}, which checks continuously.
     */
    Optional<Contradiction> contradiction() {
        Looked last = looked;
        if (readsEarlierState()) {
            return last == null ? Optional.empty() : last.contradiction();
        }
        if (last == null || System.nanoTime() - last.at() > FRESH_NANOS) {
            last = new Looked(System.nanoTime(), compare());
            looked = last;
        }
        return last.contradiction();
    }

    private static boolean readsEarlierState() {
        Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        return isolation != null && isolation >= TransactionDefinition.ISOLATION_REPEATABLE_READ;
    }

    /** An empty database beside a log is a lost one: it could answer nothing, so the server does not start. */
    @Override
    public void start() {
        if (store.reach().assigned() == 0) {
            compare().ifPresent(why -> {
                throw new IllegalStateException(why.why());
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

    /** Starts before anything can be sealed. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /** @throws ProblemException {@code evidence.database-behind} or {@code evidence.log-incomplete} */
    void require() {
        contradiction().ifPresent(found -> {
            throw new ProblemException(found.problem(), "log");
        });
    }

    /** Reads the files first: the database only moves forward, so it is never behind what was read before it. */
    Optional<Contradiction> compare() {
        Checkpoint signed = newest();
        return missing(signed == null ? 0 : signed.size())
                .or(() -> Optional.ofNullable(signed)
                        .flatMap(this::behind)
                        .map(why -> new Contradiction(EvidenceProblem.DATABASE_BEHIND, why)));
    }

    /**
     * An older or another folder of the log: entries that the database has let go, since they were published, are not there. The files
     * are read again then, since they may have grown meanwhile.
     */
    private Optional<Contradiction> missing(long size) {
        long released = store.released();
        if (released <= size) {
            return Optional.empty();
        }
        Checkpoint now = newest();
        long there = now == null ? 0 : now.size();
        return released <= there
                ? Optional.empty()
                : Optional.of(new Contradiction(
                        EvidenceProblem.LOG_INCOMPLETE,
                        "the log's folder holds " + there + " entries, " + released
                                + " were published: nothing is taken in, signed or proved. Stop the server and restore "
                                + identity.published().getParent()
                                + " from a mirror or a copy of the same moment as the database or a later one;"
                                + " docs/operations.md, \"A log older than its database\""
                                + "（日志文件夹早于数据库，已停止接收和出证：请停机，从镜像或者副本恢复日志文件夹）"));
    }

    private Optional<String> behind(Checkpoint signed) {
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

    /** The checkpoint signed last; the published one if it is newer or the writer's own cannot be read. */
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
            // the writer reports the bad file and signs nothing; new entries wait in the database
            return null;
        }
    }
}
