package org.chengxin.detection.ring;

import java.util.List;
import org.chengxin.detection.metrics.Chance;
import org.chengxin.detection.rating.Ratings;

/**
 * The days in which a block's accounts are most over-represented among the ratings of one item: windows of several
 * lengths compete, and what lies before and after the best is searched for further waves.
 */
final class Windows {

    private static final int[] LENGTHS = {1, 3, 7, 14, 30, 60, 90, 180, 365, Integer.MAX_VALUE};
    private static final int FEWEST = 2;
    private static final int PER_ITEM = 4;

    private final Ratings ratings;
    private final double longest;

    /** @param longest no window is longer than this share of all days */
    Windows(Ratings ratings, double longest) {
        this.ratings = ratings;
        this.longest = longest;
    }

    /**
     * Adds those that gain, the earliest first.
     *
     * @param days when the accounts rated the item, sorted, at the places {@code from} to {@code to}
     * @param chance the accounts' share of what the item would receive without a ring
     * @param price what naming the item costs
     */
    void search(int item, int[] days, int from, int to, double chance, double price, List<Cell> cells) {
        search(item, days, from, to, chance, price, PER_ITEM, cells);
    }

    private void search(
            int item, int[] days, int from, int to, double chance, double price, int left, List<Cell> cells) {
        double cost = price + price(item);
        double surest = -Math.log(chance);
        if (left == 0 || to - from < FEWEST || (to - from) * surest <= cost) {
            return;
        }
        double bestGain = 0;
        int bestFrom = 0;
        int bestTo = 0;
        int counted = 0;
        for (int length : LENGTHS) {
            if (longest < 1 && length > longest * ratings.days()) {
                break;
            }
            int densest = densest(days, from, to, length);
            int end = densest;
            while (end < to && days[end] - days[densest] < length) {
                end++;
            }
            if (end - densest < FEWEST || end - densest == counted) {
                continue;
            }
            counted = end - densest;
            // Not even if nobody else rated there then.
            if (counted * surest - cost <= bestGain) {
                continue;
            }
            int all = all(item, days[densest], days[end - 1]);
            double gain = Chance.binomial(all, counted, chance) - cost;
            if (gain > bestGain) {
                bestGain = gain;
                bestFrom = densest;
                bestTo = end;
            }
        }
        if (bestGain > 0) {
            int start = days[bestFrom];
            int end = days[bestTo - 1];
            search(item, days, from, bestFrom, chance, price, left - 1, cells);
            cells.add(new Cell(item, start, end, all(item, start, end), bestTo - bestFrom, bestGain, 0));
            search(item, days, bestTo, to, chance, price, left - 1, cells);
        }
    }

    /** Start of the window of this length that holds most of the days. */
    private static int densest(int[] days, int from, int to, int length) {
        int most = 0;
        int mostFrom = from;
        int first = from;
        for (int last = from; last < to; last++) {
            while (days[last] - days[first] >= length) {
                first++;
            }
            if (last - first + 1 > most) {
                most = last - first + 1;
                mostFrom = first;
            }
        }
        return mostFrom;
    }

    private int all(int item, int start, int end) {
        return ratings.byItem().firstNotBefore(item, end + 1) - ratings.byItem().firstNotBefore(item, start);
    }

    /** Multiple-testing price of choosing a window of the item: any of its ratings may be the first and the last. */
    double price(int item) {
        double degree = ratings.byItem().degree(item);
        return Math.log(degree * (degree + 1) / 2);
    }
}
