package org.chengxin.detection.trust;

import java.util.EnumMap;
import java.util.Map;
import org.chengxin.detection.graph.Loops;

/** Works out each {@link RateeSignal} but that of the seeds. */
final class RateeSignals {

    private static final double PRIOR = 0.5;

    private final RatedNetwork network;
    private final RaterReputation reputation;
    private final BurstWeights bursts;
    private final boolean[] silent;
    private final double[] rating;
    private final double[] word;
    private final double[] fairRating;
    private final double[] blame;

    /** @param silent by rater: his ratings score no ratee */
    RateeSignals(RatedNetwork network, RaterReputation reputation, BurstWeights bursts, boolean[] silent) {
        this.network = network;
        this.reputation = reputation;
        this.bursts = bursts;
        this.silent = silent;
        rating = new double[network.ratees.size()];
        word = new double[network.ratees.size()];
        fairRating = new double[network.ratees.size()];
        blame = new double[network.ratees.size()];
    }

    Map<RateeSignal, double[]> all(Agreement agreement) {
        double usualBlame = usualBlame();
        Loops.overNodes(network.received, (from, to) -> {
            for (int ratee = from; ratee < to; ratee++) {
                sum(ratee, agreement, usualBlame);
            }
        });
        Map<RateeSignal, double[]> signals = new EnumMap<>(RateeSignal.class);
        signals.put(RateeSignal.RATING, rating);
        signals.put(RateeSignal.WORD, word);
        signals.put(RateeSignal.FAIR_RATING, fairRating);
        signals.put(RateeSignal.BLAME, blame);
        return signals;
    }

    private void sum(int ratee, Agreement agreement, double usualBlame) {
        double mean = reputation.mean();
        double sum = mean;
        int count = 1;
        double fairSum = mean;
        double fair = 1;
        double said = PRIOR * mean;
        double blamed = PRIOR * usualBlame;
        double words = PRIOR;
        for (int at = network.received[ratee]; at < network.received[ratee + 1]; at++) {
            int rater = network.rater[at];
            if (silent[rater]) {
                continue;
            }
            float got = network.got[at];
            double weight = reputation.weight(rater);
            sum += got;
            count++;
            double word = agreement.word(rater) * bursts.received[at];
            fairSum += word * got;
            fair += word;
            said += weight * got;
            blamed += got < 0 ? weight : 0;
            words += weight;
        }
        rating[ratee] = -sum / count;
        fairRating[ratee] = -fairSum / fair;
        word[ratee] = -said / words;
        blame[ratee] = blamed / words;
    }

    private double usualBlame() {
        double blames = Loops.sum(network.size(), (from, to) -> {
            double count = 0;
            for (int at = from; at < to; at++) {
                count += network.got[at] < 0 ? 1 : 0;
            }
            return count;
        });
        return blames / Math.max(1, network.size());
    }
}
