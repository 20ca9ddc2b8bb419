package org.chengxin.cli.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as plain numbers. */
final class SerialFormat {

    /** Years that docs/formats/reports.md takes; a number beyond is no date of ours. */
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final Pattern EXCEL = Pattern.compile("\\d{5}(\\.\\d{1,15})?");
    private static final Pattern EPOCH = Pattern.compile("\\d{1,15}");

    private SerialFormat() {}

    /** Days since 30 December 1899, the fraction being the time of day: what a date cell becomes in a CSV file. */
    static @Nullable Moment excel(String text) {
        if (!EXCEL.matcher(text).matches()) {
            return null;
        }
        double serial = Double.parseDouble(text);
        long days = (long) serial;
        LocalDateTime clock = LocalDate.of(1899, 12, 30)
                .plusDays(days)
                .atStartOfDay()
                .plusSeconds(Math.round((serial - days) * 86_400));
        LocalDate date = clock.toLocalDate();
        return date.isBefore(FIRST) || date.isAfter(LAST) ? null : new Moment(clock, null);
    }

    /** Seconds or thousandths since 1970 in UTC. */
    static @Nullable Moment epoch(String text, int perSecond) {
        if (!EPOCH.matcher(text).matches()) {
            return null;
        }
        long millis = Long.parseLong(text) * (1_000 / perSecond);
        return new Moment(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDateTime(), ZoneOffset.UTC);
    }
}
