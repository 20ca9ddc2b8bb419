package org.chengxin.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value in force from a date: period, threshold or amount.
 *
 * @param basis the clause it comes from
 * @param source where the text was read
 * @param confidence {@code R} read in a source, {@code R2} in a weak one, {@code D} an own choice where no text sets
 *     one, {@code M} from memory: shown as such; an {@code M}
 *     starts no clock against anyone until an officer has confirmed the text
 * @param entered who read its text; null for a value of the shipped tables
 */
public record Parameter(
        String name,
        String value,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String basis,
        String source,
        String confidence,
        @Nullable Entry entered) {

    /**
     * Who entered it, and when the second person approved it.
     *
     * @param by account of the proposer
     */
    public record Entry(UUID by, LocalDate on) {}

    /** Unit of a parameter. */
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS,
        HOURS,
        MINUTES,
        YUAN,
        /** Fraction of 1, shown in percent. */
        SHARE,
        BYTES,
        ORDERS,
        MERCHANTS,
        MATTERS,
        REPORTS,
        WARNINGS,
        LOOKS,
        /** The number of an answer; {@code rule.parameter.NAME.NUMBER} is its text. */
        OPTION;

        /** Its word in the unit column of the table. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Unit of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Key of the text with the value: {0} is {@link #told}. */
        public String text() {
            return "rule.unit." + word();
        }

        /** The number shown to people. */
        public BigDecimal told(String value) {
            BigDecimal number = new BigDecimal(value);
            return this == SHARE ? number.movePointRight(2) : number;
        }
    }

    /** Key of the parameter's name on pages. */
    public static String title(String name) {
        return "rule.parameter." + name;
    }

    /** Whether the text was read, or none exists, so that it may start a clock against somebody. */
    public boolean isVerified() {
        return !confidence.equals("M");
    }

    /** Key of the text of a shipped source; officers' sources have none. */
    public String sourceText() {
        return "rule.source."
                + source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
