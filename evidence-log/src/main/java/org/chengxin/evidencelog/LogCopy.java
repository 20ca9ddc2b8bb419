package org.chengxin.evidencelog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengxin.evidencelog.file.DiskOperations;
import org.chengxin.evidencelog.file.FileOperations;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.TreeHasher;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Brings a directory to a checkpoint: what is there and right is kept, what is missing or wrong is fetched from a source
 * that is not trusted. Goes from the root down, so that no file is written before its parent vouches for it; a killed
 * copy is simply begun again. Memory is 8 KiB a level and one bundle. Used by one thread at a time.
 */
public final class LogCopy {
    private final CopiedFiles files;
    private final TreeHasher hasher = new TreeHasher();
    private final List<Long> uncollected = new ArrayList<>();
    private @Nullable Checkpoint complete;
    private boolean swept;

    /** How many files a copy had to fetch, and how many it found right. */
    public record Copied(long fetched, long kept) {}

    public LogCopy(Path directory, LogSource source) {
        this(directory, source, new DiskOperations());
    }

    LogCopy(Path directory, LogSource source, FileOperations operations) {
        this.files = new CopiedFiles(directory.toAbsolutePath(), source, operations);
    }

    /**
     * Makes every tile and bundle of that tree be there, durably; the checkpoint file itself is the caller's. The first
     * call looks at every file; later ones look only at what came after the tree copied before, if the new one extends
     * it, and at everything otherwise.
     *
     * @throws IOException if the source cannot be reached or the disk does not take a file
     * @throws VerificationException if the source lacks a file or has a wrong one; the message names it
     */
    public Copied to(Checkpoint checkpoint) throws IOException, VerificationException {
        Checkpoint before = complete;
        boolean further =
                before != null && before.origin().equals(checkpoint.origin()) && before.size() <= checkpoint.size();
        complete = null;
        files.restart();
        boolean done = false;
        try {
            long from = further && before != null ? before.size() : 0;
            copy(checkpoint, from);
            files.sync();
            if (from > 0 && before != null && !files.extend(before, checkpoint)) {
                copy(checkpoint, 0);
                files.sync();
            }
            done = true;
        } finally {
            // a pass that wrote nothing has spoilt nothing
            complete = done ? checkpoint : files.fetched() == 0 ? before : null;
        }
        uncollected.add(checkpoint.size());
        return new Copied(files.fetched(), files.kept());
    }

    /** Deletes the partial files that full ones have replaced; once readers see the checkpoint copied last. */
    public void collect() throws IOException {
        Checkpoint now = complete;
        if (now == null) {
            return;
        }
        TileWriter tiles = files.tiles();
        if (!swept) {
            tiles.collectAll(now.size());
            swept = true;
        }
        for (long before : uncollected) {
            tiles.collect(before, now.size());
        }
        uncollected.clear();
        uncollected.add(now.size());
    }

    private void copy(Checkpoint checkpoint, long from) throws IOException, VerificationException {
        RightEdge edge = files.edge(checkpoint);
        for (int level = edge.levels() - 1; level >= 0; level--) {
            if (edge.width(level) > 0) {
                below(level, edge.index(level), edge.width(level), edge.partial(level), from);
            }
        }
    }

    /** Copies what the first {@code width} hashes of a tile commit to, except what lies before {@code from}. */
    private void below(int level, long index, int width, byte[] hashes, long from)
            throws IOException, VerificationException {
        if (level == 0) {
            files.bundle(index, width, bundle -> holds(bundle, width, hashes));
            return;
        }
        for (int i = 0; i < width; i++) {
            long child = index * TilePath.FULL_WIDTH + i;
            boolean known = child + 1 <= from >>> TilePath.HEIGHT * level;
            if (!known) {
                int at = i * Hash.LENGTH;
                byte[] tile = files.tile(level - 1, child, bytes -> commits(bytes, hashes, at));
                below(level - 1, child, TilePath.FULL_WIDTH, tile, from);
            }
        }
    }

    private boolean commits(byte[] tile, byte[] parent, int at) {
        byte[] root = new byte[Hash.LENGTH];
        hasher.subtree(tile, 0, TilePath.FULL_WIDTH, root, 0);
        return Arrays.equals(root, 0, Hash.LENGTH, parent, at, at + Hash.LENGTH);
    }

    private boolean holds(byte[] bytes, int width, byte[] hashes) {
        EntryBundle bundle = new EntryBundle(bytes);
        byte[] leaf = new byte[Hash.LENGTH];
        try {
            for (int i = 0; i < width; i++) {
                bundle.advance();
                hasher.leaf(bytes, bundle.offset(), bundle.length(), leaf, 0);
                int at = i * Hash.LENGTH;
                if (!Arrays.equals(leaf, 0, Hash.LENGTH, hashes, at, at + Hash.LENGTH)) {
                    return false;
                }
            }
            bundle.requireEnd();
            return true;
        } catch (VerificationException malformed) {
            return false;
        }
    }

    static VerificationException wrong(String path) {
        return new VerificationException(
                path.startsWith("tile/entries/") ? Reason.ENTRY_MISMATCH : Reason.TILE_MISMATCH,
                path + " of the source is not what the checkpoint commits to");
    }
}
