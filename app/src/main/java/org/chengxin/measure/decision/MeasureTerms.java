package org.chengxin.measure.decision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a measure as the outcome of its decision states them.
 *
 * @param record number of the authority's record that it rests on
 */
record MeasureTerms(
        String basis,
        String reason,
        @Nullable FactId evidence,
        @Nullable String record,
        LocalDate since,
        LocalDate until,
        String wayBack) {

    /** @param day of the outcome, the first day where none is named */
    static MeasureTerms of(Map<String, String> values, LocalDate day) {
        String record = value(values, "record").strip();
        LocalDate since = Optional.ofNullable(day(value(values, "since"), day)).orElse(day);
        return new MeasureTerms(
                value(values, "basis"),
                value(values, "reason"),
                FactId.tryParse(value(values, "evidence")).orElse(null),
                record.isEmpty() ? null : record,
                since,
                Optional.ofNullable(day(value(values, "until"), since)).orElse(since),
                value(values, "way-back"));
    }

    static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    /** Null for what is no day. */
    static @Nullable LocalDate day(String text, @Nullable LocalDate otherwise) {
        if (text.isBlank()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
