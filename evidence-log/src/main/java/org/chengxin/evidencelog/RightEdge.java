package org.chengxin.evidencelog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.TreeHasher;
import org.chengxin.evidencelog.merkle.VerificationException;

/**
 * The rightmost, unfinished tile of every level: all that is needed to grow a tree and to know its root. Appending costs
 * one node hash on average, memory is 8 KiB a level.
 */
final class RightEdge {
    /** Takes a tile that has just become full; the array is reused after the call. */
    @FunctionalInterface
    interface FullTiles {
        void full(int level, long index, byte[] hashes) throws IOException, VerificationException;
    }

    /** Reads the hashes of a tile, at least {@code width} of them. */
    @FunctionalInterface
    interface TileReader {
        byte[] read(int level, long index, int width) throws IOException, VerificationException;
    }

    private static final int TILE_BYTES = TilePath.FULL_WIDTH * Hash.LENGTH;

    private final TreeHasher hasher = new TreeHasher();
    private final byte[] tileRoot = new byte[Hash.LENGTH];
    private final List<byte[]> tiles;
    private long size;

    private RightEdge(List<byte[]> tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    static RightEdge empty() {
        return new RightEdge(new ArrayList<>(), 0);
    }

    /** The edge of a tree of {@code size} as stored; only its {@link #root()} says whether to believe it. */
    static RightEdge read(long size, TileReader reader) throws IOException, VerificationException {
        RightEdge edge = new RightEdge(new ArrayList<>(), size);
        for (int level = 0; level < Long.BYTES && size >>> TilePath.HEIGHT * level > 0; level++) {
            byte[] tile = new byte[TILE_BYTES];
            int width = edge.width(level);
            if (width > 0) {
                System.arraycopy(reader.read(level, edge.index(level), width), 0, tile, 0, width * Hash.LENGTH);
            }
            edge.tiles.add(tile);
        }
        return edge;
    }

    RightEdge copy() {
        return new RightEdge(new ArrayList<>(tiles.stream().map(byte[]::clone).toList()), size);
    }

    long size() {
        return size;
    }

    /** The number of levels that have a hash or once had one. */
    int levels() {
        return tiles.size();
    }

    /** Hashes in the unfinished tile of the level, 0 to 255. */
    int width(int level) {
        return (int) (size >>> TilePath.HEIGHT * level) & 0xff;
    }

    /** The index of the unfinished tile of the level. */
    long index(int level) {
        return level + 1 >= Long.SIZE / TilePath.HEIGHT ? 0 : size >>> TilePath.HEIGHT * (level + 1);
    }

    /** A copy of the unfinished tile's hashes. */
    byte[] partial(int level) {
        return Arrays.copyOf(tiles.get(level), width(level) * Hash.LENGTH);
    }

    /** Appends the leaf hash at {@code offset}. */
    void append(byte[] hashes, int offset, FullTiles sink) throws IOException, VerificationException {
        byte[] carry = hashes;
        int at = offset;
        long grown = size + 1;
        for (int level = 0; ; level++) {
            if (level == tiles.size()) {
                tiles.add(new byte[TILE_BYTES]);
            }
            byte[] tile = tiles.get(level);
            int width = width(level);
            System.arraycopy(carry, at, tile, width * Hash.LENGTH, Hash.LENGTH);
            if (width + 1 < TilePath.FULL_WIDTH) {
                break;
            }
            sink.full(level, index(level), tile);
            hasher.subtree(tile, 0, TilePath.FULL_WIDTH, tileRoot, 0);
            carry = tileRoot;
            at = 0;
        }
        size = grown;
    }

    /** Folds the complete subtrees from the right, smallest first, into one. */
    Hash root() {
        byte[] root = new byte[Hash.LENGTH];
        boolean started = false;
        byte[] peak = new byte[Hash.LENGTH];
        for (int level = 0; level < tiles.size(); level++) {
            int end = width(level);
            for (int count = 1; count <= TilePath.FULL_WIDTH / 2; count *= 2) {
                if ((width(level) & count) != 0) {
                    end -= count;
                    hasher.subtree(tiles.get(level), end, count, peak, 0);
                    if (started) {
                        hasher.node(peak, 0, root, 0, root, 0);
                    } else {
                        System.arraycopy(peak, 0, root, 0, Hash.LENGTH);
                        started = true;
                    }
                }
            }
        }
        return started ? Hash.of(root) : Hash.EMPTY_TREE;
    }
}
