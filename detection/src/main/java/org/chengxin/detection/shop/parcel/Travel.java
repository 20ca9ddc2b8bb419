package org.chengxin.detection.shop.parcel;

/** Limits of travel, what no parcel can do between two scans. */
final class Travel {

    /** Faster than any aeroplane that carries parcels. */
    private static final double FASTEST = 900;

    /** Two cities within these seconds are one clerk at a desk. */
    private static final long AT_ONCE = 300;

    private Travel() {}

    /** Kilometres an hour, at least; without end where two cities were scanned at once; 0 where it may be. */
    static double impossible(String from, String to, long seconds) {
        if (!Distance.otherCity(from, to) || seconds < 0) {
            return 0;
        }
        if (seconds <= AT_ONCE) {
            return Math.max(FASTEST + 1, Distance.least(from, to) * 3600 / Math.max(1, seconds));
        }
        double speed = Distance.least(from, to) * 3600 / seconds;
        return speed > FASTEST ? speed : 0;
    }
}
