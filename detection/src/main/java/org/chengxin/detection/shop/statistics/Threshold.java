package org.chengxin.detection.shop.statistics;

/**
 * From which score on a record is more than chance: so that among this many honest records no more than the allowed
 * number is expected to reach it.
 *
 * <p>The score adds up what each of m measures says above {@link Evidence#USUAL}. If each measure's chance is right and
 * they do not depend on each other, each says something with probability 0.1 and then exponentially much (R. A. Fisher,
 * "Statistical Methods for Research Workers", 1925, § 21.1): the score is a binomial mixture of Erlang laws. Measures
 * of one record do depend on each other, so that what honest data really gives is tested besides.
 */
public final class Threshold {

    private static final double CHANCE = Math.pow(10, -Evidence.USUAL);

    private Threshold() {}

    public static double of(int measures, long records, double falseAlarms) {
        double low = 0;
        double high = 100;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (records * tail(measures, middle) > falseAlarms) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The chance that the score of an honest record is above. */
    static double tail(int measures, double score) {
        double at = score * Math.log(10);
        double sum = 0;
        double choose = 1;
        for (int speaking = 1; speaking <= measures; speaking++) {
            choose *= (measures - speaking + 1.0) / speaking;
            double chance = choose * Math.pow(CHANCE, speaking) * Math.pow(1 - CHANCE, measures - speaking);
            sum += chance * erlang(speaking, at);
        }
        return sum;
    }

    private static double erlang(int shape, double at) {
        double sum = 0;
        double term = Math.exp(-at);
        for (int each = 0; each < shape; each++) {
            sum += term;
            term *= at / (each + 1);
        }
        return sum;
    }
}
