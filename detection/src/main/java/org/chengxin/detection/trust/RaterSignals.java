package org.chengxin.detection.trust;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.chengxin.detection.graph.Loops;

/** Works out each {@link RaterSignal}; none reads what the rater himself received. */
final class RaterSignals {

    private final RatedNetwork network;
    private final RaterReputation reputation;
    private final BurstWeights bursts;
    private final double usualDistance;
    private final double[] deviation;
    private final double[] opposition;
    private final double[] company;

    RaterSignals(RatedNetwork network, RaterReputation reputation, BurstWeights bursts) {
        this.network = network;
        this.reputation = reputation;
        this.bursts = bursts;
        deviation = new double[network.raters.size()];
        opposition = new double[network.raters.size()];
        company = new double[network.raters.size()];
        usualDistance = Loops.sum(network.raters.size(), this::distances) / Math.max(1, network.size());
    }

    Map<RaterSignal, double[]> all(Agreement agreement) {
        Map<RaterSignal, double[]> signals = new EnumMap<>(RaterSignal.class);
        signals.put(RaterSignal.UNFAIRNESS, each(rater -> 1 - agreement.fairness(rater)));
        Loops.overNodes(network.given, this::compare);
        signals.put(RaterSignal.DEVIATION, deviation);
        signals.put(RaterSignal.OPPOSITION, opposition);
        signals.put(RaterSignal.COMPANY, company);
        if (network.time.length > 0) {
            signals.put(RaterSignal.HASTE, RatingGaps.of(network));
            double[] span = ActivitySpan.of(network);
            signals.put(RaterSignal.BREVITY, each(rater -> -span[rater]));
            signals.put(RaterSignal.CROWD, each(this::crowd));
        }
        return signals;
    }

    private double[] each(IntToDoubleFunction value) {
        double[] values = new double[network.raters.size()];
        Arrays.setAll(values, value);
        return values;
    }

    /** Share of ratings in bursts, drawn to a half by one pseudo-rating. */
    private double crowd(int rater) {
        double alone = 0.5;
        for (int at = network.given[rater]; at < network.given[rater + 1]; at++) {
            alone += bursts.given[at];
        }
        return -alone / (network.given(rater) + 1);
    }

    private void compare(int from, int to) {
        for (int rater = from; rater < to; rater++) {
            double off = 0;
            double agreed = 0;
            double good = reputation.mean();
            for (int at = network.given[rater]; at < network.given[rater + 1]; at++) {
                float rating = network.gave[at];
                double others = reputation.without(network.ratee[at], rater, rating);
                off += Math.abs(rating - others) - usualDistance;
                agreed += rating * others;
                good += others;
            }
            int count = network.given(rater);
            deviation[rater] = off / Math.sqrt(count + 1.0);
            opposition[rater] = -agreed / Math.sqrt(Math.max(1, count));
            company[rater] = -good / (count + 1);
        }
    }

    private double distances(int from, int to) {
        double sum = 0;
        for (int rater = from; rater < to; rater++) {
            for (int at = network.given[rater]; at < network.given[rater + 1]; at++) {
                float rating = network.gave[at];
                sum += Math.abs(rating - reputation.without(network.ratee[at], rater, rating));
            }
        }
        return sum;
    }
}
