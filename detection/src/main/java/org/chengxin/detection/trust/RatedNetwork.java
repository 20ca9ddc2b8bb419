package org.chengxin.detection.trust;

import java.util.Arrays;
import org.chengxin.detection.trust.graph.Ids;
import org.chengxin.detection.trust.graph.Loops;
import org.chengxin.detection.trust.graph.Rows;

/**
 * Ratings as compressed rows of both sides: the ratings that a rater gave stand together, sorted by ratee, and those
 * that a ratee received, sorted by rater. Ratings go from -1 to 1.
 *
 * <p>Invariant: a pair stands once. Who rates the same one again has changed his mind, not gained a second vote: the
 * latest rating counts, of equal times the later line. Who rates himself says nothing; the id is kept, the rating not.
 */
public final class RatedNetwork {

    final Ids raters;
    final Ids ratees;
    final Ids accounts;
    /** The place among the accounts. */
    final int[] raterAccount;

    final int[] rateeAccount;

    /** The ratings that rater r gave: from {@code given[r]} to {@code given[r + 1]} of the next three. */
    final int[] given;

    final int[] ratee;
    final float[] gave;
    final double[] time;

    /** The ratings that ratee e received: from {@code received[e]} to {@code received[e + 1]} of the next two. */
    final int[] received;

    final int[] rater;
    final float[] got;

    /**
     * The columns are written over.
     *
     * @param times empty where times are not known
     */
    static RatedNetwork of(int[] from, int[] to, float[] ratings, double[] times, int count) {
        return new RatedNetwork(from, to, ratings, times, count);
    }

    private RatedNetwork(int[] from, int[] to, float[] ratings, double[] times, int count) {
        raters = Ids.of(from, count);
        ratees = Ids.of(to, count);
        accounts = Ids.union(raters, ratees);
        raterAccount = raters.placesIn(accounts);
        rateeAccount = ratees.placesIn(accounts);
        raters.replace(from, count);
        ratees.replace(to, count);

        int[] order = Rows.sorted(Rows.sorted(null, to, ratees.size(), count), from, raters.size(), count);
        int kept = keep(order, from, to, times, count);
        given = Rows.starts(order, from, raters.size(), kept);
        ratee = new int[kept];
        gave = new float[kept];
        time = times.length == 0 ? times : new double[kept];
        int[] giver = new int[kept];
        for (int at = 0; at < kept; at++) {
            int line = order[at];
            giver[at] = from[line];
            ratee[at] = to[line];
            gave[at] = ratings[line];
            if (time.length > 0) {
                time[at] = times[line];
            }
        }
        int[] byRatee = Rows.sorted(null, ratee, ratees.size(), kept);
        received = Rows.starts(byRatee, ratee, ratees.size(), kept);
        rater = new int[kept];
        got = new float[kept];
        for (int at = 0; at < kept; at++) {
            rater[at] = giver[byRatee[at]];
            got[at] = gave[byRatee[at]];
        }
    }

    /** Moves the lines that count to the front of the order. */
    private int keep(int[] order, int[] from, int[] to, double[] times, int count) {
        int kept = 0;
        for (int at = 0; at < count; at++) {
            int line = order[at];
            if (raterAccount[from[line]] == rateeAccount[to[line]]) {
                continue;
            }
            int before = kept == 0 ? -1 : order[kept - 1];
            if (before >= 0 && from[before] == from[line] && to[before] == to[line]) {
                if (times.length == 0 || times[line] >= times[before]) {
                    order[kept - 1] = line;
                }
            } else {
                order[kept++] = line;
            }
        }
        return kept;
    }

    /** How many ratings count. */
    public int size() {
        return gave.length;
    }

    public Ids raters() {
        return raters;
    }

    public Ids ratees() {
        return ratees;
    }

    public Ids accounts() {
        return accounts;
    }

    int given(int rater) {
        return given[rater + 1] - given[rater];
    }

    int received(int ratee) {
        return received[ratee + 1] - received[ratee];
    }

    /** Of each rating in the order of those given, its place among those received. */
    int[] placesReceived() {
        int[] next = received.clone();
        int[] places = new int[size()];
        for (int at = 0; at < places.length; at++) {
            places[at] = next[ratee[at]]++;
        }
        return places;
    }

    /** The mean of all ratings; 0 where there is none. */
    double mean() {
        double sum = Loops.sum(gave.length, (first, last) -> {
            double part = 0;
            for (int at = first; at < last; at++) {
                part += gave[at];
            }
            return part;
        });
        return sum / Math.max(1, gave.length);
    }

    /** The place among the ratees of each account; -1 where it received no rating. */
    int[] rateeOfAccount() {
        int[] places = new int[accounts.size()];
        Arrays.fill(places, -1);
        for (int place = 0; place < rateeAccount.length; place++) {
            places[rateeAccount[place]] = place;
        }
        return places;
    }
}
