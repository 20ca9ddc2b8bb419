package org.chengxin.detection.account;

import java.util.Arrays;
import org.chengxin.detection.graph.Rows;

/** Undirected graph as adjacency lists: for each node its neighbours in rising order, each once, itself never. */
final class Graph {

    private final int[] starts;
    private final int[] neighbours;

    private Graph(int[] starts, int[] neighbours) {
        this.starts = starts;
        this.neighbours = neighbours;
    }

    /** @param ends the two ends of each edge, one after the other; in any direction, as often as one likes */
    static Graph of(int nodes, int[] ends, int edges) {
        int[] starts = Rows.starts(null, ends, nodes, 2 * edges);
        int[] neighbours = Rows.sorted(null, ends, starts, 2 * edges);
        int kept = 0;
        int[] fewer = new int[starts.length];
        for (int node = 0; node < nodes; node++) {
            for (int at = starts[node]; at < starts[node + 1]; at++) {
                // The two ends of an edge stand side by side.
                neighbours[at] = ends[neighbours[at] ^ 1];
            }
            Arrays.sort(neighbours, starts[node], starts[node + 1]);
            for (int at = starts[node]; at < starts[node + 1]; at++) {
                boolean again = kept > fewer[node] && neighbours[kept - 1] == neighbours[at];
                if (neighbours[at] != node && !again) {
                    neighbours[kept++] = neighbours[at];
                }
            }
            fewer[node + 1] = kept;
        }
        return new Graph(fewer, Arrays.copyOf(neighbours, kept));
    }

    int nodes() {
        return starts.length - 1;
    }

    int edges() {
        return neighbours.length / 2;
    }

    int degree(int node) {
        return starts[node + 1] - starts[node];
    }

    int start(int node) {
        return starts[node];
    }

    int neighbour(int at) {
        return neighbours[at];
    }

    /** Of each node the mean over its neighbours, missing ones left out; NaN where it has none. */
    double[] means(double[] values) {
        double[] means = new double[nodes()];
        for (int node = 0; node < means.length; node++) {
            double sum = 0;
            int count = 0;
            for (int at = starts[node]; at < starts[node + 1]; at++) {
                double value = values[neighbours[at]];
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
            means[node] = count == 0 ? Double.NaN : sum / count;
        }
        return means;
    }

    /** Of each node the highest among its neighbours; NaN where there is none. */
    double[] highest(double[] values) {
        double[] highest = new double[nodes()];
        for (int node = 0; node < highest.length; node++) {
            double most = Double.NaN;
            for (int at = starts[node]; at < starts[node + 1]; at++) {
                double value = values[neighbours[at]];
                most = Double.isNaN(most) || value > most ? value : most;
            }
            highest[node] = most;
        }
        return highest;
    }

    /** Of each node the mean over the neighbours of its neighbours, itself left out, each neighbour counting alike. */
    double[] secondMeans(double[] values) {
        double[] sums = new double[nodes()];
        int[] counts = new int[nodes()];
        for (int node = 0; node < sums.length; node++) {
            for (int at = starts[node]; at < starts[node + 1]; at++) {
                double value = values[neighbours[at]];
                if (!Double.isNaN(value)) {
                    sums[node] += value;
                    counts[node]++;
                }
            }
        }
        double[] means = new double[nodes()];
        for (int node = 0; node < means.length; node++) {
            int own = Double.isNaN(values[node]) ? 0 : 1;
            double sum = 0;
            int count = 0;
            for (int at = starts[node]; at < starts[node + 1]; at++) {
                int others = counts[neighbours[at]] - own;
                if (others > 0) {
                    sum += (sums[neighbours[at]] - (own == 0 ? 0 : values[node])) / others;
                    count++;
                }
            }
            means[node] = count == 0 ? Double.NaN : sum / count;
        }
        return means;
    }
}
