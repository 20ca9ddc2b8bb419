package org.chengxin.detection.graph;

/**
 * Bipartite graph, as compressed rows of both sides.
 *
 * <p>Invariant: a pair stands once; the neighbours of a node ascend.
 */
public final class Pairs {

    /** Choice of the edges that count. */
    public interface Choice {

        /**
         * Whether the edge counts.
         *
         * @param before an edge of the same pair that would count else; negative where there is none
         */
        boolean counts(int edge, int before);
    }

    /** The edge of each pair, by the node it goes from, then by the one it goes to. */
    public final int[] edges;

    /** Pairs of the node n that they go from: {@code starts[n]} to {@code starts[n + 1]} of {@link #others}. */
    public final int[] starts;

    public final int[] others;

    /** Pairs of the node n that they go to: {@code backStarts[n]} to {@code backStarts[n + 1]} of {@link #backOthers}. */
    public final int[] backStarts;

    public final int[] backOthers;

    /** Of each pair by the node it goes to, where it stands in {@link #others}. */
    public final int[] places;

    /**
     * @param from where each edge goes from, a place from 0
     * @param to where it goes to, a place from 0
     */
    public static Pairs of(int[] from, int froms, int[] to, int tos, int count, Choice choice) {
        return new Pairs(from, froms, to, tos, count, choice);
    }

    private Pairs(int[] from, int froms, int[] to, int tos, int count, Choice choice) {
        edges = Rows.sorted(Rows.sorted(null, to, tos, count), from, froms, count);
        int kept = keep(from, to, choice);
        starts = Rows.starts(edges, from, froms, kept);
        others = new int[kept];
        int[] own = new int[kept];
        for (int at = 0; at < kept; at++) {
            others[at] = to[edges[at]];
            own[at] = from[edges[at]];
        }
        backStarts = Rows.starts(null, others, tos, kept);
        places = Rows.sorted(null, others, backStarts, kept);
        backOthers = new int[kept];
        for (int at = 0; at < kept; at++) {
            backOthers[at] = own[places[at]];
        }
    }

    /** Moves the edges that count to the front. */
    private int keep(int[] from, int[] to, Choice choice) {
        int kept = 0;
        for (int edge : edges) {
            int before = kept == 0 ? -1 : edges[kept - 1];
            boolean again = before >= 0 && from[before] == from[edge] && to[before] == to[edge];
            if (choice.counts(edge, again ? before : -1)) {
                edges[again ? kept - 1 : kept++] = edge;
            }
        }
        return kept;
    }
}
