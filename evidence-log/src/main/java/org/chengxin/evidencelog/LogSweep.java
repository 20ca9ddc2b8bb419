package org.chengxin.evidencelog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.TreeHasher;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.proof.Checkpoint;

/**
 * Rebuilds a tree from the entries as they are stored, from a known edge onwards, and compares every tile on the way
 * with the stored one; the root at the end is the root of what is really there. Holds one entry at a time.
 */
final class LogSweep {
    private final TileFetch fetch;
    private final RightEdge edge;
    private final TreeHasher hasher = new TreeHasher();
    private final byte[] leaves = new byte[TilePath.FULL_WIDTH * Hash.LENGTH];
    private final byte[] buffer = new byte[EntryBundle.BUFFER];
    private final List<Checkpoint> passing;
    private int passed;
    private long target;

    /** Starts behind {@code edge}; on its way the tree must have had the roots of {@code passing}. */
    LogSweep(LogSource source, RightEdge edge, List<Checkpoint> passing) {
        this.fetch = new TileFetch(source);
        this.edge = edge;
        this.passing = new ArrayList<>(passing);
        this.passing.sort(Comparator.comparingLong(Checkpoint::size));
    }

    /** Reads on until the tree has {@code size} entries; the edge then is the edge of that tree. */
    RightEdge to(long size) throws IOException, VerificationException {
        target = size;
        if (edge.size() < size) {
            comparePassed();
        }
        for (long bundle = edge.size() / TilePath.FULL_WIDTH; bundle * TilePath.FULL_WIDTH < size; bundle++) {
            read(bundle, TilePath.width(0, bundle, size));
        }
        for (int level = 0; level < edge.levels(); level++) {
            int width = edge.width(level);
            if (width > 0) {
                compare(level, edge.index(level), width, edge.partial(level));
            }
        }
        // last, so that a wrong file is named and not only the wrong root that follows from it
        comparePassed();
        return edge;
    }

    private void read(long number, int width) throws IOException, VerificationException {
        hashEntries(number, width);
        int known = edge.width(0);
        if (known > 0) {
            int at = Arrays.mismatch(leaves, 0, known * Hash.LENGTH, edge.partial(0), 0, known * Hash.LENGTH);
            if (at >= 0) {
                long entry = number * TilePath.FULL_WIDTH + at / Hash.LENGTH;
                throw new VerificationException(
                        Reason.ENTRY_MISMATCH,
                        TilePath.entries(number, width) + ": entry " + entry + " is not the entry that was signed");
            }
        }
        for (int i = known; i < width; i++) {
            edge.append(leaves, i * Hash.LENGTH, this::compareFull);
            if (edge.size() < target) {
                comparePassed();
            }
        }
    }

    private void hashEntries(long number, int width) throws IOException, VerificationException {
        TileFetch.OpenBundle open = fetch.open(number, width);
        try (InputStream stored = open.bytes()) {
            EntryBundle bundle = new EntryBundle(stored, buffer);
            for (int i = 0; i < width; i++) {
                bundle.advance();
                hasher.leaf(buffer, bundle.offset(), bundle.length(), leaves, i * Hash.LENGTH);
            }
            for (int i = 0; i < open.further(); i++) {
                bundle.advance();
            }
            bundle.requireEnd();
        } catch (UncheckedIOException failure) {
            throw new IOException(TilePath.entries(number, width) + ": " + failure.getMessage(), failure);
        } catch (VerificationException malformed) {
            throw new VerificationException(
                    malformed.reason(), TilePath.entries(number, width) + ": " + malformed.getMessage());
        }
    }

    private void compareFull(int level, long index, byte[] computed) throws IOException, VerificationException {
        compare(level, index, TilePath.FULL_WIDTH, computed);
    }

    private void comparePassed() throws VerificationException {
        while (passed < passing.size() && passing.get(passed).size() == edge.size()) {
            Checkpoint checkpoint = passing.get(passed++);
            Hash root = edge.root();
            if (!root.equals(checkpoint.root())) {
                throw new VerificationException(
                        Reason.INCONSISTENT,
                        "At size " + edge.size() + " the entries have root " + root + ", signed is "
                                + checkpoint.root());
            }
        }
    }

    private void compare(int level, long index, int width, byte[] computed) throws IOException, VerificationException {
        byte[] stored = fetch.tile(level, index, width);
        int at = Arrays.mismatch(computed, 0, width * Hash.LENGTH, stored, 0, width * Hash.LENGTH);
        if (at >= 0) {
            throw new TileFault(fetch, target).explain(level, index, computed, stored, at / Hash.LENGTH);
        }
    }
}
