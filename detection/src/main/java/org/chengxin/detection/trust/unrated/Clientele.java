package org.chengxin.detection.trust.unrated;

import org.chengxin.detection.graph.Loops;

/**
 * Activity of the visitors of an item, how much they review: guests of a hotel once, those of the restaurant next door
 * often. Where one review is what guests leave, a single review is no sign of anything.
 *
 * <p>Told by visitors of two reviews and more alone, since hired ones mostly have one: the shares of those with n reviews
 * among the visitors of an item are the shares among all, times n to the power of minus the item's tilt. The tilt is the
 * likeliest one after a normal prior about none, so that an item of few visitors is taken to be like all.
 */
final class Clientele {

    /** Of the prior of a tilt: as if twenty visitors had shown that there is none. */
    private static final double PRECISION = 20;

    private static final int STEPS = 20;
    private static final double MOST = 3;
    private static final double STILL = 1e-9;
    /** Number of logarithmic bins: one review, two, three to four, five to eight, and so on. */
    private static final int BINS = 33;

    private final ReviewGraph graph;
    /** By bin, over all visits: their share, and the mean logarithm of the number of reviews. */
    private final double[] share = new double[BINS];

    private final double[] middle = new double[BINS];
    private final double[] tilt;
    private final double[] scale;

    private Clientele(ReviewGraph graph) {
        this.graph = graph;
        tilt = new double[graph.items.size()];
        scale = new double[tilt.length];
        for (int user : graph.user) {
            share[bin(graph.count(user))]++;
            middle[bin(graph.count(user))] += Math.log(graph.count(user));
        }
        for (int bin = 0; bin < BINS; bin++) {
            middle[bin] /= Math.max(1, share[bin]);
            share[bin] /= Math.max(1, graph.size());
        }
        Loops.overNodes(graph.visitors, (from, to) -> {
            for (int item = from; item < to; item++) {
                fit(item);
            }
        });
    }

    static Clientele of(ReviewGraph graph) {
        return new Clientele(graph);
    }

    private static int bin(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
    }

    private void fit(int item) {
        double count = 0;
        double seen = 0;
        for (int at = graph.visitors[item]; at < graph.visitors[item + 1]; at++) {
            int bin = bin(graph.count(graph.user[at]));
            count += bin > 0 ? 1 : 0;
            seen += middle[bin];
        }
        double now = 0;
        for (int step = 0; count > 0 && step < STEPS; step++) {
            double all = 0;
            double mean = 0;
            double square = 0;
            for (int bin = 1; bin < BINS; bin++) {
                double weight = share[bin] * Math.exp(-now * middle[bin]);
                all += weight;
                mean += weight * middle[bin];
                square += weight * middle[bin] * middle[bin];
            }
            mean /= all;
            double rise = count * mean - seen - PRECISION * now;
            double bend = count * (square / all - mean * mean) + PRECISION;
            double next = Math.max(-MOST, Math.min(MOST, now + rise / bend));
            boolean still = Math.abs(next - now) < STILL;
            now = next;
            if (still) {
                break;
            }
        }
        tilt[item] = now;
        double all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            all += share[bin] * Math.exp(-now * middle[bin]);
        }
        scale[item] = Math.log(all);
    }

    /** Log ratio of visitors with that many reviews at the item to elsewhere, 0 for as usual. */
    double usual(int item, int count) {
        return -tilt[item] * Math.log(count) - scale[item];
    }

    /** The share of visitors with a single review that the item's other visitors lead to expect. */
    double single(int item) {
        return Math.min(1, share[0] * Math.exp(-scale[item]));
    }

    /** Above 0 where visitors review less than elsewhere. */
    double tilt(int item) {
        return tilt[item];
    }
}
