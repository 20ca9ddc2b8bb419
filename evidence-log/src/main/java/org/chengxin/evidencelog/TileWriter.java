package org.chengxin.evidencelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidencelog.file.DurableFiles;
import org.chengxin.evidencelog.merkle.MerkleTree;
import org.chengxin.evidencelog.merkle.VerificationException;

/** Writes the bundles and tiles by which a log grows, and collects the partial ones that a full one has replaced. */
final class TileWriter {
    private static final int ENTRIES = -1;

    private final Path directory;
    private final DurableFiles files;

    TileWriter(Path directory, DurableFiles files) {
        this.directory = directory;
        this.files = files;
    }

    /**
     * Grows {@code edge} by the entries and writes every full file on the way and every partial one at the end; durable
     * on return. {@code tail} are the entries that the unfinished bundle at the edge already has.
     */
    void grow(RightEdge edge, List<byte[]> tail, List<byte[]> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        RightEdge before = edge.copy();
        List<byte[]> bundle = new ArrayList<>(tail);
        try {
            for (byte[] entry : entries) {
                bundle.add(entry);
                if (bundle.size() == TilePath.FULL_WIDTH) {
                    writeBundle(edge.index(0), bundle);
                    bundle.clear();
                }
                edge.append(MerkleTree.leafHash(entry).toBytes(), 0, this::writeTile);
            }
        } catch (VerificationException impossible) {
            throw new IllegalStateException("Writing verifies nothing", impossible);
        }
        if (!bundle.isEmpty()) {
            writeBundle(edge.index(0), bundle);
        }
        for (int level = 0; level < edge.levels(); level++) {
            boolean same = edge.width(level) == before.width(level) && edge.index(level) == before.index(level);
            if (edge.width(level) > 0 && !same) {
                write(TilePath.tile(level, edge.index(level), edge.width(level)), edge.partial(level));
            }
        }
        files.syncDirectories();
    }

    /** Deletes the partial files of the tiles that were unfinished at {@code before} and are full at {@code now}. */
    void collect(long before, long now) throws IOException {
        for (int level = ENTRIES; level < Long.BYTES; level++) {
            int shift = TilePath.HEIGHT * (Math.max(level, 0) + 1);
            long index = shift >= Long.SIZE ? 0 : before >>> shift;
            collect(level, index, now);
        }
    }

    /** Deletes the partial files of every full tile of a tree of {@code size}. */
    void collectAll(long size) throws IOException {
        for (int level = ENTRIES; level < Long.BYTES; level++) {
            int shift = TilePath.HEIGHT * (Math.max(level, 0) + 1);
            long full = shift >= Long.SIZE ? 0 : size >>> shift;
            for (long index = 0; index < full; index++) {
                collect(level, index, size);
            }
        }
    }

    private void collect(int level, long index, long size) throws IOException {
        if (TilePath.width(Math.max(level, 0), index, size) < TilePath.FULL_WIDTH) {
            return;
        }
        String full = level == ENTRIES
                ? TilePath.entries(index, TilePath.FULL_WIDTH)
                : TilePath.tile(level, index, TilePath.FULL_WIDTH);
        Path partials = directory.resolve(TilePath.partials(full));
        if (Files.isDirectory(partials)) {
            files.deleteFolder(partials);
        }
    }

    private void writeTile(int level, long index, byte[] hashes) throws IOException {
        write(TilePath.tile(level, index, TilePath.FULL_WIDTH), hashes);
    }

    private void writeBundle(long index, List<byte[]> entries) throws IOException {
        write(TilePath.entries(index, entries.size()), EntryBundle.encode(entries));
    }

    private void write(String path, byte[] bytes) throws IOException {
        files.replace(directory.resolve(path), bytes);
    }
}
