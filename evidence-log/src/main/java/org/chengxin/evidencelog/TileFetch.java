package org.chengxin.evidencelog;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;

/** Fetches tiles and bundles of the right form, the full one where the partial one is already collected. */
final class TileFetch {
    private final LogSource source;

    TileFetch(LogSource source) {
        this.source = source;
    }

    byte[] checkpoint() throws IOException, VerificationException {
        return fetch("checkpoint", "checkpoint");
    }

    /** At least {@code width} hashes, still to be authenticated. */
    byte[] tile(int level, long index, int width) throws IOException, VerificationException {
        String path = TilePath.tile(level, index, width);
        String full = TilePath.tile(level, index, TilePath.FULL_WIDTH);
        byte[] tile = fetch(path, full);
        boolean exact = tile.length == width * Hash.LENGTH;
        if (!exact && tile.length != TilePath.FULL_WIDTH * Hash.LENGTH) {
            throw new VerificationException(
                    Reason.TILE_MISMATCH, path + " has " + tile.length + " bytes instead of " + width * Hash.LENGTH);
        }
        return tile;
    }

    /** A bundle of at least {@code width} entries, still to be authenticated. */
    byte[] entries(long index, int width) throws IOException, VerificationException {
        return fetch(TilePath.entries(index, width), TilePath.entries(index, TilePath.FULL_WIDTH));
    }

    private byte[] fetch(String path, String fallback) throws IOException, VerificationException {
        try {
            return source.fetch(path);
        } catch (NoSuchFileException | FileNotFoundException absent) {
            if (path.equals(fallback)) {
                throw new VerificationException(Reason.MISSING, path + " is missing");
            }
        }
        try {
            return source.fetch(fallback);
        } catch (NoSuchFileException | FileNotFoundException absent) {
            throw new VerificationException(Reason.MISSING, path + " is missing, and so is " + fallback);
        }
    }
}
