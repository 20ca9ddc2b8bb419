package org.chengxin.creditfile.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A daily dump of the public records.
 *
 * @param records number of records
 * @param sha256 of the CSV file, hexadecimal
 * @param bytes length of the CSV file
 * @param logSize number of entries of the log when it was made; 0 before the first checkpoint
 * @param logRoot root of the log of that size, Base64
 * @param left records that the dump before had and this one has not
 * @param leftSha256 of the file of these
 * @param withdrawn whether a newer dump has replaced it, so that its records are served no more
 */
public record Dump(
        LocalDate day,
        Instant madeAt,
        int records,
        String sha256,
        long bytes,
        long logSize,
        @Nullable String logRoot,
        int left,
        String leftSha256,
        boolean withdrawn) {}
