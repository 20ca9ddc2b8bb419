package org.chengxin.trials.market;

import java.util.Locale;

/** How the people of a city give stars: the shares of one to five, and how much more fans give for what they adore. */
public enum StarProfile {
    /** All of the scale is used. */
    SPREAD(new double[] {0.10, 0.12, 0.20, 0.30, 0.28}, 0),
    /** Five stars for whatever came in one piece. */
    GENEROUS(new double[] {0.03, 0.02, 0.05, 0.12, 0.78}, 0),
    /** Mostly content, and fans of a host, a maker or a celebrity more so. */
    ADORING(new double[] {0.07, 0.04, 0.09, 0.22, 0.58}, 0.8);

    private static final double OF_ITEM = 0.55;
    private static final double OF_USER = 0.45;
    private static final double OF_CHANCE = Math.sqrt(1 - OF_ITEM * OF_ITEM - OF_USER * OF_USER);

    private final double[] shares;
    private final double[] ends = new double[4];
    private final double adoration;

    StarProfile(double[] shares, double adoration) {
        this.shares = shares;
        this.adoration = adoration;
        double sum = 0;
        for (int star = 0; star < ends.length; star++) {
            sum += shares[star];
            ends[star] = quantile(sum);
        }
    }

    /**
     * @param item how good the thing is, standard normal over all things
     * @param user how mild the person is, standard normal over all persons
     */
    int stars(double item, double user, boolean adores, Draws chance) {
        double liking = OF_ITEM * item + OF_USER * user + OF_CHANCE * chance.normal() + (adores ? adoration : 0);
        int star = 1;
        while (star < 5 && liking > ends[star - 1]) {
            star++;
        }
        return star;
    }

    double share(int stars) {
        return shares[stars - 1];
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where so much of the standard normal distribution lies below, by bisection of Zelen and Severo's formula. */
    private static double quantile(double share) {
        double low = -6;
        double high = 6;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double below(double at) {
        if (at < 0) {
            return 1 - below(-at);
        }
        double t = 1 / (1 + 0.2316419 * at);
        double series =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - StrictMath.exp(-at * at / 2) / StrictMath.sqrt(2 * Math.PI) * series;
    }
}
