package org.chengxin.detection.ring.seed;

import org.chengxin.detection.metrics.Chance;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.table.Ints;

/**
 * Windows in which an item received more ratings than its traffic and the market's calendar explain: a festival raises
 * the whole market and is no burst. Windows of several lengths compete; an item gives up to four that do not overlap.
 */
public final class Bursts {

    private static final int[] LENGTHS = {1, 3, 7, 14, 30};
    private static final int PER_ITEM = 4;
    private static final int FEWEST = 3;
    /** About one item in twenty shows so much by chance. */
    private static final double EXCESS = 3;

    private final Ratings ratings;
    private final double[] before;
    private final Ints item = new Ints();
    private final Ints from = new Ints();
    private final Ints to = new Ints();
    private final Ints weight = new Ints();

    private Bursts(Ratings ratings) {
        this.ratings = ratings;
        before = profile(ratings);
    }

    public static ItemColumns of(Ratings ratings) {
        Bursts bursts = new Bursts(ratings);
        for (int row = 0; row < ratings.items(); row++) {
            int start = ratings.byItem().start()[row];
            bursts.search(row, start, ratings.byItem().start()[row + 1], PER_ITEM);
        }
        float[] weight = new float[bursts.weight.size()];
        for (int at = 0; at < weight.length; at++) {
            weight[at] = Float.intBitsToFloat(bursts.weight.get(at));
        }
        return new ItemColumns(bursts.item.toArray(), bursts.from.toArray(), bursts.to.toArray(), weight);
    }

    /** Share of the market's ratings before each day. */
    static double[] profile(Ratings ratings) {
        double[] before = new double[ratings.days() + 1];
        for (char day : ratings.byItem().day()) {
            before[day + 1]++;
        }
        for (int day = 0; day < ratings.days(); day++) {
            before[day + 1] = before[day] + before[day + 1] / ratings.count();
        }
        return before;
    }

    /** The strongest window among these places, then those to its left and right. */
    private void search(int row, int start, int end, int left) {
        if (end - start < FEWEST || left == 0) {
            return;
        }
        char[] day = ratings.byItem().day();
        double traffic = ratings.byItem().degree(row);
        double best = EXCESS;
        int bestStart = -1;
        int bestEnd = -1;
        for (int length : LENGTHS) {
            int first = start;
            for (int last = start; last < end; last++) {
                while (day[last] - day[first] >= length) {
                    first++;
                }
                int count = last - first + 1;
                if (count >= FEWEST && (last + 1 == end || day[last + 1] - day[first] >= length)) {
                    // What came on all other days says what would come on these.
                    double share = before[day[last] + 1] - before[day[first]];
                    double excess = Chance.poisson(count, (traffic - count + 1) * share / Math.max(1e-9, 1 - share))
                            - Math.log(traffic);
                    if (excess > best) {
                        best = excess;
                        bestStart = first;
                        bestEnd = last + 1;
                    }
                }
            }
        }
        if (bestStart >= 0) {
            search(row, start, bestStart, left - 1);
            item.add(row);
            from.add(day[bestStart]);
            to.add(day[bestEnd - 1]);
            weight.add(Float.floatToIntBits((float) best));
            search(row, bestEnd, end, left - 1);
        }
    }
}
