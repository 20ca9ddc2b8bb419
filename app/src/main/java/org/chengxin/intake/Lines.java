package org.chengxin.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.chengxin.evidencelog.merkle.Sha256;
import org.jspecify.annotations.Nullable;

/** Reads a body of any length line by line (NDJSON) in bounded memory. */
final class Lines {

    /** The longest line that is kept, in bytes: no valid report is longer. */
    static final int LONGEST = 1 << 20;

    private final InputStream body;
    private final MessageDigest digest = Sha256.digest();
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;

    Lines(InputStream body) {
        this.body = body;
    }

    /**
     * One line that is not blank.
     *
     * @param number from 1, blank lines counted
     * @param bytes without the line end; cut off where it was too long
     */
    record Line(long number, byte[] bytes, boolean tooLong) {}

    /**
     * The next line that is not blank; null at the end of the body. The last one needs no line end.
     *
     * @throws IOException if the body is cut off
     */
    @Nullable
    Line next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(256);
            long length = 0;
            boolean ended = false;
            while (!ended && fill()) {
                int from = at;
                while (at < end && buffer[at] != '\n') {
                    at++;
                }
                length += at - from;
                line.write(buffer, from, Math.min(at - from, LONGEST - line.size()));
                ended = at < end;
                at += ended ? 1 : 0;
                digest.update(buffer, from, at - from);
            }
            if (!ended && length == 0) {
                return null;
            }
            number++;
            byte[] bytes = line.toByteArray();
            if (length > LONGEST || !isBlank(bytes)) {
                return new Line(number, bytes, length > LONGEST);
            }
        }
    }

    /** SHA-256 of all bytes since the digest before, up to the end of the last line that was read. */
    byte[] digest() {
        return digest.digest();
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, body.read(buffer));
        }
        return end > 0;
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
