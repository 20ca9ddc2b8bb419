package org.chengxin.detection.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.metrics.Chance;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.table.Ints;

/**
 * Given accounts, the items and days in which they meet. For each item the window is taken in which the accounts are
 * most over-represented: of the d ratings there, each is theirs with the chance of their share of all ratings. Whether
 * the window itself is a burst counts for nothing, so that a flash sale explains itself.
 */
final class ItemStep {

    private static final int FEWEST = 2;

    /** Weight of the block's taste for its other items, in ratings of the item itself. */
    private final double otherItems;

    private final Ratings ratings;
    private final Windows windows;
    private final int[] count;
    private final int[] room;
    private final boolean tasteExcuses;
    private long work;

    /** @param tasteExcuses whether what the accounts do on other days takes off from what they do together */
    ItemStep(Ratings ratings, RingSettings settings, boolean tasteExcuses) {
        otherItems = settings.value(RingParameter.OTHER_ITEMS);
        this.tasteExcuses = tasteExcuses;
        windows = new Windows(ratings, tasteExcuses ? settings.value(RingParameter.LONGEST_WINDOW) : 1);
        this.ratings = ratings;
        count = new int[ratings.items()];
        room = new int[ratings.items()];
    }

    /** @param expectedItems about how many items the block has; many items make each of them cheaper to name */
    List<Cell> cells(int[] users, int expectedItems) {
        Ints touched = new Ints();
        double activity = 0;
        for (int user : users) {
            work += ratings.byUser().degree(user);
            activity += ratings.byUser().degree(user);
            visit(user, touched, false, new int[0]);
        }
        double chance = activity / ratings.count();
        double price = Math.log((double) ratings.items() / Math.max(1, expectedItems)) + 1;
        Ints kept = new Ints();
        int taken = 0;
        for (int each = 0; each < touched.size(); each++) {
            int item = touched.get(each);
            if (count[item] >= FEWEST && Chance.binomial(count[item], count[item], chance) > price) {
                kept.add(item);
                room[item] = taken;
                taken += count[item];
            } else {
                room[item] = -1;
            }
        }
        int[] days = new int[taken];
        for (int user : users) {
            visit(user, touched, true, days);
        }
        List<Cell> cells = new ArrayList<>();
        int[] items = kept.toArray();
        Arrays.sort(items);
        for (int item : items) {
            int from = room[item] - count[item];
            Arrays.sort(days, from, room[item]);
            windows.search(item, days, from, room[item], chance, price, cells);
        }
        cells = withoutTaste(cells, chance, price);
        for (int each = 0; each < touched.size(); each++) {
            count[touched.get(each)] = 0;
        }
        return cells;
    }

    /**
     * Takes off what taste explains. Accounts that like the same things meet on the same items on all days, a ring only
     * in its windows: what they rated there on other days says how much more often than by activity they come by
     * themselves.
     */
    private List<Cell> withoutTaste(List<Cell> cells, double chance, double price) {
        double others = 1;
        double expected = 1;
        for (int from = 0, to; from < cells.size(); from = to) {
            to = endOfItem(cells, from);
            others += othersOf(cells.subList(from, to));
            expected += outsideOf(cells.subList(from, to)) * chance;
        }
        double liking = tasteExcuses ? Math.max(1, others / expected) : 1;
        List<Cell> kept = new ArrayList<>();
        for (int from = 0, to; from < cells.size(); from = to) {
            to = endOfItem(cells, from);
            double hits = othersOf(cells.subList(from, to));
            double outside = outsideOf(cells.subList(from, to));
            double here = (hits + otherItems * liking * chance) / (outside + otherItems);
            double likely = tasteExcuses ? Math.min(0.999, Math.max(chance, here)) : chance;
            for (Cell cell : cells.subList(from, to)) {
                double gain = Chance.binomial(cell.ratings(), cell.hits(), likely) - price - windows.price(cell.item());
                if (gain > 0) {
                    kept.add(cell.judged(gain, timing(cell, hits, outside)));
                }
            }
        }
        return kept;
    }

    private static int endOfItem(List<Cell> cells, int from) {
        int to = from + 1;
        while (to < cells.size() && cells.get(to).item() == cells.get(from).item()) {
            to++;
        }
        return to;
    }

    /** Number of the accounts' ratings of the item outside these cells. */
    private double othersOf(List<Cell> ofItem) {
        int inside = ofItem.stream().mapToInt(Cell::hits).sum();
        return count[ofItem.get(0).item()] - inside;
    }

    /** Number of ratings of the item outside these cells. */
    private double outsideOf(List<Cell> ofItem) {
        int inside = ofItem.stream().mapToInt(Cell::ratings).sum();
        return ratings.byItem().degree(ofItem.get(0).item()) - inside;
    }

    /**
     * Surprise of the timing: the accounts' ratings fall into the window rather than outside all windows, whoever likes the item.
     */
    private double timing(Cell cell, double hitsOutside, double outside) {
        double window = Math.max(cell.ratings(), cell.hits());
        double share = window / (window + outside);
        double hits = cell.hits() + hitsOutside;
        return Chance.binomial(hits, cell.hits(), share)
                + Chance.binomial(window + outside - hits, outside - hitsOutside, 1 - share)
                - windows.price(cell.item());
    }

    /** Ratings looked at so far. */
    long work() {
        return work;
    }

    /**
     * Each item of the account once. Of several days one is taken by lot: the first would make all who come often look
     * early.
     */
    private void visit(int user, Ints touched, boolean fill, int[] days) {
        int end = ratings.byUser().start()[user + 1];
        for (int at = ratings.byUser().start()[user], next; at < end; at = next) {
            int item = ratings.byUser().other()[at];
            next = at + 1;
            while (next < end && ratings.byUser().other()[next] == item) {
                next++;
            }
            if (!fill) {
                if (count[item]++ == 0) {
                    touched.add(item);
                }
            } else if (room[item] >= 0) {
                int drawn = next - at == 1 ? at : at + Math.floorMod((user * 31 + item) * 0x9E3779B9 >>> 8, next - at);
                days[room[item]++] = ratings.byUser().day()[drawn];
            }
        }
    }
}
