package org.chengxin.evidencelog;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.jspecify.annotations.Nullable;

/** Fetches tiles and bundles of the right form, the full one where the partial one is already collected. */
final class TileFetch {
    private final LogSource source;

    TileFetch(LogSource source) {
        this.source = source;
    }

    byte[] checkpoint() throws IOException, VerificationException {
        byte[] checkpoint = fetch("checkpoint");
        if (checkpoint == null) {
            throw new VerificationException(Reason.MISSING, "checkpoint is missing");
        }
        return checkpoint;
    }

    /** At least {@code width} hashes, still to be authenticated. */
    byte[] tile(int level, long index, int width) throws IOException, VerificationException {
        String path = TilePath.tile(level, index, width);
        byte[] tile = fetch(path);
        if (tile != null) {
            requireLength(path, tile, width);
            return tile;
        }
        byte[] whole = full(path, TilePath.tile(level, index, TilePath.FULL_WIDTH));
        requireLength(path, whole, TilePath.FULL_WIDTH);
        return whole;
    }

    /** A bundle of exactly {@code width} entries, still to be authenticated. */
    byte[] entries(long index, int width) throws IOException, VerificationException {
        String path = TilePath.entries(index, width);
        byte[] bundle = fetch(path);
        if (bundle != null) {
            return bundle;
        }
        byte[] whole = full(path, TilePath.entries(index, TilePath.FULL_WIDTH));
        return EntryBundle.encode(EntryBundle.decode(whole, TilePath.FULL_WIDTH).subList(0, width));
    }

    /** The same bundle unread; of a full one in its place only the first entries count, though all must be well-formed. */
    OpenBundle open(long index, int width) throws IOException, VerificationException {
        String path = TilePath.entries(index, width);
        InputStream bundle = stream(path);
        if (bundle != null) {
            return new OpenBundle(bundle, 0);
        }
        String full = TilePath.entries(index, TilePath.FULL_WIDTH);
        InputStream whole = path.equals(full) ? null : stream(full);
        if (whole == null) {
            throw missing(path);
        }
        return new OpenBundle(whole, TilePath.FULL_WIDTH - width);
    }

    /** A bundle's stream, and how many entries it has after those that were asked for. */
    record OpenBundle(InputStream bytes, int further) {}

    private @Nullable InputStream stream(String path) throws IOException {
        try {
            return source.open(path);
        } catch (NoSuchFileException | FileNotFoundException absent) {
            return null;
        }
    }

    private static VerificationException missing(String path) {
        return new VerificationException(Reason.MISSING, path + " is missing");
    }

    private static void requireLength(String path, byte[] tile, int width) throws VerificationException {
        if (tile.length != width * Hash.LENGTH) {
            throw new VerificationException(
                    Reason.TILE_MISMATCH, path + " has " + tile.length + " bytes instead of " + width * Hash.LENGTH);
        }
    }

    /** The full file in place of an absent partial one. */
    private byte[] full(String path, String full) throws IOException, VerificationException {
        byte[] bytes = path.equals(full) ? null : fetch(full);
        if (bytes == null) {
            throw missing(path);
        }
        return bytes;
    }

    private byte @Nullable [] fetch(String path) throws IOException {
        try {
            return source.fetch(path);
        } catch (NoSuchFileException | FileNotFoundException absent) {
            return null;
        }
    }
}
