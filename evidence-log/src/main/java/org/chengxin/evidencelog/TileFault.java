package org.chengxin.evidencelog;

import java.io.IOException;
import java.util.Arrays;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.TreeHasher;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;

/** Finds out which of two files is wrong when a tile is not what lies below it: its parent tile decides. */
final class TileFault {
    private final TileFetch fetch;
    private final long size;

    TileFault(TileFetch fetch, long size) {
        this.fetch = fetch;
        this.size = size;
    }

    /** The tiles differ at hash {@code at}: {@code computed} follows from what lies below, {@code stored} was read. */
    VerificationException explain(int level, long index, byte[] computed, byte[] stored, int at) {
        int width = TilePath.width(level, index, size);
        String tile = TilePath.tile(level, index, width);
        long child = index * TilePath.FULL_WIDTH + at;
        String below =
                level == 0 ? TilePath.entries(index, width) : TilePath.tile(level - 1, child, TilePath.FULL_WIDTH);
        String where = level == 0 ? "entry " + child : "hash " + at;
        byte[] parent = parent(level, index, width);
        if (parent.length > 0 && Arrays.equals(parent, root(stored))) {
            return new VerificationException(
                    Reason.ENTRY_MISMATCH, below + ": " + where + " is not what " + tile + " commits to");
        }
        if (parent.length > 0 && Arrays.equals(parent, root(computed))) {
            return new VerificationException(
                    Reason.TILE_MISMATCH, tile + ": " + where + " is not the hash of " + below);
        }
        return new VerificationException(
                Reason.TILE_MISMATCH, tile + " and " + below + " contradict each other at " + where);
    }

    /** What the tile above says about this tile, or nothing if there is none or it cannot be read. */
    private byte[] parent(int level, long index, int width) {
        if (width < TilePath.FULL_WIDTH) {
            return new byte[0];
        }
        long above = index / TilePath.FULL_WIDTH;
        int at = (int) (index % TilePath.FULL_WIDTH) * Hash.LENGTH;
        try {
            byte[] tile = fetch.tile(level + 1, above, TilePath.width(level + 1, above, size));
            return Arrays.copyOfRange(tile, at, at + Hash.LENGTH);
        } catch (IOException | VerificationException unreadable) {
            return new byte[0];
        }
    }

    private static byte[] root(byte[] tile) {
        byte[] root = new byte[Hash.LENGTH];
        new TreeHasher().subtree(tile, 0, TilePath.FULL_WIDTH, root, 0);
        return root;
    }
}
