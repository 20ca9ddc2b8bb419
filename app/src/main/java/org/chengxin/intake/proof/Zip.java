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

/** One zip of named files, the same bytes whenever and wherever it is made. */
final class Zip {

    private Zip() {}

    /** @param at the time of every file, as a clock in Shanghai shows it */
    static byte[] of(Map<String, byte[]> files, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // Local time is written as it is; an instant would come out by the zone of the machine.
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
