package org.chengxin.detection.trust;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.chengxin.detection.trust.graph.Loops;

/** Works out each {@link RaterSignal}; none reads what the rater himself received. */
final class RaterSignals {

    private final RatedNetwork network;
    private final Standing standing;
    private final double usualDistance;
    private final double usualBlame;
    private final double[] deviation;
    private final double[] opposition;
    private final double[] company;
    private final double[] severity;

    RaterSignals(RatedNetwork network, Standing standing) {
        this.network = network;
        this.standing = standing;
        deviation = new double[network.raters.size()];
        opposition = new double[network.raters.size()];
        company = new double[network.raters.size()];
        severity = new double[network.raters.size()];
        int size = Math.max(1, network.size());
        usualDistance = Loops.sum(network.raters.size(), this::distances) / size;
        usualBlame = Loops.sum(network.size(), this::blames) / size;
    }

    /** @param fairness of each rater */
    Map<RaterSignal, double[]> all(double[] fairness) {
        Map<RaterSignal, double[]> signals = new EnumMap<>(RaterSignal.class);
        double[] unfair = new double[fairness.length];
        Arrays.setAll(unfair, rater -> 1 - fairness[rater]);
        signals.put(RaterSignal.UNFAIRNESS, unfair);
        Loops.overNodes(network.given, this::compare);
        signals.put(RaterSignal.DEVIATION, deviation);
        signals.put(RaterSignal.OPPOSITION, opposition);
        signals.put(RaterSignal.COMPANY, company);
        signals.put(RaterSignal.SEVERITY, severity);
        if (network.time.length > 0) {
            signals.put(RaterSignal.HASTE, Haste.of(network));
        }
        return signals;
    }

    private void compare(int from, int to) {
        for (int rater = from; rater < to; rater++) {
            double off = 0;
            double agreed = 0;
            double good = standing.mean();
            double blame = usualBlame;
            for (int at = network.given[rater]; at < network.given[rater + 1]; at++) {
                float rating = network.gave[at];
                double others = standing.without(network.ratee[at], rater, rating);
                off += Math.abs(rating - others) - usualDistance;
                agreed += rating * others;
                good += others;
                blame += rating < 0 ? 1 : 0;
            }
            int count = network.given(rater);
            deviation[rater] = off / Math.sqrt(count + 1.0);
            opposition[rater] = -agreed / Math.sqrt(Math.max(1, count));
            company[rater] = -good / (count + 1);
            severity[rater] = blame / (count + 1);
        }
    }

    private double distances(int from, int to) {
        double sum = 0;
        for (int rater = from; rater < to; rater++) {
            for (int at = network.given[rater]; at < network.given[rater + 1]; at++) {
                float rating = network.gave[at];
                sum += Math.abs(rating - standing.without(network.ratee[at], rater, rating));
            }
        }
        return sum;
    }

    private double blames(int from, int to) {
        double count = 0;
        for (int at = from; at < to; at++) {
            count += network.gave[at] < 0 ? 1 : 0;
        }
        return count;
    }
}
