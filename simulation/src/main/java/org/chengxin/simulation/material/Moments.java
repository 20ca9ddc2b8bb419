package org.chengxin.simulation.material;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Times of the city: seconds since 1970, read on the clock of Shanghai. */
public final class Moments {

    /** Seconds of an hour. */
    public static final long HOUR = 3600;

    /** Seconds of a day. */
    public static final long DAY = 24 * HOUR;

    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);
    private static final long SHANGHAI_SECONDS = SHANGHAI.getTotalSeconds();

    private Moments() {}

    /** The first second of a day in Shanghai. */
    public static long startOf(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(SHANGHAI);
    }

    /** The day of Shanghai in which a second lies. */
    public static LocalDate dayOf(long epochSecond) {
        return LocalDate.ofEpochDay(Math.floorDiv(epochSecond + SHANGHAI_SECONDS, DAY));
    }

    static String instant(long epochSecond) {
        int second = (int) Math.floorMod(epochSecond + SHANGHAI_SECONDS, DAY);
        LocalDate day = dayOf(epochSecond);
        StringBuilder out = new StringBuilder(25).append(day.getYear());
        two(out.append('-'), day.getMonthValue());
        two(out.append('-'), day.getDayOfMonth());
        two(out.append('T'), second / 3600);
        two(out.append(':'), second / 60 % 60);
        two(out.append(':'), second % 60);
        return out.append("+08:00").toString();
    }

    static String amount(long fen) {
        StringBuilder out = new StringBuilder(12).append(fen / 100).append('.');
        two(out, (int) (fen % 100));
        return out.toString();
    }

    private static void two(StringBuilder out, int value) {
        out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}
