package org.chengxin.trials.baseline;

import java.util.Arrays;

/**
 * The densest blocks of accounts and columns, one after the other, by taking away what weighs least until nothing is
 * left and keeping the densest on the way: FRAUDAR (Hooi et al., KDD 2016), whose columns weigh the less the more rate
 * there, 1/log(degree + 5), and whose density is weight over accounts and columns. What a block explains is taken away
 * before the next.
 *
 * <p>Columns hold accounts as compressed rows. Invariant of the heap: no node weighs less than its parent.
 */
final class Peeling {

    private static final double SOFTENING = 5;

    private final int users;
    private final int nodes;
    private final int[] start;
    private final int[] other;
    private final double[] weight;
    private final boolean[] gone;

    private final double[] left;
    private final int[] heap;
    private final int[] place;
    private int size;

    /**
     * @param column the column of each edge, ascending
     * @param user its account
     */
    Peeling(int users, int columns, int[] column, int[] user) {
        this.users = users;
        nodes = users + columns;
        start = new int[nodes + 1];
        for (int at = 0; at < user.length; at++) {
            start[user[at] + 1]++;
            start[users + column[at] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        other = new int[2 * user.length];
        weight = new double[nodes];
        int[] next = start.clone();
        for (int at = 0; at < user.length; at++) {
            int node = users + column[at];
            other[next[user[at]]++] = node;
            other[next[node]++] = user[at];
            weight[node] = 1 / Math.log(start[node + 1] - start[node] + SOFTENING);
        }
        gone = new boolean[other.length];
        left = new double[nodes];
        heap = new int[nodes];
        place = new int[nodes];
    }

    /** @param members the accounts, ascending */
    @SuppressWarnings("ArrayRecordComponent") // handed over once
    record Block(int[] members, double density) {}

    /** The densest block of what is left. */
    Block next() {
        double sum = fill();
        int[] order = new int[size];
        int taken = 0;
        int best = 0;
        double density = size == 0 ? 0 : sum / size;
        while (size > 0) {
            int node = removeLeast();
            order[taken++] = node;
            sum -= left[node];
            for (int at = start[node]; at < start[node + 1]; at++) {
                int there = other[at];
                if (!gone[at] && place[there] >= 0) {
                    left[there] -= node < users ? weight[there] : weight[node];
                    rise(place[there]);
                }
            }
            if (size > 0 && sum / size > density) {
                density = sum / size;
                best = taken;
            }
        }
        int[] kept = Arrays.copyOfRange(order, best, taken);
        takeAway(kept);
        int[] members =
                Arrays.stream(kept).filter(node -> node < users).sorted().toArray();
        return new Block(members, density);
    }

    /** What each node weighs, into the heap; gives the weight of all. */
    private double fill() {
        double sum = 0;
        size = 0;
        for (int node = 0; node < nodes; node++) {
            left[node] = 0;
            place[node] = -1;
            for (int at = start[node]; at < start[node + 1]; at++) {
                left[node] += gone[at] ? 0 : node < users ? weight[other[at]] : weight[node];
            }
            if (left[node] > 0) {
                sum += left[node] / 2;
                heap[size] = node;
                place[node] = size++;
            }
        }
        for (int at = size / 2 - 1; at >= 0; at--) {
            sink(at);
        }
        return sum;
    }

    private void takeAway(int[] block) {
        boolean[] in = new boolean[nodes];
        for (int node : block) {
            in[node] = true;
        }
        for (int node : block) {
            for (int at = start[node]; at < start[node + 1]; at++) {
                gone[at] |= in[other[at]];
            }
        }
    }

    private int removeLeast() {
        int node = heap[0];
        place[node] = -1;
        int moved = heap[--size];
        if (size > 0) {
            heap[0] = moved;
            place[moved] = 0;
            sink(0);
        }
        return node;
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && left[heap[at]] < left[heap[(at - 1) / 2]]) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink(int from) {
        int at = from;
        while (true) {
            int least = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                least = left[heap[child]] < left[heap[least]] ? child : least;
            }
            if (least == at) {
                return;
            }
            swap(at, least);
            at = least;
        }
    }

    private void swap(int one, int two) {
        int node = heap[one];
        heap[one] = heap[two];
        heap[two] = node;
        place[heap[one]] = one;
        place[heap[two]] = two;
    }
}
