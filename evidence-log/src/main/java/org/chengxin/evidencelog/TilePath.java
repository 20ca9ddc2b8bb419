package org.chengxin.evidencelog;

import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.note.Note;

/** The paths of tiles and entry bundles below a log's prefix (C2SP tlog-tiles). */
public final class TilePath {
    /** Hashes in a full tile, entries in a full bundle. */
    public static final int FULL_WIDTH = 256;

    static final int HEIGHT = 8;
    static final int MAXIMUM_LEVEL = 63;
    private static final String PARTIAL = ".p";

    private TilePath() {}

    /** {@code tile/<level>/<index>}, with {@code .p/<width>} if it is partial; width from 1 to 256. */
    public static String tile(int level, long index, int width) {
        if (level < 0 || level > MAXIMUM_LEVEL) {
            throw new IllegalArgumentException("A tile level is 0 to 63, not " + level);
        }
        return "tile/" + level + '/' + number(index) + suffix(width);
    }

    /** {@code tile/entries/<index>}, with {@code .p/<width>} if it is partial; width from 1 to 256. */
    public static String entries(long index, int width) {
        return "tile/entries/" + number(index) + suffix(width);
    }

    /** The most bytes that a log's file at this path can have, tile, bundle or note. */
    public static int maximumBytes(String path) {
        if (path.startsWith("tile/entries/")) {
            return FULL_WIDTH * (Short.BYTES + EntryBundle.MAXIMUM_ENTRY);
        }
        return path.startsWith("tile/") ? FULL_WIDTH * Hash.LENGTH : Note.MAXIMUM_BYTES;
    }

    /** The folder of the partial versions of a full tile's or bundle's path. */
    static String partials(String fullPath) {
        return fullPath + PARTIAL;
    }

    /** How many hashes the tile has in a tree of {@code size}; 0 if it is empty or beyond the edge. */
    static int width(int level, long index, long size) {
        int shift = HEIGHT * level;
        long hashes = shift >= Long.SIZE ? 0 : size >>> shift;
        boolean beyond = index < 0 || index > hashes >>> HEIGHT;
        return beyond ? 0 : (int) Math.min(FULL_WIDTH, hashes - (index << HEIGHT));
    }

    private static String suffix(int width) {
        if (width < 1 || width > FULL_WIDTH) {
            throw new IllegalArgumentException("A tile width is 1 to 256, not " + width);
        }
        return width == FULL_WIDTH ? "" : PARTIAL + '/' + width;
    }

    /** Groups of three digits, all but the last with an x: 1234067 becomes x001/x234/067. */
    private static String number(long index) {
        if (index < 0) {
            throw new IllegalArgumentException("No tile has the negative index " + index);
        }
        String path = digits(index % 1000);
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path = 'x' + digits(rest % 1000) + '/' + path;
        }
        return path;
    }

    private static String digits(long group) {
        return Long.toString(1000 + group).substring(1);
    }
}
