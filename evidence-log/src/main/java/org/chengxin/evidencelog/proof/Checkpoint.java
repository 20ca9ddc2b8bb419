package org.chengxin.evidencelog.proof;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;

/**
 * What a log signs: its origin, its number of entries and the root over them (C2SP tlog-checkpoint). Extension lines
 * are read and kept, never written by this library.
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    public Checkpoint {
        requireNonNull(root, "root is null");
        extensions = List.copyOf(extensions);
        if (!isOrigin(origin)) {
            throw new IllegalArgumentException("An origin has no space and no plus sign: '" + origin + "'");
        }
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no negative size: " + size);
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** Reads a note text; whether anybody signed it is the note's matter. */
    public static Checkpoint parse(String text) throws VerificationException {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            throw malformed("it has fewer than three lines");
        }
        List<String> extensions = List.of(lines).subList(3, lines.length - 1);
        if (!isOrigin(lines[0]) || extensions.contains("")) {
            throw malformed("its origin or an extension line is empty or has a space");
        }
        return new Checkpoint(lines[0], parseSize(lines[1]), Hash.parse(lines[2]), extensions);
    }

    /** The note text: one line each for origin, size and root, then the extensions. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n').append(root).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** A decimal without sign and leading zero, at most 2^63 - 1. */
    static long parseSize(String decimal) throws VerificationException {
        if (!decimal.matches("0|[1-9][0-9]{0,18}")) {
            throw malformed("not a decimal number: " + decimal);
        }
        try {
            return Long.parseLong(decimal);
        } catch (NumberFormatException tooLarge) {
            throw malformed("larger than 2^63 - 1: " + decimal);
        }
    }

    private static boolean isOrigin(String origin) {
        return !origin.isEmpty()
                && origin.codePoints()
                        .noneMatch(
                                point -> point == '+' || point < 0x20 || point == 0x85 || Character.isSpaceChar(point));
    }

    private static VerificationException malformed(String why) {
        return new VerificationException(Reason.MALFORMED, "Not a checkpoint: " + why);
    }
}
