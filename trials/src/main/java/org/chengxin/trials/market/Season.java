package org.chengxin.trials.market;

/**
 * How busy the days of two years are: weekends, slow growth, and sales festivals that swell before their day and ebb
 * after it.
 */
final class Season {

    static final int DAYS = 730;

    private static final int YEAR = 365;
    /** 18 June, 9 September, 11 November and 12 December as days of the year, each with how much it sells. */
    private static final int[][] FESTIVALS = {{168, 4}, {251, 1}, {314, 7}, {345, 3}};

    private final Weighted days;

    Season(Draws chance) {
        double[] busy = new double[DAYS];
        double growth = chance.between(0, 0.8);
        for (int day = 0; day < DAYS; day++) {
            double level = 1 + growth * day / DAYS + (day % 7 >= 5 ? 0.25 : 0);
            for (int[] festival : FESTIVALS) {
                int from = day % YEAR - festival[0];
                level += festival[1] * StrictMath.exp(from < 0 ? from / 1.5 : -from / 3.0);
            }
            busy[day] = level;
        }
        days = new Weighted(busy);
    }

    int day(Draws chance) {
        return days.draw(chance);
    }

    /** A day as busy ones are drawn, but not before a thing was there. */
    int dayFrom(int first, Draws chance) {
        for (int tries = 0; tries < 8; tries++) {
            int day = days.draw(chance);
            if (day >= first) {
                return day;
            }
        }
        return first + chance.below(DAYS - first);
    }
}
