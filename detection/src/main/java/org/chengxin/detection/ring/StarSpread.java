package org.chengxin.detection.ring;

/**
 * Variance between the means of groups of ratings, those of goods or of givers: the sum of squares between them, in
 * variances of a single rating.
 *
 * @param groups how many there are
 * @param squaredCounts Σ of the squares of their sizes
 * @param inverseCounts Σ of the inverses of their sizes
 * @param tails the excess kurtosis of a single rating
 */
record StarSpread(
        double squares, int groups, double ratings, double squaredCounts, double inverseCounts, double tails) {

    /** All ratings are the same, or there are none: nothing is known. */
    static final StarSpread NONE = new StarSpread(0, 0, 0, 0, 0, 0);

    /** Standard errors from what chance, or the market, would show. */
    private static final double ERRORS = 3;

    /** Whether they differ more than the same stars dealt out by lot would let them. */
    boolean more() {
        double freedom = groups - 1;
        // The tails count where each group rests on few.
        double variance = 2 * freedom + Math.max(0, tails) * inverseCounts;
        return freedom > 0 && (squares - freedom) / Math.sqrt(variance) > ERRORS;
    }

    /**
     * Whether goods and givers together differ less than those of the market do: one voice, not many who judge
     * (Stouffer's sum of the two).
     *
     * @param goods the standard deviation of goods in the market where that of a rating is 1
     * @param givers the same of accounts
     */
    static boolean less(StarSpread ofGoods, double goods, StarSpread ofGivers, double givers) {
        return (ofGoods.below(goods) + ofGivers.below(givers)) / Math.sqrt(2) > ERRORS;
    }

    /** Standard errors below what groups show that differ as those of the market do. */
    private double below(double spread) {
        double part = spread * spread;
        double freedom = groups - 1;
        if (freedom <= 0 || part <= 0) {
            return 0;
        }
        double expected = (1 - part) * freedom + part * (ratings - squaredCounts / ratings);
        double variance =
                2 * (part * part * squaredCounts + 2 * part * (1 - part) * ratings + (1 - part) * (1 - part) * groups);
        double all = variance + Math.max(0, tails) * inverseCounts;
        // As a multiple of chi-squared with the same mean and variance (Satterthwaite 1946), its cube root nearly
        // normal (Wilson and Hilferty 1931).
        double ninth = all / (9 * expected * expected);
        return (1 - ninth - Math.cbrt(squares / expected)) / Math.sqrt(ninth);
    }
}
