package org.chengxin.cli.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A way of writing dates and times. */
public interface MomentFormat {

    /** Null for a text that is not written so or names no real day. */
    @Nullable
    Moment parse(String text);

    /** A built-in format ({@code usual}, {@code excel}, {@code epoch-seconds}, {@code epoch-millis}) or null. */
    static @Nullable MomentFormat named(String name) {
        return switch (name) {
            case "usual" -> UsualFormat::parse;
            case "excel" -> SerialFormat::excel;
            case "epoch-seconds" -> text -> SerialFormat.epoch(text, 1);
            case "epoch-millis" -> text -> SerialFormat.epoch(text, 1_000);
            default -> null;
        };
    }

    /**
     * A pattern of {@link DateTimeFormatter}, read strictly: 30 February is no date.
     *
     * @throws IllegalArgumentException if it is no pattern
     */
    static MomentFormat pattern(String pattern) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        return text -> {
            try {
                return moment(formatter.parse(text));
            } catch (DateTimeException e) {
                return null;
            }
        };
    }

    /** The first of several formats that fits. */
    static MomentFormat first(List<MomentFormat> formats) {
        return text -> {
            for (MomentFormat format : formats) {
                Moment moment = format.parse(text);
                if (moment != null) {
                    return moment;
                }
            }
            return null;
        };
    }

    private static @Nullable Moment moment(TemporalAccessor parsed) {
        LocalDate date = parsed.query(TemporalQueries.localDate());
        LocalTime time = parsed.query(TemporalQueries.localTime());
        return date == null
                ? null
                : new Moment(date.atTime(time == null ? LocalTime.MIN : time), parsed.query(TemporalQueries.offset()));
    }
}
