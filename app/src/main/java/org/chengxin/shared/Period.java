package org.chengxin.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 期间: whole days from {@code from} to {@code to}, both included, or open-ended without {@code to}. Its text is the
 * ISO 8601 interval {@code 2026-01-01/2026-12-31}, open {@code 2026-01-01/..} (ISO 8601-2).
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

    private static final String OPEN = "..";

    public Period {
        if (to != null && to.isBefore(from)) {
            throw new InvalidValueException("period.order", "an end on or after the start");
        }
    }

    public static Period of(LocalDate from, LocalDate to) {
        return new Period(from, to);
    }

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    public static Period parse(String text) {
        String[] ends = Spelling.withoutBlanks(text).split("/", -1);
        if (ends.length != 2) {
            throw new InvalidValueException("period.format", "two dates with a slash between them");
        }
        try {
            LocalDate from = LocalDate.parse(ends[0]);
            return ends[1].equals(OPEN) ? since(from) : of(from, LocalDate.parse(ends[1]));
        } catch (DateTimeParseException malformed) {
            throw new InvalidValueException("period.format", "dates as 2026-01-31");
        }
    }

    public static Optional<Period> tryParse(String text) {
        return InvalidValueException.attempt(() -> parse(text));
    }

    public boolean isOpen() {
        return to == null;
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    /** Whether the two share at least one day. */
    public boolean overlaps(Period other) {
        return reaches(other.from) && other.reaches(from);
    }

    @Override
    public String toString() {
        return from + "/" + (to == null ? OPEN : to);
    }

    private boolean reaches(LocalDate date) {
        return to == null || !to.isBefore(date);
    }
}
