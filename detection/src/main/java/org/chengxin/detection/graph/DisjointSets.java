package org.chengxin.detection.graph;

import java.util.Arrays;

/** Union-find with path halving (Tarjan and van Leeuwen, JACM, 1984); the root of a set is its smallest member. */
public final class DisjointSets {

    private final int[] parent;

    public DisjointSets(int size) {
        parent = new int[size];
        Arrays.setAll(parent, each -> each);
    }

    public int root(int member) {
        int at = member;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Joins the sets of two members. */
    public void join(int one, int other) {
        int root = root(one);
        int otherRoot = root(other);
        parent[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
    }
}
