package org.chengxin.evidencelog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chengxin.evidencelog.file.DurableFiles;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;

/** The signed tree as the writer holds it, and how it grows on the disk; used by one thread at a time. */
final class GrowingTree {
    private final Path published;
    private final TileWriter tiles;
    private final Set<Long> uncollected = new HashSet<>();
    private RightEdge edge;
    private List<byte[]> tail;

    GrowingTree(Path published, DurableFiles files, LogState loaded) {
        this.published = published;
        this.tiles = new TileWriter(published, files);
        this.edge = loaded.edge();
        this.tail = loaded.tail();
    }

    /** Deletes what an earlier process left of partial tiles that readers no longer need. */
    void settle(long servedSize) throws IOException {
        tiles.collectAll(servedSize);
        uncollected.add(edge.size());
    }

    /**
     * Writes the files of the tree grown by the entries, reads them back, and returns its edge; the tree itself moves
     * only with {@link #advance}.
     *
     * @throws DamagedLogException if the disk does not hold what was written, or memory not what was signed
     */
    RightEdge grow(List<byte[]> entries, Hash signedRoot) throws IOException {
        RightEdge grown = edge.copy();
        uncollected.add(edge.size() + entries.size());
        tiles.grow(grown, tail, entries);
        if (!edge.root().equals(signedRoot)) {
            throw new DamagedLogException(
                    "Nothing was signed: the tree in memory is not the one signed before. Open the log again.");
        }
        Hash root = readBack(grown.size());
        if (!root.equals(grown.root())) {
            throw new DamagedLogException("Nothing was signed: the files in " + published + " have root " + root
                    + ", the entries " + grown.root() + ". Open the log again.");
        }
        return grown;
    }

    void advance(RightEdge grown, List<byte[]> entries) {
        List<byte[]> all = new ArrayList<>(tail);
        all.addAll(entries);
        tail = List.copyOf(all.subList(all.size() - grown.width(0), all.size()));
        edge = grown;
    }

    /** Deletes the partial tiles that are full at a size now published; until then readers may need them. */
    void collect(long size) throws IOException {
        for (long before : uncollected) {
            tiles.collect(before, size);
        }
        uncollected.clear();
        uncollected.add(size);
    }

    /** The root of what really lies on the disk, from the signed tree's edge onwards. */
    private Hash readBack(long size) throws IOException {
        try {
            return new LogSweep(LogSource.directory(published), edge.copy(), List.of())
                    .to(size)
                    .root();
        } catch (VerificationException fault) {
            throw new DamagedLogException(
                    "Nothing was signed: " + fault.getMessage()
                            + ". Restore the named file from a mirror or a backup and open the log again.",
                    fault);
        }
    }
}
