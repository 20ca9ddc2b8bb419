package org.chengxin.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
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
        String confidence) {

    /** In what a parameter is told. */
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS,
        HOURS,
        MINUTES,
        YUAN,
        /** A part of 1, told in percent. */
        SHARE,
        BYTES,
        ORDERS,
        MERCHANTS,
        MATTERS,
        WARNINGS;

        /** As it stands in the table. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Unit of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** The key of the text that says it with a value: {0} is {@link #told}. */
        public String text() {
            return "rule.unit." + word();
        }

        /** The number that people are told. */
        public BigDecimal told(String value) {
            BigDecimal number = new BigDecimal(value);
            return this == SHARE ? number.movePointRight(2) : number;
        }
    }

    /** The key of the text that names a parameter on pages. */
    public static String title(String name) {
        return "rule.parameter." + name;
    }

    /** The key of the text for a source that came with the program; there is none for what an officer wrote. */
    public String sourceText() {
        return "rule.source."
                + source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
