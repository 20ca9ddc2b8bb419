package org.chengxin.detection.trust;

import java.time.Instant;
import java.time.ZoneOffset;
import org.chengxin.detection.table.Phrases;

/** Times as they were given, for people: seconds and milliseconds since 1970 as days, other numbers as they are. */
final class Moments {

    private static final double SECONDS = 1e8;
    private static final double MILLISECONDS = 1e11;
    private static final double BEYOND = 1e14;

    private Moments() {}

    static String day(double time) {
        if (time >= SECONDS && time < BEYOND) {
            long seconds = (long) Math.floor(time < MILLISECONDS ? time : time / 1000);
            return Instant.ofEpochSecond(seconds)
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        }
        return Phrases.tenths(time);
    }
}
