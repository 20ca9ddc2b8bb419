package org.chengxin.detection.ring;

import org.chengxin.detection.rating.Incidence;
import org.chengxin.detection.rating.Ratings;

/**
 * Distribution of a market's stars: the share of each number of them, and how much goods differ by how they are liked. No
 * account and no good has much of a say, so that none can make usual what it does.
 *
 * @param spread the standard deviation of how goods are liked where that of single ratings is 1: the components of
 *     variance of a one-way layout (Henderson, Biometrics 1953)
 * @param givers the same of accounts: how much they differ by how mildly they judge
 * @param allowance how far honest people may be from it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once
record MarketStars(double[] shares, double spread, double givers, Allowance allowance) {

    private static final double FEWEST = 2;
    private static final double MOST = 100;

    /** Limits of how far from others' the stars of honest people may be: see the {@link RingParameter} of each. */
    record Allowance(double fondness, double adored, double unlikeAny, double errors) {

        static Allowance of(RingSettings settings) {
            return new Allowance(
                    settings.value(RingParameter.FONDNESS),
                    settings.value(RingParameter.ADORED),
                    settings.value(RingParameter.UNLIKE_ANY),
                    settings.value(RingParameter.STAR_ERRORS));
        }
    }

    /** Prior weight of the market's star distribution, in ratings of a good: the more, the less goods differ. */
    double weight() {
        double square = spread * spread;
        return square <= 0 ? MOST : Math.max(FEWEST, Math.min(MOST, (1 - square) / square));
    }

    static MarketStars of(Ratings ratings, RingSettings settings) {
        return new MarketStars(
                shares(ratings), spread(ratings.byItem()), spread(ratings.byUser()), Allowance.of(settings));
    }

    private static double spread(Incidence rows) {
        double total = 0;
        double between = 0;
        double within = 0;
        double squaredSizes = 0;
        for (int row = 0; row < rows.rows(); row++) {
            double sum = 0;
            double squares = 0;
            for (int at = rows.start()[row]; at < rows.start()[row + 1]; at++) {
                sum += rows.stars()[at];
                squares += rows.stars()[at] * rows.stars()[at];
            }
            double size = rows.degree(row);
            total += sum;
            between += sum * sum / size;
            within += squares - sum * sum / size;
            squaredSizes += size * size;
        }
        double count = rows.other().length;
        double groups = rows.rows();
        double noise = within / Math.max(1, count - groups);
        double ofGroups = (between - total * total / count - (groups - 1) * noise) / (count - squaredSizes / count);
        return ofGroups > 0 ? Math.sqrt(ofGroups / (ofGroups + noise)) : 0;
    }

    /** Expected star distribution of a good: each account counts once a good, and a good is capped. */
    private static double[] shares(Ratings ratings) {
        Incidence byUser = ratings.byUser();
        double[] shares = new double[Byte.MAX_VALUE + 1];
        double sum = 0;
        for (int user = 0; user < byUser.rows(); user++) {
            for (int at = byUser.start()[user]; at < byUser.start()[user + 1]; at++) {
                int item = byUser.other()[at];
                if (at + 1 == byUser.start()[user + 1] || byUser.other()[at + 1] != item) {
                    double weight = Math.min(1, MOST / ratings.byItem().degree(item));
                    shares[byUser.stars()[at]] += weight;
                    sum += weight;
                }
            }
        }
        for (int star = 0; star < shares.length && sum > 0; star++) {
            shares[star] /= sum;
        }
        return shares;
    }
}
