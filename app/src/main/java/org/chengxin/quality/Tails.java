package org.chengxin.quality;

/** Exact tails of the beta-binomial distribution: what a sample of one day may look like after the days before it. */
final class Tails {

    private Tails() {}

    /**
     * The two-sided probability of a count as far out as this one, 0 to 1.
     *
     * @param seen among {@code of}
     * @param with what was counted with the property before, above 0
     * @param without what was counted without it before, above 0
     */
    static double twoSided(int seen, int of, double with, double without) {
        // each term from the one before: the factors that are the same for all cancel when they are summed
        double[] logarithms = new double[of + 1];
        double highest = 0;
        for (int count = 0; count < of; count++) {
            logarithms[count + 1] = logarithms[count]
                    + Math.log((of - count) * (count + with) / ((count + 1) * (of - count - 1 + without)));
            highest = Math.max(highest, logarithms[count + 1]);
        }
        double below = 0;
        double at = Math.exp(logarithms[seen] - highest);
        double above = 0;
        for (int count = 0; count <= of; count++) {
            double weight = Math.exp(logarithms[count] - highest);
            below += count < seen ? weight : 0;
            above += count > seen ? weight : 0;
        }
        return Math.min(1, 2 * (Math.min(below, above) + at) / (below + at + above));
    }
}
