package org.chengxin.evidencelog;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.chengxin.evidencelog.file.DiskOperations;
import org.chengxin.evidencelog.file.DurableFiles;
import org.chengxin.evidencelog.file.FileOperations;
import org.chengxin.evidencelog.file.LogInUseException;
import org.chengxin.evidencelog.file.WriterLock;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteSignature;
import org.chengxin.evidencelog.note.NoteSigner;
import org.chengxin.evidencelog.note.NoteVerifier;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a log. Two folders belong to it: {@code published}, which a web server serves as it is under the
 * log's prefix ({@code checkpoint}, {@code tile/...}), and {@code state} (lock, pending entries, last signed
 * checkpoint), which nobody else reads. Appending and publishing may run at the same time, in different threads.
 */
public final class LogWriter implements Closeable {
    private final Path published;
    private final Path state;
    private final String origin;
    private final List<NoteVerifier> keys;
    private final WriterLock lock;
    private final PendingFiles pendingFiles;
    private final DurableFiles files;
    private final GrowingTree tree;
    private final ReentrantLock publishing = new ReentrantLock();

    // guarded by this
    private List<byte[]> pending;
    private long signedSize;
    private @Nullable Note signed;
    private @Nullable IOException failure;
    private boolean closed;

    private LogWriter(
            Path published,
            Path state,
            String origin,
            List<NoteVerifier> keys,
            WriterLock lock,
            FileOperations operations)
            throws IOException {
        this.published = published;
        this.state = state;
        this.origin = origin;
        this.keys = keys;
        this.lock = lock;
        this.pendingFiles = new PendingFiles(state, operations);
        this.files = new DurableFiles(operations);
        files.createDirectories(published);
        LogState loaded = LogState.load(published, state, origin, keys, pendingFiles.replay());
        this.tree = new GrowingTree(published, files, loaded);
        this.pending = new ArrayList<>(loaded.pending());
        this.signed = loaded.signed();
        this.signedSize = loaded.edge().size();
        boolean settled = false;
        try {
            settle(loaded);
            settled = true;
        } finally {
            if (!settled) {
                pendingFiles.close();
            }
        }
    }

    /**
     * Takes the log over, or begins an empty one. Reads every entry and tile again and refuses to start if any of it is
     * not what was signed.
     *
     * @param keys the log's own keys, former ones included, that the checkpoints on disk may be signed with
     * @throws DamagedLogException if the folders contradict each other; the message says what to do
     * @throws LogInUseException if another writer is alive
     */
    public static LogWriter open(Path published, Path state, String origin, Collection<? extends NoteVerifier> keys)
            throws IOException {
        return open(published, state, origin, keys, new DiskOperations());
    }

    /**
     * Lets a log be opened whose {@code state} folder was lost or damaged, after its published folder was restored. The
     * caller vouches that no later checkpoint than the published one was ever signed, and appends again what it covers
     * not; entries that were only pending are given up.
     */
    public static void adopt(Path published, Path state, String origin, Collection<? extends NoteVerifier> keys)
            throws IOException {
        DurableFiles folders = new DurableFiles(new DiskOperations());
        folders.createDirectories(state.toAbsolutePath());
        folders.syncDirectories();
        try (WriterLock lock = WriterLock.take(state.resolve("lock"))) {
            LogState.adopt(published.toAbsolutePath(), state.toAbsolutePath(), origin, keys);
        }
    }

    static LogWriter open(
            Path published,
            Path state,
            String origin,
            Collection<? extends NoteVerifier> keys,
            FileOperations operations)
            throws IOException {
        if (state.toAbsolutePath().startsWith(published.toAbsolutePath())) {
            throw new IllegalArgumentException("The writer's folder must not be served: " + state);
        }
        DurableFiles folders = new DurableFiles(operations);
        folders.createDirectories(state.toAbsolutePath());
        folders.syncDirectories();
        WriterLock lock = WriterLock.take(state.resolve("lock"));
        boolean opened = false;
        try {
            LogWriter writer = new LogWriter(
                    published.toAbsolutePath(), state.toAbsolutePath(), origin, List.copyOf(keys), lock, operations);
            opened = true;
            return writer;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** The number of entries, acknowledged ones included: the only index that {@link #append} takes anew. */
    public synchronized long size() {
        return signedSize + pending.size();
    }

    /** The last checkpoint this log signed, published or not. */
    public synchronized @Nullable Note lastSigned() {
        return signed;
    }

    /** Appends one entry; the same promise as {@link #append(long, List)}. */
    public void append(long index, byte[] entry) throws IOException {
        append(index, List.of(entry));
    }

    /**
     * Appends entries at {@code firstIndex} and the indices after it. When this method returns, every entry is on the
     * disk (fdatasync) and will be in the log at its index, whatever happens to the process or the power; readers see it
     * with the next published checkpoint. When it throws, each entry is either in the log or not, and the caller repeats
     * the call: entries already there are compared and accepted if they are the same bytes. After an
     * {@link IOException}, and an interrupt of the thread is one, the writer is of no more use and must be opened again.
     *
     * @throws AppendRefusedException if the first index lies beyond {@link #size()}, an index is taken by other bytes,
     *     or an entry has more than 65,535 bytes; then nothing was written
     */
    public synchronized void append(long firstIndex, List<byte[]> entries) throws IOException {
        requireUsable();
        requireSizes(firstIndex, entries);
        long next = size();
        if (firstIndex < 0 || firstIndex > next) {
            throw new AppendRefusedException(
                    AppendRefusedException.Reason.GAP, "The next index is " + next + ", not " + firstIndex);
        }
        int repeated = (int) Math.min(next - firstIndex, entries.size());
        requireSame(firstIndex, entries.subList(0, repeated));
        if (repeated == entries.size()) {
            return;
        }
        List<byte[]> added = new ArrayList<>();
        entries.subList(repeated, entries.size()).forEach(entry -> added.add(entry.clone()));
        try {
            pendingFiles.append(next, added);
        } catch (IOException fault) {
            // nobody knows what of it reached the disk: only reading it again tells
            failure = fault;
            throw fault;
        }
        pending.addAll(added);
    }

    /**
     * Puts all acknowledged entries under a new checkpoint: writes their tiles, reads them back from the disk, recomputes
     * the root, asks the guard, signs, asks the cosigner, and lets readers see the checkpoint if the policy is met. The
     * signature is durable before anyone outside sees it, and every later one is consistent with it.
     *
     * @param signers the log's keys, the Ed25519 key named like the origin first
     * @throws DamagedLogException if what was read back is not what was written or signed; then nothing was signed
     */
    public Publication publish(
            List<? extends NoteSigner> signers, SigningGuard guard, Cosigner cosigner, TlogPolicy policy)
            throws IOException {
        requireSigners(signers);
        publishing.lock();
        try {
            List<byte[]> entries = rotate();
            RightEdge grown = tree.grow(entries, signedRoot());
            Checkpoint next = new Checkpoint(origin, grown.size(), grown.root());
            LogReader reader = new LogReader(LogSource.directory(published), next);
            Note note = sign(reader, signers, guard);
            if (note == null) {
                return new Publication.Refused(next);
            }
            advance(grown, entries, note);
            return offer(next, note.withSignatures(cosign(note, reader, cosigner, policy)), policy);
        } finally {
            publishing.unlock();
        }
    }

    /** Lets another writer take the log over until {@link #resume}, as when this process is paused; nothing is written meanwhile. */
    public void rest() throws IOException {
        lock.lend();
    }

    /**
     * Goes on after {@link #rest}.
     *
     * @throws LogInUseException if another writer has the log, or had it meanwhile; it must be opened again then
     */
    public void resume() throws IOException {
        lock.again();
    }

    /** Frees the log for another writer. Acknowledged entries stay. */
    @Override
    public void close() throws IOException {
        publishing.lock();
        try {
            synchronized (this) {
                closed = true;
                pendingFiles.close();
                lock.close();
            }
        } finally {
            publishing.unlock();
        }
    }

    /** Makes durable again what was found, since an earlier process may have died between rename and sync. */
    private void settle(LogState loaded) throws IOException {
        if (signed != null) {
            files.replace(state.resolve(LogState.SIGNED), signed.toBytes());
        }
        files.syncDirectories();
        pendingFiles.restart(signedSize, pending);
        tree.settle(loaded.served());
    }

    private synchronized List<byte[]> rotate() throws IOException {
        requireUsable();
        pendingFiles.rotate(size());
        return List.copyOf(pending);
    }

    private Hash signedRoot() throws DamagedLogException {
        Note last = lastSigned();
        try {
            return last == null
                    ? Hash.EMPTY_TREE
                    : Checkpoint.parse(last.text()).root();
        } catch (VerificationException impossible) {
            throw new DamagedLogException("The note in memory is no checkpoint. Open the log again.", impossible);
        }
    }

    /** The signed note, durable before anyone else sees it, or null if the guard forbids it. */
    private @Nullable Note sign(LogReader reader, List<? extends NoteSigner> signers, SigningGuard guard)
            throws IOException {
        try {
            if (!guard.maySign(reader)) {
                return null;
            }
            Note note = Note.sign(reader.checkpoint().text(), signers);
            note.verify(keys);
            files.replace(state.resolve(LogState.SIGNED), note.toBytes());
            files.syncDirectories();
            return note;
        } catch (VerificationException fault) {
            throw new DamagedLogException("Nothing was signed: " + fault.getMessage(), fault);
        }
    }

    private void advance(RightEdge grown, List<byte[]> entries, Note note) throws IOException {
        tree.advance(grown, entries);
        synchronized (this) {
            pending = new ArrayList<>(pending.subList(entries.size(), pending.size()));
            signedSize = grown.size();
            signed = note;
        }
        pendingFiles.deleteBefore(grown.size());
    }

    private static List<NoteSignature> cosign(Note note, LogReader reader, Cosigner cosigner, TlogPolicy policy)
            throws IOException {
        try {
            return cosigner.cosign(note, reader).stream()
                    .filter(line -> holds(note, line, policy))
                    .toList();
        } catch (VerificationException fault) {
            throw new DamagedLogException("The log is signed but not published: " + fault.getMessage(), fault);
        }
    }

    private Publication offer(Checkpoint checkpoint, Note note, TlogPolicy policy) throws IOException {
        try {
            policy.verify(note);
        } catch (VerificationException notMet) {
            return new Publication.Withheld(checkpoint, note, String.valueOf(notMet.getMessage()));
        }
        files.replace(published.resolve(LogState.CHECKPOINT), note.toBytes());
        files.syncDirectories();
        tree.collect(checkpoint.size());
        return new Publication.Published(checkpoint, note);
    }

    private static boolean holds(Note note, NoteSignature line, TlogPolicy policy) {
        try {
            new Note(note.text(), List.of(line)).verify(policy.keys());
            return true;
        } catch (VerificationException foreignOrFalse) {
            return false;
        }
    }

    private void requireSigners(List<? extends NoteSigner> signers) {
        if (signers.isEmpty() || !signers.get(0).verifier().name().equals(origin)) {
            throw new IllegalArgumentException("The first signer must be named like the origin, " + origin);
        }
    }

    private void requireUsable() throws IOException {
        if (closed) {
            throw new IOException("The log writer is closed");
        }
        if (failure != null) {
            throw new IOException("An earlier append failed; open the log again", failure);
        }
    }

    private static void requireSizes(long firstIndex, List<byte[]> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (requireNonNull(entries.get(i), "entry is null").length > EntryBundle.MAXIMUM_ENTRY) {
                throw new AppendRefusedException(
                        AppendRefusedException.Reason.TOO_LARGE,
                        "Entry " + (firstIndex + i) + " has " + entries.get(i).length
                                + " bytes, more than 65,535. Keep it elsewhere and log its digest.");
            }
        }
    }

    private void requireSame(long firstIndex, List<byte[]> repeated) throws IOException {
        List<byte[]> bundle = List.of();
        for (int i = 0; i < repeated.size(); i++) {
            long index = firstIndex + i;
            int position = (int) (index % TilePath.FULL_WIDTH);
            byte[] known;
            if (index >= signedSize) {
                known = pending.get((int) (index - signedSize));
            } else {
                bundle = bundle.isEmpty() || position == 0 ? bundle(index / TilePath.FULL_WIDTH) : bundle;
                known = bundle.get(position);
            }
            if (!Arrays.equals(known, repeated.get(i))) {
                throw new AppendRefusedException(
                        AppendRefusedException.Reason.CONFLICT, "Index " + index + " is taken by another entry");
            }
        }
    }

    private List<byte[]> bundle(long number) throws IOException {
        int width = TilePath.width(0, number, signedSize);
        try {
            byte[] bytes = new TileFetch(LogSource.directory(published)).entries(number, width);
            return EntryBundle.decode(bytes, width);
        } catch (VerificationException fault) {
            throw new DamagedLogException(String.valueOf(fault.getMessage()), fault);
        }
    }
}
