package org.chengxin.detection.trust.graph;

import org.jspecify.annotations.Nullable;

/** Counting sort into compressed rows; stable, linear in edges and nodes. */
public final class Rows {

    private Rows() {}

    /**
     * @param order in which the edges are taken; as they stand where null
     * @param node the node of each edge
     * @return the edges by node, those of a node as they were in the order
     */
    public static int[] sorted(int @Nullable [] order, int[] node, int nodes, int count) {
        int[] next = starts(order, node, nodes, count);
        int[] sorted = new int[count];
        for (int at = 0; at < count; at++) {
            int edge = order == null ? at : order[at];
            sorted[next[node[edge]]++] = edge;
        }
        return sorted;
    }

    /** Where the edges of each node start once sorted, and behind the last node where they end. */
    public static int[] starts(int @Nullable [] order, int[] node, int nodes, int count) {
        int[] starts = new int[nodes + 1];
        for (int at = 0; at < count; at++) {
            starts[node[order == null ? at : order[at]] + 1]++;
        }
        for (int each = 0; each < nodes; each++) {
            starts[each + 1] += starts[each];
        }
        return starts;
    }
}
