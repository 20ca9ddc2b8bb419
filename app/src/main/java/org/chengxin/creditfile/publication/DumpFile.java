package org.chengxin.creditfile.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.chengxin.web.ui.CsvCell;

/** A CSV file in the making, UTF-8 with byte order mark: packed, counted and hashed row by row. */
final class DumpFile {

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final GZIPOutputStream out;
    private final MessageDigest digest;
    private long bytes;

    DumpFile(Collection<String> heading) {
        try {
            out = new GZIPOutputStream(packed);
            digest = MessageDigest.getInstance("SHA-256");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        write("\uFEFF" + String.join(",", heading) + "\r\n");
    }

    /**
     * A finished file.
     *
     * @param sha256 of the file as it is unpacked, hexadecimal
     * @param bytes of the same
     */
    record Finished(byte[] packed, String sha256, long bytes) {}

    void row(Collection<String> cells) {
        write(cells.stream().map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n")));
    }

    private void write(String text) {
        byte[] line = text.getBytes(StandardCharsets.UTF_8);
        digest.update(line);
        bytes += line.length;
        try {
            out.write(line);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Finished finish() {
        try {
            out.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new Finished(packed.toByteArray(), HexFormat.of().formatHex(digest.digest()), bytes);
    }
}
