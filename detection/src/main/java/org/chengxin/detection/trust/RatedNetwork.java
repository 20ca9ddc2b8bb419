package org.chengxin.detection.trust;

import java.util.Arrays;
import org.chengxin.detection.graph.Ids;
import org.chengxin.detection.graph.Loops;
import org.chengxin.detection.graph.Pairs;
import org.chengxin.detection.rating.IdTexts;

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

    private final IdTexts texts;

    /**
     * A network of ratings in arrays.
     *
     * @param raters ids from 0
     * @param ratees ids from 0; the same number is the same account on either side
     * @param ratings on the scale
     * @param times empty where they are not known
     * @throws IllegalArgumentException where an id is below 0, a rating off the scale, a time no number, or arrays differ in length
     */
    public static RatedNetwork of(int[] raters, int[] ratees, double[] ratings, double[] times, Scale scale) {
        int count = raters.length;
        if (ratees.length != count || ratings.length != count || times.length != count && times.length != 0) {
            throw new IllegalArgumentException("as many ratees, ratings and times as raters");
        }
        float[] positions = new float[count];
        for (int at = 0; at < count; at++) {
            if (raters[at] < 0
                    || ratees[at] < 0
                    || !scale.holds(ratings[at])
                    || times.length > 0 && !Double.isFinite(times[at])) {
                throw new IllegalArgumentException("rating " + at + ": an id, the rating or its time is none");
            }
            positions[at] = scale.position(ratings[at]);
        }
        return of(raters.clone(), ratees.clone(), positions, times.clone(), count);
    }

    /**
     * The columns are written over.
     *
     * @param times empty where times are not known
     */
    static RatedNetwork of(int[] from, int[] to, float[] ratings, double[] times, int count) {
        return of(from, to, ratings, times, count, IdTexts.NUMBERS);
    }

    /** The same of ids some of which stand for texts. */
    static RatedNetwork of(int[] from, int[] to, float[] ratings, double[] times, int count, IdTexts texts) {
        return new RatedNetwork(from, to, ratings, times, count, texts);
    }

    private RatedNetwork(int[] from, int[] to, float[] ratings, double[] times, int count, IdTexts texts) {
        this.texts = texts;
        raters = Ids.of(from, count);
        ratees = Ids.of(to, count);
        accounts = Ids.union(raters, ratees);
        raterAccount = raters.placesIn(accounts);
        rateeAccount = ratees.placesIn(accounts);
        raters.replace(from, count);
        ratees.replace(to, count);

        Pairs pairs = Pairs.of(
                from,
                raters.size(),
                to,
                ratees.size(),
                count,
                (edge, before) -> raterAccount[from[edge]] != rateeAccount[to[edge]]
                        && (before < 0 || times.length == 0 || times[edge] >= times[before]));
        given = pairs.starts;
        ratee = pairs.others;
        received = pairs.backStarts;
        rater = pairs.backOthers;
        gave = new float[ratee.length];
        got = new float[ratee.length];
        time = times.length == 0 ? times : new double[ratee.length];
        for (int at = 0; at < gave.length; at++) {
            gave[at] = ratings[pairs.edges[at]];
            if (time.length > 0) {
                time[at] = times[pairs.edges[at]];
            }
        }
        for (int at = 0; at < got.length; at++) {
            got[at] = gave[pairs.places[at]];
        }
    }

    /** Number of ratings that count. */
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

    /** Texts of the ids. */
    public IdTexts texts() {
        return texts;
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
