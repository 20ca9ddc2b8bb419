package org.chengxin.detection.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.rating.Incidence;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.table.Ints;
import org.jspecify.annotations.Nullable;

/** The figures of a block for the accounts that are named. */
final class BlockFigures {

    private final Ratings ratings;
    private final Candidate block;
    private final int[] hits;
    private final double share;
    private final Opinions opinions;
    private int within;
    private int outside;
    private int repeated;

    BlockFigures(Ratings ratings, MarketStars marketStars, Candidate block, int[] members) {
        this.ratings = ratings;
        this.block = block;
        hits = new int[block.cells().size()];
        double activity = 0;
        for (int member : members) {
            activity += ratings.byUser().degree(member);
            count(member);
        }
        share = activity / ratings.count();
        int[] accounts = members.clone();
        Arrays.sort(accounts);
        opinions = Opinions.of(ratings, marketStars, accounts, block.cells());
    }

    private void count(int member) {
        Incidence byUser = ratings.byUser();
        int items = 0;
        int lastItem = -1;
        int last = -1;
        for (int at = byUser.start()[member]; at < byUser.start()[member + 1]; at++) {
            int item = byUser.other()[at];
            int first = first(item);
            if (first == hits.length || block.cells().get(first).item() != item) {
                continue;
            }
            int place = holding(first, byUser.day()[at]);
            if (place < 0) {
                outside++;
            } else if (place != last) {
                last = place;
                items += item == lastItem ? 0 : 1;
                lastItem = item;
                within++;
                hits[place]++;
            }
        }
        repeated += items > 1 ? 1 : 0;
    }

    /** The cell of the same item that holds the day, or -1. */
    private int holding(int first, int day) {
        int item = block.cells().get(first).item();
        for (int place = first; place < hits.length; place++) {
            Cell cell = block.cells().get(place);
            if (cell.item() != item || cell.from() > day) {
                return -1;
            }
            if (day <= cell.to()) {
                return place;
            }
        }
        return -1;
    }

    /** The first cell of the item, or of the next one. */
    private int first(int item) {
        int low = 0;
        int high = hits.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (block.cells().get(middle).item() < item) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    List<RingCell> cells() {
        List<RingCell> cells = new ArrayList<>();
        for (int place = 0; place < hits.length; place++) {
            Cell cell = block.cells().get(place);
            cells.add(new RingCell(
                    ratings.itemId(cell.item()),
                    ratings.inputDay(cell.from()),
                    ratings.inputDay(cell.to()),
                    cell.ratings(),
                    hits[place],
                    cell.ratings() * share,
                    cell.gain()));
        }
        cells.sort((left, right) -> Double.compare(right.score(), left.score()));
        return cells;
    }

    /** @param tie the second channel that ties them, if one does */
    RingEvidence evidence(Ties.@Nullable Tie tie) {
        Ints days = new Ints();
        int all = 0;
        for (Cell cell : block.cells()) {
            days.add(ratings.inputDay(cell.to()) - ratings.inputDay(cell.from()) + 1);
            all += cell.ratings();
        }
        int[] sorted = days.toArray();
        Arrays.sort(sorted);
        int usual = sorted[sorted.length / 2];
        return new RingEvidence(within, outside, repeated, all, all * share, usual, opinions, tie, false);
    }
}
