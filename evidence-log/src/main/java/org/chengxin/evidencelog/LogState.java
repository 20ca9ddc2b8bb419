package org.chengxin.evidencelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chengxin.evidencelog.file.DiskOperations;
import org.chengxin.evidencelog.file.DurableFiles;
import org.chengxin.evidencelog.file.FileOperations;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteVerifier;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * What a writer starts from: the last signed tree, found again in the entries on the disk, and the entries acknowledged
 * since. Reads everything and believes nothing that the log's own signature does not cover.
 */
record LogState(@Nullable Note signed, long served, RightEdge edge, List<byte[]> tail, List<byte[]> pending) {
    static final String CHECKPOINT = "checkpoint";
    static final String SIGNED = "signed";

    static LogState load(
            Path published,
            Path state,
            String origin,
            Collection<? extends NoteVerifier> keys,
            PendingFiles.@Nullable Replay replay)
            throws IOException {
        Note signed = note(state.resolve(SIGNED), keys);
        Note served = note(published.resolve(CHECKPOINT), keys);
        if (signed == null && (served != null || replay == null && Files.exists(published.resolve("tile")))) {
            throw new DamagedLogException(published + " holds a log, " + state
                    + " does not know it. Restore that folder, or, if the log was restored from a mirror and no later"
                    + " checkpoint was ever signed, let the writer adopt it.");
        }
        if (signed != null && replay == null) {
            throw new DamagedLogException("The pending files in " + state
                    + " are missing: acknowledged entries may be lost. Restore the folder, or let the writer adopt the"
                    + " log and append again what is not yet under its checkpoint.");
        }
        return sweep(published, checkpoint(signed, origin), checkpoint(served, origin), signed, replay);
    }

    /** Makes the published log the last signed one, after checking all of it; pending entries are given up. */
    static void adopt(Path published, Path state, String origin, Collection<? extends NoteVerifier> keys)
            throws IOException {
        Note served = note(published.resolve(CHECKPOINT), keys);
        if (served == null) {
            throw new DamagedLogException(published + " has no checkpoint to adopt. Restore it from a mirror.");
        }
        Checkpoint checkpoint = checkpoint(served, origin);
        if (signedSize(state) > checkpoint.size()) {
            throw new DamagedLogException("A later checkpoint than the published one was signed here: adopting would"
                    + " fork the log. Open it as it is, or restore the published folder from a newer mirror.");
        }
        sweep(published, checkpoint, checkpoint, served, null);
        FileOperations operations = new DiskOperations();
        DurableFiles files = new DurableFiles(operations);
        files.replace(state.resolve(SIGNED), served.toBytes());
        files.syncDirectories();
        try (PendingFiles pending = new PendingFiles(state, operations)) {
            pending.restart(checkpoint.size(), List.of());
        }
    }

    /** What was signed here as far as it can still be read, whether or not the signature holds. */
    private static long signedSize(Path state) throws IOException {
        if (!Files.exists(state.resolve(SIGNED))) {
            return 0;
        }
        try {
            return Checkpoint.parse(Note.parse(Files.readAllBytes(state.resolve(SIGNED)))
                            .text())
                    .size();
        } catch (VerificationException unreadable) {
            return 0;
        }
    }

    private static LogState sweep(
            Path published,
            Checkpoint last,
            Checkpoint seen,
            @Nullable Note signed,
            PendingFiles.@Nullable Replay replay)
            throws IOException {
        if (seen.size() > last.size()) {
            throw new DamagedLogException("The published checkpoint is at " + seen.size()
                    + ", the last one signed here at " + last.size()
                    + ": an old backup of the writer's folder. Restore the newer one, never sign from this one.");
        }
        RightEdge edge;
        List<byte[]> tail;
        try {
            LogSource source = LogSource.directory(published);
            edge = new LogSweep(source, RightEdge.empty(), List.of(seen, last)).to(last.size());
            int width = edge.width(0);
            tail = width == 0
                    ? List.of()
                    : EntryBundle.decode(new TileFetch(source).entries(edge.index(0), width), width);
        } catch (VerificationException fault) {
            throw new DamagedLogException(
                    published + " is damaged: " + fault.getMessage()
                            + ". The log will not start. Restore the named file from a mirror or a backup.",
                    fault);
        }
        return new LogState(signed, seen.size(), edge, tail, pending(last.size(), replay));
    }

    private static List<byte[]> pending(long size, PendingFiles.@Nullable Replay replay) throws DamagedLogException {
        if (replay == null || replay.nextIndex() <= size) {
            return List.of();
        }
        if (replay.firstIndex() > size) {
            throw new DamagedLogException("Entries " + size + " to " + (replay.firstIndex() - 1)
                    + " were acknowledged and are neither signed nor pending. Restore the writer's folder from a"
                    + " backup, or let the writer adopt the log and append them again.");
        }
        List<byte[]> entries = replay.entries();
        return new ArrayList<>(entries.subList((int) (size - replay.firstIndex()), entries.size()));
    }

    /** The note in the file if there is one; a note that does not hold is damage. */
    private static @Nullable Note note(Path file, Collection<? extends NoteVerifier> keys) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            Note note = Note.parse(Files.readAllBytes(file));
            note.verify(keys);
            return note;
        } catch (VerificationException fault) {
            throw new DamagedLogException(
                    file + " is damaged: " + fault.getMessage() + ". Restore it from a mirror or a backup.", fault);
        }
    }

    private static Checkpoint checkpoint(@Nullable Note note, String origin) throws DamagedLogException {
        if (note == null) {
            return new Checkpoint(origin, 0, Hash.EMPTY_TREE);
        }
        try {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (checkpoint.origin().equals(origin)) {
                return checkpoint;
            }
            throw new DamagedLogException(
                    "This is the log " + checkpoint.origin() + ", not " + origin + ". Check the configured folder.");
        } catch (VerificationException fault) {
            throw new DamagedLogException("Not a checkpoint: " + fault.getMessage(), fault);
        }
    }
}
