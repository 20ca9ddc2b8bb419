package org.chengxin.evidencelog;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.HashReader;
import org.chengxin.evidencelog.merkle.MerkleTree;
import org.chengxin.evidencelog.merkle.TreeHasher;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.jspecify.annotations.Nullable;

/**
 * Entries and proofs of one tree, read from a source that is not trusted: every tile is checked against its parent up to
 * the root of the checkpoint before a hash of it is used, so a source can withhold but not deceive. The last 256 tiles
 * are remembered. Safe for use by several threads, one at a time.
 */
public final class LogReader {
    private static final int REMEMBERED_TILES = 256;

    private final TileFetch fetch;
    private final Checkpoint checkpoint;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<String, byte[]> authenticated = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > REMEMBERED_TILES;
        }
    };
    private @Nullable RightEdge edge;

    /** Reads the tree of {@code checkpoint}; whether to trust that checkpoint is the caller's decision. */
    public LogReader(LogSource source, Checkpoint checkpoint) {
        this.fetch = new TileFetch(requireNonNull(source, "source is null"));
        this.checkpoint = requireNonNull(checkpoint, "checkpoint is null");
    }

    /** Fetches the checkpoint that the source serves now and reads its tree, if the policy accepts it. */
    public static LogReader open(LogSource source, TlogPolicy policy) throws IOException, VerificationException {
        Note note = Note.parse(new TileFetch(source).checkpoint());
        return new LogReader(source, policy.verify(note).checkpoint());
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The bytes of one entry. */
    public synchronized byte[] entry(long index) throws IOException, VerificationException {
        requireIndex(index);
        return bundle(index / TilePath.FULL_WIDTH).get((int) (index % TilePath.FULL_WIDTH));
    }

    /** The entries of bundle {@code number}: 256, or fewer at the end of the tree. */
    public synchronized List<byte[]> bundle(long number) throws IOException, VerificationException {
        int width = TilePath.width(0, number, checkpoint.size());
        if (number < 0 || width == 0) {
            throw new VerificationException(
                    Reason.WRONG_SIZE, "No entry bundle " + number + " in a tree of " + checkpoint.size());
        }
        List<byte[]> entries = EntryBundle.decode(fetch.entries(number, width), width);
        byte[] tile = tile(0, number);
        for (int i = 0; i < width; i++) {
            if (!MerkleTree.leafHash(entries.get(i)).equals(Hash.of(tile, i * Hash.LENGTH))) {
                throw new VerificationException(
                        Reason.ENTRY_MISMATCH,
                        TilePath.entries(number, width) + ": entry " + (number * TilePath.FULL_WIDTH + i)
                                + " is not the entry that the tree commits to");
            }
        }
        return entries;
    }

    /** The siblings from entry {@code index} to the root. */
    public synchronized List<Hash> inclusionProof(long index) throws IOException, VerificationException {
        return MerkleTree.inclusionProof(index, checkpoint.size(), hashes());
    }

    /** The proof that the tree of {@code oldSize} is a prefix of this one. */
    public synchronized List<Hash> consistencyProof(long oldSize) throws IOException, VerificationException {
        return MerkleTree.consistencyProof(oldSize, checkpoint.size(), hashes());
    }

    /** The root that this log had at {@code size} entries. */
    public synchronized Hash root(long size) throws IOException, VerificationException {
        if (size < 0 || size > checkpoint.size()) {
            throw new VerificationException(
                    Reason.WRONG_SIZE, "No root at " + size + " in a tree of " + checkpoint.size());
        }
        return MerkleTree.root(size, hashes());
    }

    /** The portable proof of entry {@code index} under {@code note}, which must sign this reader's checkpoint or one before it. */
    public TlogProof proof(long index, Note note) throws IOException, VerificationException {
        if (note.text().equals(checkpoint.text())) {
            return new TlogProof(index, inclusionProof(index), note);
        }
        Checkpoint older = Checkpoint.parse(note.text());
        requireExtends(older);
        synchronized (this) {
            return new TlogProof(index, MerkleTree.inclusionProof(index, older.size(), hashes()), note);
        }
    }

    /** Checks that this tree extends the older one; returns if it does, whatever the older one's size. */
    public void requireExtends(Checkpoint older) throws IOException, VerificationException {
        if (!older.origin().equals(checkpoint.origin())) {
            throw new VerificationException(
                    Reason.WRONG_ORIGIN, "Another log: " + older.origin() + " and " + checkpoint.origin());
        }
        if (older.size() > checkpoint.size()) {
            throw new VerificationException(
                    Reason.INCONSISTENT, "The log shrank from " + older.size() + " to " + checkpoint.size());
        }
        Hash root = root(older.size());
        if (!root.equals(older.root())) {
            throw new VerificationException(
                    Reason.INCONSISTENT,
                    "At size " + older.size() + " the log now has root " + root + ", it once signed " + older.root());
        }
    }

    private HashReader hashes() {
        return (level, index) -> {
            int height = level % TilePath.HEIGHT;
            long position = index << height;
            byte[] tile = tile(level / TilePath.HEIGHT, position / TilePath.FULL_WIDTH);
            byte[] root = new byte[Hash.LENGTH];
            hasher.subtree(tile, (int) (position % TilePath.FULL_WIDTH), 1 << height, root, 0);
            return Hash.of(root);
        };
    }

    /** An authenticated tile: at the right edge by the root itself, elsewhere by the parent's hash. */
    private byte[] tile(int level, long index) throws IOException, VerificationException {
        RightEdge trusted = edge();
        if (index == trusted.index(level)) {
            return trusted.partial(level);
        }
        String path = TilePath.tile(level, index, TilePath.FULL_WIDTH);
        byte[] known = authenticated.get(path);
        if (known != null) {
            return known;
        }
        byte[] tile = fetch.tile(level, index, TilePath.FULL_WIDTH);
        byte[] root = new byte[Hash.LENGTH];
        hasher.subtree(tile, 0, TilePath.FULL_WIDTH, root, 0);
        byte[] parent = tile(level + 1, index / TilePath.FULL_WIDTH);
        int at = (int) (index % TilePath.FULL_WIDTH) * Hash.LENGTH;
        if (!Arrays.equals(root, 0, Hash.LENGTH, parent, at, at + Hash.LENGTH)) {
            throw new VerificationException(Reason.TILE_MISMATCH, path + " is not the tile that the tree commits to");
        }
        authenticated.put(path, tile);
        return tile;
    }

    private RightEdge edge() throws IOException, VerificationException {
        if (edge == null) {
            RightEdge read = RightEdge.read(checkpoint.size(), fetch::tile);
            if (!read.root().equals(checkpoint.root())) {
                throw new VerificationException(
                        Reason.ROOT_MISMATCH,
                        "The tiles at the right edge lead to root " + read.root() + ", signed is " + checkpoint.root());
            }
            edge = read;
        }
        return edge;
    }

    private void requireIndex(long index) throws VerificationException {
        if (index < 0 || index >= checkpoint.size()) {
            throw new VerificationException(
                    Reason.WRONG_SIZE, "No entry " + index + " in a tree of " + checkpoint.size());
        }
    }
}
