package org.chengxin.detection.trust;

import java.util.Map;
import org.chengxin.detection.table.TooLarge;

/**
 * Trust in raters, ratees and accounts of a rated network, without labels: the mean of the normal scores of the signals
 * of each side, and of both sides for an account. No signal has a weight of its own, so there is none to fit.
 */
public final class Trust {

    private static final long BYTES_AN_EDGE = 40;
    /** A score of each signal, twice, and the fixed points of REV2. */
    private static final long BYTES_A_NODE = 180;

    private final RatedNetwork network;
    private final double[] fairness;
    private final double[] goodness;

    private Trust(RatedNetwork network) {
        this.network = network;
        fairness = new double[network.raters.size()];
        goodness = new double[network.ratees.size()];
    }

    /** @throws TooLarge where the heap does not hold the scores */
    public static TrustFindings find(RatedNetwork network, Seeds seeds) {
        long nodes = (long) network.raters.size() + network.ratees.size();
        long needed = network.size() * BYTES_AN_EDGE + nodes * BYTES_A_NODE;
        TooLarge.unless(network.size(), needed, Runtime.getRuntime().maxMemory());
        return new Trust(network).findings(seeds);
    }

    private TrustFindings findings(Seeds seeds) {
        settle();
        boolean[] trusted = seeds.among(network.accounts, true);
        boolean[] distrusted = seeds.among(network.accounts, false);
        Standing standing = new Standing(network, distrusted);

        Map<RaterSignal, double[]> given = new RaterSignals(network, standing).all(fairness);
        given.replaceAll((signal, values) -> NormalScores.of(values));
        Map<RateeSignal, double[]> received =
                new RateeSignals(network, standing, silent(trusted, distrusted)).all(fairness);
        received.replaceAll((signal, values) -> NormalScores.of(values));
        if (!seeds.none()) {
            SeedTrust trust = new SeedTrust(network, trusted, distrusted);
            double[] scores = NormalScores.of(trust.signal());
            trust.silence(scores);
            received.put(RateeSignal.SEED_TRUST, scores);
        }

        double[] raters = mean(given, fairness.length);
        double[] ratees = mean(received, goodness.length);
        return new TrustFindings(
                network, fairness, goodness, raters, ratees, accounts(raters, ratees), given, received);
    }

    /** The mean of nine cold starts: none, one or two pseudo-ratings on either side. */
    private void settle() {
        int settings = 0;
        for (int fair = 0; fair <= 2; fair++) {
            for (int good = 0; good <= 2; good++) {
                Rev2 fixed = Rev2.of(network, new Rev2.Setting(fair, good, 1, 1));
                settings++;
                for (int rater = 0; rater < fairness.length; rater++) {
                    fairness[rater] += (fixed.fairness(rater) - fairness[rater]) / settings;
                }
                for (int ratee = 0; ratee < goodness.length; ratee++) {
                    goodness[ratee] += (fixed.goodness(ratee) - goodness[ratee]) / settings;
                }
            }
        }
    }

    /** By rater: an authority's own word, which is not to score its own target. */
    private boolean[] silent(boolean[] trusted, boolean[] distrusted) {
        boolean[] silent = new boolean[network.raters.size()];
        for (int rater = 0; trusted.length > 0 && rater < silent.length; rater++) {
            int account = network.raterAccount[rater];
            silent[rater] = trusted[account] || distrusted[account];
        }
        return silent;
    }

    private static <S extends Enum<S>> double[] mean(Map<S, double[]> signals, int size) {
        double[] mean = new double[size];
        for (double[] scores : signals.values()) {
            for (int at = 0; at < size; at++) {
                mean[at] += scores[at] / signals.size();
            }
        }
        // Ranked again, so that a side of few signals and one of many weigh the same in an account.
        return NormalScores.of(mean);
    }

    /** A side on which nothing is known of an account says nothing: the middle. */
    private double[] accounts(double[] raters, double[] ratees) {
        double[] accounts = new double[network.accounts.size()];
        for (int rater = 0; rater < raters.length; rater++) {
            accounts[network.raterAccount[rater]] += raters[rater] / 2;
        }
        for (int ratee = 0; ratee < ratees.length; ratee++) {
            accounts[network.rateeAccount[ratee]] += ratees[ratee] / 2;
        }
        return accounts;
    }
}
