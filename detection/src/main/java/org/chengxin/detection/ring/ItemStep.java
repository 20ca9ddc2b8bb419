package org.chengxin.detection.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.measure.Chance;
import org.chengxin.detection.rating.Ints;
import org.chengxin.detection.rating.Ratings;

/**
 * Given accounts, the items and days in which they meet. For each item the window is taken in which the accounts are
 * most over-represented: of the d ratings there, each is theirs with the chance of their share of all ratings. Whether
 * the window itself is a burst counts for nothing, so that a flash sale explains itself.
 */
final class ItemStep {

    private static final int[] LENGTHS = {1, 3, 7, 14, 30, 60, 90, 180, 365, Integer.MAX_VALUE};
    private static final int FEWEST = 2;

    /** A ring shows against the days without it: its windows are at most this share of all days. */
    private static final double LONGEST = 0.5;

    /** What the block's other items say of its taste for one weighs as so many ratings of the item itself. */
    private static final double OTHER_ITEMS = 5;

    private final Ratings ratings;
    private final int[] count;
    private final int[] room;
    private final boolean tasteExcuses;
    private long work;

    /** @param tasteExcuses whether what the accounts do on other days takes off from what they do together */
    ItemStep(Ratings ratings, boolean tasteExcuses) {
        this.tasteExcuses = tasteExcuses;
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
            Cell cell = best(item, days, from, room[item], chance, price);
            if (cell.gain() > 0) {
                cells.add(cell);
            }
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
        for (Cell cell : cells) {
            others += count[cell.item()] - cell.hits();
            expected += (ratings.byItem().degree(cell.item()) - cell.ratings()) * chance;
        }
        double liking = tasteExcuses ? Math.max(1, others / expected) : 1;
        List<Cell> kept = new ArrayList<>();
        for (Cell cell : cells) {
            double outside = ratings.byItem().degree(cell.item()) - cell.ratings();
            double here = (count[cell.item()] - cell.hits() + OTHER_ITEMS * liking * chance) / (outside + OTHER_ITEMS);
            double likely = tasteExcuses ? Math.min(0.999, Math.max(chance, here)) : chance;
            double gain = Chance.binomial(cell.ratings(), cell.hits(), likely) - price - windowPrice(cell.item());
            if (gain > 0) {
                kept.add(cell.judged(count[cell.item()], gain, timing(cell)));
            }
        }
        return kept;
    }

    /** How far from chance it is that the accounts' ratings of the item fall into the window, whoever likes the item. */
    private double timing(Cell cell) {
        double degree = ratings.byItem().degree(cell.item());
        double outside = count[cell.item()] - cell.hits();
        double window = Math.max(cell.ratings(), cell.hits());
        return Chance.binomial(count[cell.item()], cell.hits(), window / degree)
                + Chance.binomial(degree - count[cell.item()], degree - window - outside, 1 - window / degree)
                - windowPrice(cell.item());
    }

    /** Ratings looked at so far. */
    long work() {
        return work;
    }

    private double windowPrice(int item) {
        double degree = ratings.byItem().degree(item);
        return Math.log(degree * (degree + 1) / 2);
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
                int drawn = at + Math.floorMod((user * 31 + item) * 0x9E3779B9 >>> 8, next - at);
                days[room[item]++] = ratings.byUser().day()[drawn];
            }
        }
    }

    private Cell best(int item, int[] days, int from, int to, double chance, double price) {
        Cell best = new Cell(item, 0, 0, 0, 0, 0, 0, 0);
        int counted = 0;
        for (int length : LENGTHS) {
            if (tasteExcuses && length > LONGEST * ratings.days()) {
                break;
            }
            int most = 0;
            int mostFrom = from;
            int first = from;
            for (int last = from; last < to; last++) {
                while (days[last] - days[first] >= length) {
                    first++;
                }
                if (last - first + 1 > most) {
                    most = last - first + 1;
                    mostFrom = first;
                }
            }
            if (most < FEWEST || most == counted) {
                continue;
            }
            counted = most;
            int start = days[mostFrom];
            int end = days[mostFrom + most - 1];
            int all = ratings.byItem().firstNotBefore(item, end + 1)
                    - ratings.byItem().firstNotBefore(item, start);
            double gain = Chance.binomial(all, most, chance) - price - windowPrice(item);
            if (gain > best.gain()) {
                best = new Cell(item, start, end, all, most, most, gain, 0);
            }
        }
        return best;
    }
}
