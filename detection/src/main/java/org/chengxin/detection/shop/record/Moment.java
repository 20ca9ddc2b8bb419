package org.chengxin.detection.shop.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads ISO 8601 times ({@code 2018-06-12T20:07:44-03:00}, also with a blank for the T, without seconds or without an
 * offset) and tells the clock of the place: by the record's zone, else by the offset that was written, else by the
 * default zone.
 */
public final class Moment {

    public static final long NONE = Long.MIN_VALUE;

    private static final long FROM = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
    private static final long TO = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();

    private final ZoneId defaultZone;
    private final Map<String, ZoneId> zones = new HashMap<>();

    private long instant;
    private int offset;

    public Moment(ZoneId defaultZone) {
        this.defaultZone = defaultZone;
    }

    /**
     * Reads one time; then {@link #instant} and {@link #offset} tell it.
     *
     * @return false where it is no time
     */
    public boolean read(String text, String zone) {
        instant = NONE;
        offset = 0;
        try {
            int end = timeEnd(text);
            LocalDateTime local = local(text, end);
            String tail = text.substring(end).strip();
            ZoneId place = zone(zone);
            if (tail.isEmpty()) {
                ZoneId in = place == null ? defaultZone : place;
                offset = in.getRules().getOffset(local).getTotalSeconds();
                instant = local.toEpochSecond(ZoneOffset.ofTotalSeconds(offset));
            } else {
                ZoneOffset written = ZoneOffset.of(tail);
                instant = local.toEpochSecond(written);
                boolean universal = written.getTotalSeconds() == 0;
                ZoneId in = place != null ? place : universal ? defaultZone : written;
                offset = in.getRules().getOffset(Instant.ofEpochSecond(instant)).getTotalSeconds();
            }
        } catch (DateTimeException noTime) {
            instant = NONE;
        }
        if (instant < FROM || instant > TO) {
            instant = NONE;
        }
        return instant != NONE;
    }

    /** The usual form by hand, which is ten times as fast; any other by the library. */
    private static LocalDateTime local(String text, int end) {
        if (end == 19 && text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(13) == ':') {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, 10);
            int hour = number(text, 11, 13);
            int minute = number(text, 14, 16);
            int second = number(text, 17, 19);
            char between = text.charAt(10);
            boolean digits = (year | month | day | hour | minute | second) >= 0;
            if (digits && (between == 'T' || between == ' ') && text.charAt(16) == ':') {
                return LocalDateTime.of(year, month, day, hour, minute, second);
            }
        }
        return LocalDateTime.parse(text.substring(0, end).replace(' ', 'T'));
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Offset where the clock time ends and the zone begins. */
    private static int timeEnd(String text) {
        for (int position = Math.min(11, text.length()); position < text.length(); position++) {
            char each = text.charAt(position);
            if (each == 'Z' || each == '+' || each == '-') {
                return position;
            }
        }
        return text.length();
    }

    private @Nullable ZoneId zone(String name) {
        if (name.isEmpty()) {
            return null;
        }
        return zones.computeIfAbsent(name, ZoneId::of);
    }

    /** Seconds since 1970, or {@link #NONE}. */
    public long instant() {
        return instant;
    }

    /** Zone offset in seconds: clock time less the instant. */
    public int offset() {
        return offset;
    }

    /** The day of the place, counted from 1970. */
    public static int day(long instant, int offset) {
        return (int) Math.floorDiv(instant + offset, 86_400L);
    }

    /** The hour of the place, 0 to 23. */
    public static int hour(long instant, int offset) {
        return (int) (Math.floorMod(instant + offset, 86_400L) / 3_600);
    }
}
