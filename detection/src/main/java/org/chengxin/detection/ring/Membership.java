package org.chengxin.detection.ring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chengxin.detection.rating.Incidence;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.table.Ints;

/**
 * The odds of each account to belong to a block, fitted by expectation maximisation (Dempster, Laird and Rubin 1977):
 * a member rates in cell c with the block's share θ꜀, anyone else by activity and by the honest rest of the cell. Stars
 * weigh as often as block and market give them.
 *
 * <p>Accounts that rated in none of the cells are left out: their odds are below those of all others.
 */
final class Membership {

    private static final int ROUNDS = 6;
    private static final int STARS = 128;

    private final Ratings ratings;
    private final List<Cell> cells;
    /** Touched accounts, ascending. */
    final int[] users;

    final double[] odds;
    private final int[] cellStart;
    private final int[] place;
    private final byte[] stars;
    private final double[] share;
    private final double[] honest;
    private final double[] starWeight = new double[STARS];
    private final MarketStars marketStars;
    private double members;

    Membership(Ratings ratings, Candidate block, MarketStars marketStars) {
        this.ratings = ratings;
        this.marketStars = marketStars;
        cells = block.cells();
        cellStart = new int[cells.size() + 1];
        Ints user = new Ints();
        Ints star = new Ints();
        for (int cell = 0; cell < cells.size(); cell++) {
            collect(cells.get(cell), user, star);
            cellStart[cell + 1] = user.size();
        }
        users = Arrays.stream(user.toArray()).sorted().distinct().toArray();
        place = new int[user.size()];
        stars = new byte[user.size()];
        for (int at = 0; at < place.length; at++) {
            place[at] = Arrays.binarySearch(users, user.get(at));
            stars[at] = (byte) star.get(at);
        }
        odds = new double[users.length];
        share = new double[cells.size()];
        honest = new double[cells.size()];
        double[] belief = new double[users.length];
        for (int member : block.users()) {
            int at = Arrays.binarySearch(users, member);
            if (at >= 0) {
                belief[at] = 1;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            fit(belief);
            judge();
            for (int at = 0; at < users.length; at++) {
                belief[at] = 1 / (1 + Math.exp(-odds[at]));
            }
        }
    }

    /** Accounts whose odds lie above the one and not above the other, the surest first. */
    int[] between(double above, double notAbove) {
        return IntStream.range(0, users.length)
                .filter(at -> odds[at] > above && odds[at] <= notAbove)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -odds[at]))
                .mapToInt(at -> users[at])
                .toArray();
    }

    double oddsOf(int user) {
        return odds[Arrays.binarySearch(users, user)];
    }

    private void collect(Cell cell, Ints user, Ints star) {
        Incidence byItem = ratings.byItem();
        int end = byItem.firstNotBefore(cell.item(), cell.to() + 1);
        int begin = byItem.firstNotBefore(cell.item(), cell.from());
        long[] keyed = new long[end - begin];
        for (int at = begin; at < end; at++) {
            keyed[at - begin] = (long) byItem.other()[at] << 8 | byItem.stars()[at];
        }
        Arrays.sort(keyed);
        int last = -1;
        for (long each : keyed) {
            if ((int) (each >> 8) != last) {
                last = (int) (each >> 8);
                user.add(last);
                star.add((int) each & 0xff);
            }
        }
    }

    private void fit(double[] belief) {
        members = 0.5;
        for (double each : belief) {
            members += each;
        }
        double[] given = new double[STARS];
        double all = 0;
        for (int cell = 0; cell < share.length; cell++) {
            double hits = 0;
            for (int at = cellStart[cell]; at < cellStart[cell + 1]; at++) {
                hits += belief[place[at]];
                given[stars[at]] += belief[place[at]];
            }
            all += hits;
            share[cell] = Math.min(0.98, (hits + 0.05) / (members + 0.1));
            honest[cell] = cellStart[cell + 1] - cellStart[cell] - hits + 0.5;
        }
        for (int star = 0; star < STARS; star++) {
            starWeight[star] = Math.log((given[star] + 20 * marketStars.shares()[star] + 1e-3)
                    / (all + 20)
                    / (marketStars.shares()[star] + 1e-4));
        }
    }

    private void judge() {
        double missing = 0;
        for (double each : share) {
            missing += Math.log1p(-each);
        }
        double prior = Math.log(members / ratings.users());
        Arrays.fill(odds, prior + missing);
        int[] hits = new int[users.length];
        for (int each : place) {
            hits[each]++;
        }
        for (int cell = 0; cell < share.length; cell++) {
            for (int at = cellStart[cell]; at < cellStart[cell + 1]; at++) {
                double activity = ratings.byUser().degree(users[place[at]]) - hits[place[at]] + 1.0;
                double chance = honest[cell] * activity / ratings.count();
                odds[place[at]] += Math.log(share[cell] / chance) - Math.log1p(-share[cell]) + starWeight[stars[at]];
            }
        }
    }
}
