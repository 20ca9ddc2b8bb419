package org.chengxin.trials.baseline;

import java.io.IOException;
import org.chengxin.trials.market.Market;

/** The rules that anybody would try first, each over all accounts and all items of a market; higher is worse. */
public final class Trivial {

    private static final int WEEK = 7;
    private static final int WEEKS = 105;

    public final double[] userDegree;
    public final double[] userBurst;
    public final double[] itemDegree;
    public final double[] itemBurst;
    public final double[] itemMean;

    private final int[] cells;
    private final long[] weeks = new long[WEEKS];

    private Trivial(Market market) throws IOException {
        userDegree = new double[market.users()];
        userBurst = new double[market.users()];
        itemDegree = new double[market.items()];
        itemBurst = new double[market.items()];
        itemMean = new double[market.items()];
        cells = new int[market.items() * WEEKS * 2];
        market.forEach((user, item, stars, day) -> {
            userDegree[user]++;
            itemDegree[item]++;
            itemMean[item] += stars;
            weeks[day / WEEK]++;
            cells[cell(item, stars, day)]++;
        });
        market.forEach((user, item, stars, day) -> {
            double surprise = surprise(item, stars, day, market.edges());
            userBurst[user] += surprise;
            itemBurst[item] = Math.max(itemBurst[item], surprise);
        });
        for (int item = 0; item < itemMean.length; item++) {
            itemMean[item] /= Math.max(1, itemDegree[item]);
        }
    }

    public static Trivial of(Market market) throws IOException {
        return new Trivial(market);
    }

    private static int cell(int item, int stars, int day) {
        return (item * WEEKS + day / WEEK) * 2 + (stars >= 4 ? 1 : 0);
    }

    /** How many more ratings of this side an item got in a week than the week's business explains, in deviations. */
    private double surprise(int item, int stars, int day, int edges) {
        double expected = itemDegree[item] * weeks[day / WEEK] / edges + 1;
        return Math.max(0, (cells[cell(item, stars, day)] - expected) / Math.sqrt(expected) - 2);
    }

    public static double[] minus(double[] scores) {
        double[] turned = new double[scores.length];
        for (int at = 0; at < scores.length; at++) {
            turned[at] = -scores[at];
        }
        return turned;
    }
}
