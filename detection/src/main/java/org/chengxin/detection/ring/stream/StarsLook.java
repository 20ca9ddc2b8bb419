package org.chengxin.detection.ring.stream;

import java.util.Arrays;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.ring.SecondLook;
import org.chengxin.detection.ring.SecondLook.Stars;
import org.chengxin.detection.table.Ints;
import org.jspecify.annotations.Nullable;

/** The second look at a ring that stands now: its stars beside those that others lately gave the same items. */
final class StarsLook {

    /** About so many ratings of the whole market tell how it gives stars. */
    private static final int SAMPLE = 20_000;

    private final RecentRatings recent;

    StarsLook(RecentRatings recent) {
        this.recent = recent;
    }

    /** Beside all ratings of the items, all of one item in so many: how much goods differ is told by whole goods. */
    @Nullable
    Stars stars(int[] users, int[] items) {
        int every = recent.size() / SAMPLE + 1;
        Ints numbers = recent.ratings(
                item -> Math.floorMod(item * 0x9E3779B9 >>> 8, every) == 0 || Arrays.binarySearch(items, item) >= 0);
        int[][] columns = new int[4][numbers.size()];
        for (int at = 0; at < numbers.size(); at++) {
            int number = numbers.get(at);
            columns[0][at] = recent.user(number);
            columns[1][at] = recent.item(number);
            columns[2][at] = recent.stars(number);
            columns[3][at] = recent.day(number);
        }
        Ratings lately = Ratings.of(columns[0], columns[1], columns[2], columns[3]);
        return SecondLook.stars(lately, users, items).orElse(null);
    }
}
