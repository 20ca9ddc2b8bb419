package org.chengxin.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period, threshold or sum in force from a date.
 *
 * @param basis the clause it comes from
 * @param source where the text was read
 * @param confidence {@code R} read in a source, {@code R2} in a weak one, {@code M} from memory: shown as such, and an
 *     {@code M} starts no clock against anyone until an officer has confirmed the text
 */
public record Parameter(
        String name,
        String value,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String basis,
        String source,
        String confidence) {}
