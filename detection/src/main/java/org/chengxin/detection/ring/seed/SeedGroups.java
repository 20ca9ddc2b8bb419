package org.chengxin.detection.ring.seed;

import java.util.Arrays;
import org.chengxin.detection.table.Ints;

/**
 * Starts of the search: columns in the order of how much more they share with others than chance lets expect. A start
 * is a column with all it shares too much with, so that crews whose members meet in pairs too seldom are seen by the
 * company their targets keep.
 */
public final class SeedGroups {

    private static final int ENOUGH = 60;

    private final ItemColumns columns;
    private final CoRating shared;
    private final int[] start;
    private final int[] neighbour;
    private final double[] strength;
    private final int[] hits;
    private final boolean[] seen;

    public SeedGroups(ItemColumns columns, CoRating shared, CoRating.Pairs pairs, int users) {
        this.columns = columns;
        this.shared = shared;
        start = new int[columns.size() + 1];
        strength = new double[columns.size()];
        hits = new int[users];
        seen = new boolean[columns.size()];
        int size = pairs.left().length;
        for (int at = 0; at < size; at++) {
            start[pairs.left()[at] + 1]++;
            start[pairs.right()[at] + 1]++;
            double weight =
                    Math.sqrt((double) columns.weight()[pairs.left()[at]] * columns.weight()[pairs.right()[at]]);
            strength[pairs.left()[at]] += pairs.excess()[at] * weight;
            strength[pairs.right()[at]] += pairs.excess()[at] * weight;
        }
        for (int column = 0; column < columns.size(); column++) {
            start[column + 1] += start[column];
        }
        int[] next = start.clone();
        neighbour = new int[2 * size];
        for (int at = 0; at < size; at++) {
            neighbour[next[pairs.left()[at]]++] = pairs.right()[at];
            neighbour[next[pairs.right()[at]]++] = pairs.left()[at];
        }
    }

    /** ItemColumns that share too much with another, the strongest first. */
    public int[] order() {
        long[] keyed = new long[columns.size()];
        int size = 0;
        for (int column = 0; column < columns.size(); column++) {
            if (strength[column] > 0) {
                // Positive floats sort as their bits do.
                keyed[size++] = (long) ~Float.floatToIntBits((float) strength[column]) << 32 | column;
            }
        }
        Arrays.sort(keyed, 0, size);
        int[] order = new int[size];
        for (int at = 0; at < size; at++) {
            order[at] = (int) keyed[at];
        }
        return order;
    }

    public int item(int column) {
        return columns.item()[column];
    }

    /**
     * The accounts found in two or more of the column and its neighbours, ascending.
     *
     * @param itemsLeftOut items that are explained: their columns are no neighbours
     */
    public int[] users(int column, boolean[] itemsLeftOut) {
        return users(column, itemsLeftOut, false);
    }

    /**
     * The same with the neighbours' neighbours and so on, until there are enough columns: each target of a large crew
     * may share too much with one or two others alone. None where the neighbours are many already.
     */
    public int[] usersFurther(int column, boolean[] itemsLeftOut) {
        return start[column + 1] - start[column] < ENOUGH ? users(column, itemsLeftOut, true) : new int[0];
    }

    private int[] users(int column, boolean[] itemsLeftOut, boolean further) {
        Ints near = new Ints();
        visit(column, near);
        for (int each = 0; each < near.size() && (each == 0 || further && near.size() < ENOUGH); each++) {
            for (int at = start[near.get(each)]; at < start[near.get(each) + 1]; at++) {
                if (!itemsLeftOut[item(neighbour[at])]) {
                    visit(neighbour[at], near);
                }
            }
        }
        Ints touched = new Ints();
        for (int each = 0; each < near.size(); each++) {
            seen[near.get(each)] = false;
            count(near.get(each), touched);
        }
        Ints users = new Ints();
        for (int each = 0; each < touched.size(); each++) {
            if (hits[touched.get(each)] > 1) {
                users.add(touched.get(each));
            }
            hits[touched.get(each)] = 0;
        }
        int[] found = users.toArray();
        Arrays.sort(found);
        return found;
    }

    private void visit(int column, Ints near) {
        if (!seen[column]) {
            seen[column] = true;
            near.add(column);
        }
    }

    private void count(int column, Ints touched) {
        for (int place = shared.firstUser(column); place < shared.firstUser(column + 1); place++) {
            if (hits[shared.user(place)]++ == 0) {
                touched.add(shared.user(place));
            }
        }
    }
}
