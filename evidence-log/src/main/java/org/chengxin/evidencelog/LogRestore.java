package org.chengxin.evidencelog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengxin.evidencelog.file.DiskOperations;
import org.chengxin.evidencelog.file.DurableFiles;
import org.chengxin.evidencelog.file.WriterLock;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Puts lost and damaged files of a log back from a mirror. Only files that the log's own signature covers are written,
 * and nothing is if mirror and log have gone different ways.
 */
public final class LogRestore {
    private LogRestore() {}

    /** What was done, and the largest tree that is complete now. */
    public record Restored(long fetched, long kept, Checkpoint checkpoint) {}

    /**
     * Completes {@code published} to the largest checkpoint that the log signed and that its folders or the mirror know.
     *
     * @param state the writer's folder, locked meanwhile; may be absent
     * @throws VerificationException if the mirror lacks a file, or one of the histories is not an extension of the other
     */
    public static Restored run(Path published, Path state, LogSource mirror, TlogPolicy policy)
            throws IOException, VerificationException {
        try (Closeable lock = Files.isDirectory(state) ? WriterLock.take(state.resolve("lock")) : () -> {}) {
            Note offered = Note.parse(new TileFetch(mirror).checkpoint());
            Checkpoint theirs = signed(offered, policy);
            Checkpoint served = known(published.resolve(LogState.CHECKPOINT), policy);
            Checkpoint own = known(state.resolve(LogState.SIGNED), policy);
            List<Checkpoint> all = Stream.of(theirs, served, own)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparingLong(Checkpoint::size))
                    .toList();
            requireOneHistory(all);
            Checkpoint largest = all.get(all.size() - 1);
            if (largest.equals(theirs)) {
                requireExtends(new LogReader(mirror, theirs), all);
            }
            LogCopy.Copied copied = new LogCopy(published, mirror).to(largest);
            requireExtends(new LogReader(LogSource.directory(published), largest), all);
            if (served == null) {
                // cosigned by the mirror alone, perhaps: the server puts a full one in its place when it has started
                DurableFiles files = new DurableFiles(new DiskOperations());
                files.replace(published.resolve(LogState.CHECKPOINT).toAbsolutePath(), offered.toBytes());
                files.syncDirectories();
            }
            return new Restored(copied.fetched(), copied.kept(), largest);
        }
    }

    private static void requireOneHistory(List<Checkpoint> all) throws VerificationException {
        for (int i = 1; i < all.size(); i++) {
            Checkpoint one = all.get(i - 1);
            Checkpoint other = all.get(i);
            if (!one.origin().equals(other.origin()) || one.size() == other.size() && !one.equals(other)) {
                throw new VerificationException(
                        Reason.INCONSISTENT,
                        "The log signed two histories: " + one.origin() + " at " + one.size() + " has root "
                                + one.root() + ", and " + other.origin() + " " + other.root());
            }
        }
    }

    private static void requireExtends(LogReader tree, List<Checkpoint> all) throws IOException, VerificationException {
        for (Checkpoint checkpoint : all) {
            tree.requireExtends(checkpoint);
        }
    }

    /** The checkpoint in a file of ours, if there is one and the log signed it. */
    private static @Nullable Checkpoint known(Path file, TlogPolicy policy) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return signed(Note.parse(Files.readAllBytes(file)), policy);
        } catch (VerificationException damaged) {
            return null;
        }
    }

    /** The log's own signature is enough here: the quorum is for readers. */
    private static Checkpoint signed(Note note, TlogPolicy policy) throws VerificationException {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<VerifierKey> keys = policy.logs().stream()
                .map(TlogPolicy.Log::key)
                .filter(key -> key.name().equals(checkpoint.origin()))
                .toList();
        if (keys.isEmpty()) {
            throw new VerificationException(
                    Reason.WRONG_ORIGIN, "The policy does not know the log " + checkpoint.origin());
        }
        note.verify(keys);
        return checkpoint;
    }
}
