package org.chengxin.detection.ring;

import org.chengxin.detection.rating.Incidence;
import org.chengxin.detection.rating.Ratings;

/**
 * How a market gives stars: the share of each number of them, and how much goods differ by how they are liked. No account
 * and no good has much of a say, so that none can make usual what it does.
 *
 * @param spread the standard deviation of how goods are liked where that of single ratings is 1: the components of
 *     variance of a one-way layout (Henderson, Biometrics 1953)
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once
record MarketStars(double[] shares, double spread) {

    private static final double FEWEST = 2;
    private static final double MOST = 100;

    /** As how many ratings of a good the market's own stars weigh: the more, the less goods differ. */
    double weight() {
        double square = spread * spread;
        return square <= 0 ? MOST : Math.max(FEWEST, Math.min(MOST, (1 - square) / square));
    }

    static MarketStars of(Ratings ratings) {
        Incidence byItem = ratings.byItem();
        double total = 0;
        double between = 0;
        double within = 0;
        double squaredSizes = 0;
        for (int item = 0; item < byItem.rows(); item++) {
            double sum = 0;
            double squares = 0;
            for (int at = byItem.start()[item]; at < byItem.start()[item + 1]; at++) {
                sum += byItem.stars()[at];
                squares += byItem.stars()[at] * byItem.stars()[at];
            }
            double size = byItem.degree(item);
            total += sum;
            between += sum * sum / size;
            within += squares - sum * sum / size;
            squaredSizes += size * size;
        }
        double count = ratings.count();
        double goods = byItem.rows();
        double noise = within / Math.max(1, count - goods);
        double ofGoods = (between - total * total / count - (goods - 1) * noise) / (count - squaredSizes / count);
        return new MarketStars(shares(ratings), ofGoods > 0 ? Math.sqrt(ofGoods / (ofGoods + noise)) : 0);
    }

    /** What a good may expect: each account counts once for each, and no good for more than some. */
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
