package org.chengxin.detection.graph;

import java.util.Arrays;

/** The distinct ids of a column in ascending order, each with its place there; no boxing, no hashing. */
public final class Ids {

    private final int[] sorted;

    private Ids(int[] sorted) {
        this.sorted = sorted;
    }

    /** @param column non-negative, of which the first {@code count} are taken; left as it is */
    public static Ids of(int[] column, int count) {
        int[] all = Arrays.copyOf(column, count);
        Arrays.parallelSort(all);
        int distinct = 0;
        for (int at = 0; at < count; at++) {
            if (at == 0 || all[at] != all[at - 1]) {
                all[distinct++] = all[at];
            }
        }
        return new Ids(Arrays.copyOf(all, distinct));
    }

    public static Ids union(Ids one, Ids other) {
        int[] both = Arrays.copyOf(one.sorted, one.sorted.length + other.sorted.length);
        System.arraycopy(other.sorted, 0, both, one.sorted.length, other.sorted.length);
        return of(both, both.length);
    }

    public int size() {
        return sorted.length;
    }

    public int id(int place) {
        return sorted[place];
    }

    /** @return negative where the id is not among them */
    public int place(int id) {
        return Arrays.binarySearch(sorted, id);
    }

    /** Puts the place of each id where the id was. */
    public void replace(int[] column, int count) {
        Loops.over(count, (from, to) -> {
            for (int at = from; at < to; at++) {
                column[at] = place(column[at]);
            }
        });
    }

    /** The place in another list of each of these ids. */
    public int[] placesIn(Ids other) {
        int[] places = new int[sorted.length];
        Arrays.setAll(places, at -> other.place(sorted[at]));
        return places;
    }
}
