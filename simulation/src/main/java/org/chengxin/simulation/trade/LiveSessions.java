package org.chengxin.simulation.trade;

/**
 * 直播场次: the sessions of a live host, one evening each, evenly over some days.
 *
 * @param host number of the host
 * @param sessions how many
 * @param each orders of a session
 */
record LiveSessions(Season season, int host, int firstDay, int lastDay, int sessions, int each) {

    /** The part of a day's orders that is placed before the evening. */
    private static final double BEFORE_EVENING = 0.7;

    int orders() {
        return sessions * each;
    }

    int of(int ordinal) {
        return ordinal / each;
    }

    /** The platform's own key of a session. */
    String key(int ordinal) {
        return "LIVE-" + host + "-" + (of(ordinal) + 1);
    }

    /** About which number an order has: those of a session follow each other. */
    int number(int ordinal) {
        int day = firstDay + (lastDay - firstDay) * of(ordinal) / sessions;
        int first = season.numberAt(day);
        return first + (int) ((season.numberAt(day + 1) - first) * BEFORE_EVENING) + ordinal % each;
    }
}
