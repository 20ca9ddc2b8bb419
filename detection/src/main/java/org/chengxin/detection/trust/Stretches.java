package org.chengxin.detection.trust;

import java.util.Arrays;
import org.chengxin.detection.graph.Loops;

/**
 * Bursts of ratings, of each ratee the stretch of time in which its ratings came closest together, and whether they said
 * something else than those at other times: by Chernoff's bound for drawing as many of the ratee's own ratings (Hoeffding,
 * JASA 1963: drawing without putting back exceeds no bound of drawing with it). A rush by itself is no sign: launches and
 * festivals have one.
 */
final class Stretches {

    private static final double[] TILTS = {0.125, 0.25, 0.5, 1, 2, 4, 8, 16};
    /** Looked at are the closest quarter of the ratings, eighth and sixteenth, of five at least. */
    private static final int[] PARTS = {4, 8, 16};

    private static final int FEWEST = 5;
    /** Each stretch, of praise or blame. */
    private static final int QUESTIONS = 2 * PARTS.length;

    private final RatedNetwork network;
    private final double[] time;

    /** By ratee: how many ratings the stretch holds, 0 where there is none; when it begins and ends. */
    final int[] hits;

    final double[] first;
    final double[] last;
    /** Expected number of ratings in that time at the market's rate. */
    final float[] expected;
    /** The mean of the ratings in the stretch. */
    final float[] mean;

    final double[] logChance;
    final double spread;

    private Stretches(RatedNetwork network) {
        this.network = network;
        int ratees = network.time.length == 0 ? 0 : network.ratees.size();
        hits = new int[ratees];
        first = new double[ratees];
        last = new double[ratees];
        expected = new float[ratees];
        mean = new float[ratees];
        logChance = new double[ratees];
        time = new double[network.time.length];
        if (ratees == 0) {
            spread = 0;
            return;
        }
        int[] places = network.placesReceived();
        for (int at = 0; at < places.length; at++) {
            time[places[at]] = network.time[at];
        }
        double[] shift = new double[ratees * PARTS.length];
        double[] variance = new double[shift.length];
        Arrays.fill(shift, Double.NaN);
        Loops.overNodes(network.received, (from, to) -> {
            for (int ratee = from; ratee < to; ratee++) {
                new Ratee(ratee).shifts(shift, variance);
            }
        });
        spread = RatingSpread.either(shift, variance);
        double[] market = network.time.clone();
        Arrays.parallelSort(market);
        Loops.overNodes(network.received, (from, to) -> {
            for (int ratee = from; ratee < to; ratee++) {
                new Ratee(ratee).keep(market);
            }
        });
    }

    static Stretches of(RatedNetwork network) {
        return new Stretches(network);
    }

    /** Whether times are known, and the ratee has enough ratings for a stretch. */
    boolean known(int ratee) {
        return hits.length > 0 && hits[ratee] > 0;
    }

    /** The ratings of one ratee; a stretch takes in all that came at the times of its ends. */
    private final class Ratee {

        private final int ratee;
        private final int from;
        private final int to;
        private final double[] sorted;
        private double middle;
        private double variance;
        private int size;
        private double begin;
        private double end;

        Ratee(int ratee) {
            this.ratee = ratee;
            from = network.received[ratee];
            to = network.received[ratee + 1];
            sorted = to - from < 2 * FEWEST ? new double[0] : Arrays.copyOfRange(time, from, to);
            Arrays.sort(sorted);
            double squares = 0;
            for (int at = from; at < to; at++) {
                middle += network.got[at] / (to - from);
                squares += (double) network.got[at] * network.got[at] / (to - from);
            }
            variance = Math.max(0, squares - middle * middle);
        }

        /** Finds the stretch, and by how much its ratings together differ from the usual. */
        private double shift(int part) {
            int least = Math.max(FEWEST, sorted.length / PARTS[part]);
            int best = 0;
            for (int at = 1; at + least <= sorted.length; at++) {
                if (sorted[at + least - 1] - sorted[at] < sorted[best + least - 1] - sorted[best]) {
                    best = at;
                }
            }
            begin = sorted[best];
            end = sorted[best + least - 1];
            size = 0;
            double inside = 0;
            for (int at = from; at < to; at++) {
                if (time[at] >= begin && time[at] <= end) {
                    inside += network.got[at];
                    size++;
                }
            }
            return inside - size * middle;
        }

        void shifts(double[] shift, double[] ofMean) {
            for (int part = 0; part < PARTS.length && sorted.length > 0; part++) {
                int place = ratee * PARTS.length + part;
                shift[place] = shift(part) / size;
                ofMean[place] = variance * (1 - (double) size / sorted.length) / size;
            }
        }

        void keep(double[] market) {
            for (int part = 0; part < PARTS.length && sorted.length > 0; part++) {
                double shift = shift(part);
                double chance = bound(Math.abs(shift), Math.signum(shift));
                if (part == 0 || chance < logChance[ratee]) {
                    logChance[ratee] = chance;
                    hits[ratee] = size;
                    first[ratee] = begin;
                    last[ratee] = end;
                    mean[ratee] = (float) (shift / size + middle);
                    double share = NormalScores.middleRank(market, Math.nextUp(end))
                            - NormalScores.middleRank(market, Math.nextDown(begin));
                    expected[ratee] = (float) (sorted.length * share / market.length);
                }
            }
        }

        private double bound(double shift, double sign) {
            double best = 0;
            for (double tilt : TILTS) {
                double moment = 0;
                for (int at = from; at < to; at++) {
                    moment += Math.exp(tilt * sign * (network.got[at] - middle));
                }
                double change = tilt * spread * size;
                best = Math.min(best, size * Math.log(moment / sorted.length) + change * change / 2 - tilt * shift);
            }
            return Math.min(0, best + Math.log(QUESTIONS));
        }
    }
}
