package org.chengxin.detection.graph;

import org.jspecify.annotations.Nullable;

/** Counting sort into compressed rows; stable, linear in edges and nodes. An edge whose node is negative is in no row. */
public final class Rows {

    private Rows() {}

    /**
     * @param order in which the edges are taken; as they stand where null
     * @param node the node of each edge
     * @return the edges by node, those of a node as they were in the order
     */
    public static int[] sorted(int @Nullable [] order, int[] node, int nodes, int count) {
        return sorted(order, node, starts(order, node, nodes, count), count);
    }

    /** The same where it is known where the edges of each node start. */
    public static int[] sorted(int @Nullable [] order, int[] node, int[] starts, int count) {
        int[] next = starts.clone();
        int[] sorted = new int[starts[starts.length - 1]];
        for (int at = 0; at < count; at++) {
            int edge = order == null ? at : order[at];
            if (node[edge] >= 0) {
                sorted[next[node[edge]]++] = edge;
            }
        }
        return sorted;
    }

    /** Row offsets of sorted edges (CSR): start of each node, and the end behind the last. */
    public static int[] starts(int @Nullable [] order, int[] node, int nodes, int count) {
        int[] starts = new int[nodes + 1];
        for (int at = 0; at < count; at++) {
            starts[node[order == null ? at : order[at]] + 1]++;
        }
        starts[0] = 0;
        for (int each = 0; each < nodes; each++) {
            starts[each + 1] = Math.addExact(starts[each], starts[each + 1]);
        }
        return starts;
    }
}
