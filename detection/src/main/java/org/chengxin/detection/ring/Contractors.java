package org.chengxin.detection.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.detection.graph.DisjointSets;
import org.chengxin.detection.rating.Ratings;

/**
 * Joins cells of one contractor: a dozen accounts give too few stars to be told from chance, several dozens with the same
 * targets do not. What is joined is looked at as one block would be.
 */
final class Contractors {

    private Contractors() {}

    /**
     * Which of the blocks are cells that all together are named.
     *
     * @param ownPart how large a part of the way that speaks against all of them a cell must go itself
     */
    static boolean[] of(Ratings ratings, MarketStars marketStars, List<Grown> blocks, double ownPart) {
        boolean[] named = new boolean[blocks.size()];
        for (List<Integer> cells : together(blocks).values()) {
            if (cells.size() > 1) {
                List<Cell> all = new ArrayList<>();
                cells.forEach(at -> all.addAll(blocks.get(at).block().cells()));
                int[] members = cells.stream()
                        .flatMapToInt(at -> Arrays.stream(blocks.get(at).members()))
                        .sorted()
                        .distinct()
                        .toArray();
                Opinions joint = Opinions.of(ratings, marketStars, members, all);
                cells.forEach(at -> named[at] =
                        !joint.free() && same(joint, blocks.get(at).evidence().opinions(), ownPart));
            }
        }
        return named;
    }

    private static boolean same(Opinions joint, Opinions own, double ownPart) {
        return own.praise() == joint.praise() && own.star() == joint.star() && own.doubt() >= ownPart;
    }

    /** Of two the smaller shares at least half of its items, and two of them. */
    private static Map<Integer, List<Integer>> together(List<Grown> blocks) {
        List<Set<Integer>> items = new ArrayList<>();
        for (Grown block : blocks) {
            Set<Integer> own = new HashSet<>();
            block.block().cells().forEach(cell -> own.add(cell.item()));
            items.add(own);
        }
        DisjointSets sets = new DisjointSets(blocks.size());
        for (int one = 0; one < blocks.size(); one++) {
            for (int other = 0; other < one; other++) {
                int smaller = Math.min(items.get(one).size(), items.get(other).size());
                long shared = items.get(one).stream()
                        .filter(items.get(other)::contains)
                        .count();
                if (shared >= 2 && 2 * shared >= smaller) {
                    sets.join(one, other);
                }
            }
        }
        Map<Integer, List<Integer>> together = new HashMap<>();
        for (int at = 0; at < blocks.size(); at++) {
            together.computeIfAbsent(sets.root(at), none -> new ArrayList<>()).add(at);
        }
        return together;
    }
}
