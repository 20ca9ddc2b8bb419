package org.chengxin.detection.graph;

import java.util.stream.IntStream;

/** Loops over stretches whose cut depends on the input alone, so that sums are the same with any number of threads. */
public final class Loops {

    private static final int STRETCHES = 64;

    private Loops() {}

    /** Body of a loop over the positions from the first, included, to the last, excluded. */
    public interface Stretch {
        void walk(int from, int to);
    }

    /** Summand of a loop over the positions from the first, included, to the last, excluded. */
    public interface Summed {
        double sum(int from, int to);
    }

    public static void over(int size, Stretch body) {
        IntStream.range(0, STRETCHES).parallel().forEach(stretch -> {
            int from = (int) ((long) size * stretch / STRETCHES);
            int to = (int) ((long) size * (stretch + 1) / STRETCHES);
            body.walk(from, to);
        });
    }

    public static double sum(int size, Summed body) {
        double[] parts = new double[STRETCHES];
        IntStream.range(0, STRETCHES).parallel().forEach(stretch -> {
            int from = (int) ((long) size * stretch / STRETCHES);
            int to = (int) ((long) size * (stretch + 1) / STRETCHES);
            parts[stretch] = body.sum(from, to);
        });
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    /** Stretches of nodes that hold about as many edges each; a node is never cut. */
    public static void overNodes(int[] starts, Stretch body) {
        int[] cuts = cuts(starts);
        IntStream.range(0, STRETCHES).parallel().forEach(stretch -> body.walk(cuts[stretch], cuts[stretch + 1]));
    }

    private static int[] cuts(int[] starts) {
        int nodes = starts.length - 1;
        int[] cuts = new int[STRETCHES + 1];
        int node = 0;
        for (int stretch = 1; stretch < STRETCHES; stretch++) {
            // Nodes without edges cost too: each counts as one edge.
            long goal = ((long) starts[nodes] + nodes) * stretch / STRETCHES;
            while (node < nodes && (long) starts[node] + node < goal) {
                node++;
            }
            cuts[stretch] = node;
        }
        cuts[STRETCHES] = nodes;
        return cuts;
    }
}
