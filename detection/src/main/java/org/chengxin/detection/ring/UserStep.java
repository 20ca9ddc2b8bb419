package org.chengxin.detection.ring;

import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.rating.Incidence;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.table.Ints;

/**
 * Given cells, the accounts that belong to them: Bayes' odds of a member, who rates in each cell as the block does,
 * against anyone else, who rates there by activity. What an account rates elsewhere changes its odds only through its
 * activity, so that camouflage buys little.
 */
final class UserStep {

    private final Ratings ratings;
    private final double[] odds;
    private final int[] hits;
    private final int[] lastItem;
    private int stamp;
    private long work;

    UserStep(Ratings ratings) {
        this.ratings = ratings;
        odds = new double[ratings.users()];
        hits = new int[ratings.users()];
        lastItem = new int[ratings.users()];
    }

    /** Accounts on two or more of the items whose odds are better than even, ascending. */
    int[] users(List<Cell> cells, int members) {
        Ints touched = new Ints();
        int last = -1;
        for (Cell cell : cells) {
            // Waves on one item count once for an account.
            stamp += cell.item() == last ? 0 : 1;
            last = cell.item();
            double honest = (double) (cell.ratings() - cell.hits() + 1) / ratings.count();
            double share = Math.min(0.8, (double) cell.hits() / Math.max(1, members));
            add(cell, Math.log(share / honest), touched);
        }
        double prior = Math.log((double) Math.max(1, members) / ratings.users());
        Ints users = new Ints();
        for (int each = 0; each < touched.size(); each++) {
            int user = touched.get(each);
            // Most are on one item alone, and to look their activity up takes its time.
            if (hits[user] > 1
                    && prior
                                    + odds[user]
                                    - hits[user] * Math.log(ratings.byUser().degree(user))
                            > 0) {
                users.add(user);
            }
            odds[user] = 0;
            hits[user] = 0;
        }
        int[] found = users.toArray();
        Arrays.sort(found);
        return found;
    }

    /** Accounts that rated two or more of the cells' items on whatever days, ascending. */
    int[] onTwoOrMore(List<Cell> cells) {
        Ints touched = new Ints();
        int last = -1;
        for (Cell cell : cells) {
            if (cell.item() != last) {
                last = cell.item();
                stamp++;
                int size = ratings.byItem().degree(last);
                add(new Cell(last, 0, ratings.days(), size, 0, 0, 0), 0, touched);
            }
        }
        Ints users = new Ints();
        for (int each = 0; each < touched.size(); each++) {
            if (hits[touched.get(each)] > 1) {
                users.add(touched.get(each));
            }
            hits[touched.get(each)] = 0;
        }
        int[] found = users.toArray();
        Arrays.sort(found);
        return found;
    }

    /** Ratings looked at so far. */
    long work() {
        return work;
    }

    private void add(Cell cell, double evidence, Ints touched) {
        Incidence byItem = ratings.byItem();
        work += cell.ratings();
        int end = byItem.firstNotBefore(cell.item(), cell.to() + 1);
        for (int at = byItem.firstNotBefore(cell.item(), cell.from()); at < end; at++) {
            int user = byItem.other()[at];
            if (lastItem[user] != stamp) {
                lastItem[user] = stamp;
                if (hits[user]++ == 0) {
                    touched.add(user);
                }
                odds[user] += evidence;
            }
        }
    }
}
