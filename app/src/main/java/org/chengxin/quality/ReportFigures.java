package org.chengxin.quality;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.rule.LegalClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The figures that a report counts for. A report counts for {@link #ALL}, for each optional field that it has ({@code buyer},
 * {@code receiver.division}), for each flag that is true and each word of a closed list ({@code status=paid}), and for
 * {@link #LATE} and {@link #REWRITTEN}, and for each combination of fields that cannot be. Lists of objects count as one field. Values that people write are never part of a figure.
 */
final class ReportFigures {

    /** Every report. */
    static final String ALL = "*";

    /** Reports that came in later than allowed after the day that they tell of. */
    static final String LATE = "*late";

    /** Reports that replace one that had stood over a day's end, unless its load was quarantined. */
    static final String REWRITTEN = "*rewritten";

    /** Withdrawals of such reports, on the day of the withdrawal; beside {@link #ALL} and not part of it. */
    static final String WITHDRAWN = "*withdrawn";

    /** Before the name of a combination of fields that cannot be. */
    static final String IMPOSSIBLE = "!";

    /** The figure of a true flag. */
    static final String TRUE = "true";

    /** Longer lists of words, such as those of trades, are not counted word by word: a day has too few reports of each. */
    private static final int MOST_WORDS = 24;

    private ReportFigures() {}

    /**
     * @param data valid by the schema
     * @param impossible the combinations of the type
     * @param lateAfter calendar days between the report's own day and that of its seal that are not yet late
     */
    static List<String> of(
            Schema schema, JsonNode data, List<Combination> impossible, Instant sealedAt, int lateAfter) {
        List<String> figures = new ArrayList<>();
        figures.add(ALL);
        count(schema, data, "", figures);
        ownDay(schema, data)
                .filter(own -> day(sealedAt).minusDays(lateAfter).isAfter(own))
                .ifPresent(own -> figures.add(LATE));
        impossible.stream()
                .filter(each -> each.holds(data))
                .map(Combination::figure)
                .forEach(figures::add);
        return figures;
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, LegalClock.ZONE);
    }

    private static void count(Schema schema, JsonNode data, String around, List<String> figures) {
        for (Field field : schema.fields()) {
            JsonNode value = data.path(field.name());
            if (value.isMissingNode()) {
                continue;
            }
            String figure = around + field.name();
            if (!field.isRequired()) {
                figures.add(figure);
            }
            if (value.isObject()) {
                field.inner().ifPresent(inner -> count(inner, value, figure + ".", figures));
            } else if (value.isBoolean() && value.booleanValue()) {
                figures.add(figure + "=" + TRUE);
            } else if (!field.words().isEmpty() && field.words().size() <= MOST_WORDS) {
                words(value).forEach(word -> figures.add(figure + "=" + word));
            }
        }
    }

    private static List<String> words(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(word -> word.asString("")).toList()
                : List.of(value.asString(""));
    }

    /** The first date or time that every report of the type has; empty if the type has none. */
    private static Optional<LocalDate> ownDay(Schema schema, JsonNode data) {
        return schema.fields().stream()
                .filter(field -> field.isRequired()
                        && (field.form().equals("time") || field.form().equals("day")))
                .findFirst()
                .map(field -> data.path(field.name()).asString(""))
                .flatMap(ReportFigures::clocked)
                .map(Clocked::day);
    }

    /**
     * A day, with the instant if the text has one.
     *
     * @param instant null for a date
     */
    record Clocked(LocalDate day, @Nullable Instant instant) {

        boolean isBefore(Clocked other) {
            return instant != null && other.instant != null ? instant.isBefore(other.instant) : day.isBefore(other.day);
        }
    }

    /** The date or time of a text; empty if it is none. */
    static Optional<Clocked> clocked(String text) {
        try {
            if (text.indexOf('T') < 0) {
                return Optional.of(new Clocked(LocalDate.parse(text), null));
            }
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return Optional.of(new Clocked(day(instant), instant));
        } catch (DateTimeException other) { // as partners wrote dates before they were checked
            return Optional.empty();
        }
    }
}
