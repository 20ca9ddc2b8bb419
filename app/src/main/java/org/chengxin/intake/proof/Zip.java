package org.chengxin.intake.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chengxin.rule.LegalClock;

/** Writes a reproducible zip: the same files give the same bytes at any time and on any machine. */
final class Zip {

    private Zip() {}

    /** @param at the modification time of every file, in Shanghai time */
    static byte[] of(Map<String, byte[]> files, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // A local time is written as it is; an instant would be converted by the machine's time zone.
                entry.setTimeLocal(LocalDateTime.ofInstant(at, LegalClock.ZONE));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
