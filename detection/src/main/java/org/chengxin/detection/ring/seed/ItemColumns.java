package org.chengxin.detection.ring.seed;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.table.Ints;

/**
 * ItemColumns that accounts may share: an item between two days each. Whole items that are not too popular to tell anything,
 * and bursts, shorter windows in which an item received more than it does otherwise.
 *
 * @param weight how remarkable each is by itself: of two that share as much, the heavier is looked at first
 */
@SuppressWarnings("ArrayRecordComponent") // the structure is these arrays
public record ItemColumns(int[] item, int[] from, int[] to, float[] weight) {

    public int size() {
        return item.length;
    }

    /** Columns above a weight, remarkable by themselves. */
    public ItemColumns heavierThan(float least) {
        int[] kept = IntStream.range(0, size()).filter(at -> weight[at] > least).toArray();
        float[] weights = new float[kept.length];
        for (int at = 0; at < kept.length; at++) {
            weights[at] = weight[kept[at]];
        }
        return new ItemColumns(picked(item, kept), picked(from, kept), picked(to, kept), weights);
    }

    private static int[] picked(int[] all, int[] places) {
        return Arrays.stream(places).map(at -> all[at]).toArray();
    }

    /** All items that fewer rated than {@code mostRatings}. */
    public static ItemColumns wholeItems(Ratings ratings, double mostRatings) {
        Ints items = new Ints();
        for (int item = 0; item < ratings.items(); item++) {
            int degree = ratings.byItem().degree(item);
            if (degree >= 2 && degree <= mostRatings) {
                items.add(item);
            }
        }
        int[] to = new int[items.size()];
        Arrays.fill(to, ratings.days());
        float[] weight = new float[items.size()];
        Arrays.fill(weight, 1);
        return new ItemColumns(items.toArray(), new int[items.size()], to, weight);
    }
}
