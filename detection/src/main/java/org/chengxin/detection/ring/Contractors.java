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
import org.jspecify.annotations.Nullable;

/**
 * Joins cells of one contractor: a dozen accounts give too few stars to be told from chance, several dozens with the same
 * targets do not, and what their contractor pays with, all cells have. What is joined is looked at as one block would be.
 */
final class Contractors {

    private final Ratings ratings;
    private final MarketStars marketStars;
    private final Ties ties;
    private final double needed;
    private final double ownPart;

    /** @param ownPart how large a part of the way that speaks against all of them a cell must go itself */
    Contractors(Ratings ratings, MarketStars marketStars, Ties ties, double needed, double ownPart) {
        this.ratings = ratings;
        this.marketStars = marketStars;
        this.ties = ties;
        this.needed = needed;
        this.ownPart = ownPart;
    }

    /** Evidence against each block, cells combined. */
    List<RingEvidence> evidence(List<Grown> blocks) {
        List<RingEvidence> evidence = new ArrayList<>();
        blocks.forEach(block -> evidence.add(block.evidence()));
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
                Ties.Tie tie = ties.among(texts(members), needed);
                Set<String> tied =
                        tie == null || tie.opened() ? Set.of() : ties.tied(tie.sort(), texts(members), needed);
                cells.forEach(at -> evidence.set(at, joined(blocks.get(at), joint, tie, tied)));
            }
        }
        return evidence;
    }

    private RingEvidence joined(Grown cell, Opinions joint, Ties.@Nullable Tie tie, Set<String> tied) {
        RingEvidence own = cell.evidence();
        int count = (int)
                Arrays.stream(texts(cell.members())).filter(tied::contains).count();
        if (own.second()) {
            return own;
        }
        if (tie != null && Ties.enough(count, cell.members().length)) {
            return own.with(new Ties.Tie(tie.sort(), count));
        }
        return !joint.free() && same(joint, own.opinions()) ? own.withContractor() : own;
    }

    private String[] texts(int[] members) {
        return Arrays.stream(members)
                .mapToObj(user -> ratings.texts().text(ratings.userId(user)))
                .toArray(String[]::new);
    }

    private boolean same(Opinions joint, Opinions own) {
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
