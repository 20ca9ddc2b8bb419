package org.chengxin.warning.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ring as a bipartite graph: buyers left, sellers right, an edge per pair; rendered on the server, so that it needs no scripts
 * and can be printed.
 */
public record RingPicture(List<Node> nodes, List<Edge> edges, int width, int height, int left) {

    /** Limit of buyers and sellers for a readable picture. */
    private static final int MOST = 200;

    private static final int ROW = 26;
    private static final int WIDTH = 740;
    private static final int MARGIN = 200;

    /** Wider column for names of firms. */
    private static final int RIGHT = 300;

    /** @param named whether the finding is about it; false for neighbours */
    public record Node(String name, int x, int y, boolean seller, boolean named) {}

    /** @param weight number of orders or reviews */
    public record Edge(int x1, int y1, int x2, int y2, int weight) {}

    /** A buyer who ordered from, or reviewed, a seller. */
    public record Pair(String buyer, String seller) {}

    /** @param left number of pairs that did not fit */
    public static RingPicture of(List<Pair> pairs, java.util.Set<String> named) {
        Map<String, Integer> buyers = new LinkedHashMap<>();
        Map<String, Integer> sellers = new LinkedHashMap<>();
        Map<Pair, Integer> weights = new LinkedHashMap<>();
        int left = 0;
        for (Pair pair : pairs) {
            boolean known = buyers.containsKey(pair.buyer()) && sellers.containsKey(pair.seller());
            if (!known && buyers.size() + sellers.size() >= MOST) {
                left++;
                continue;
            }
            buyers.computeIfAbsent(pair.buyer(), buyer -> y(buyers.size()));
            sellers.computeIfAbsent(pair.seller(), seller -> y(sellers.size()));
            weights.merge(pair, 1, Integer::sum);
        }
        List<Node> nodes = new ArrayList<>();
        buyers.forEach((name, y) -> nodes.add(new Node(name, MARGIN, y, false, named.contains(name))));
        sellers.forEach((name, y) -> nodes.add(new Node(name, WIDTH - RIGHT, y, true, named.contains(name))));
        List<Edge> edges = new ArrayList<>();
        weights.forEach((pair, weight) -> edges.add(new Edge(
                MARGIN,
                buyers.getOrDefault(pair.buyer(), 0),
                WIDTH - RIGHT,
                sellers.getOrDefault(pair.seller(), 0),
                weight)));
        return new RingPicture(nodes, edges, WIDTH, y(Math.max(buyers.size(), sellers.size())), left);
    }

    private static int y(int row) {
        return ROW + row * ROW;
    }
}
