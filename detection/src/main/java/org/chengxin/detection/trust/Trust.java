package org.chengxin.detection.trust;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.chengxin.detection.table.TooLarge;

/**
 * Trust in raters, ratees and accounts of a rated network, without labels: the signals of each side as normal scores;
 * added up as evidence against a rater, as they are for a ratee, and the mean of both sides for an account. No signal
 * has a weight of its own, so there is none to fit.
 */
public final class Trust {

    private static final long BYTES_AN_EDGE = 56;
    /** A score of each signal, twice, the fixed point, and what is compared with chance. */
    private static final long BYTES_A_NODE = 260;

    /** False alarm rate: how often, at most, anybody of an honest network is called unusual. */
    public static final double ALPHA = 0.001;

    private final RatedNetwork network;
    private final double alpha;

    private Trust(RatedNetwork network, double alpha) {
        this.network = network;
        this.alpha = alpha;
    }

    /** @throws TooLarge where the heap does not hold the scores */
    public static TrustFindings find(RatedNetwork network, TrustSeeds seeds) {
        return find(network, seeds, ALPHA);
    }

    /** @param alpha the chance that anybody at all is called unusual where all are honest, above 0 and below 1 */
    public static TrustFindings find(RatedNetwork network, TrustSeeds seeds, double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha lies between 0 and 1");
        }
        long nodes = (long) network.raters.size() + network.ratees.size();
        long needed = network.size() * BYTES_AN_EDGE + nodes * BYTES_A_NODE;
        TooLarge.unless(network.size(), needed, Runtime.getRuntime().maxMemory());
        return new Trust(network, alpha).findings(seeds);
    }

    private TrustFindings findings(TrustSeeds seeds) {
        BurstWeights bursts = BurstWeights.of(network);
        boolean[] trusted = seeds.among(network.accounts, network.texts(), true);
        boolean[] distrusted = seeds.among(network.accounts, network.texts(), false);
        RaterReputation reputation = new RaterReputation(network, distrusted);
        boolean[] silent = silent(trusted, distrusted);
        Agreement agreement = Agreement.of(network, bursts, reputation, silent);

        Map<RaterSignal, double[]> given = new RaterSignals(network, reputation, bursts).all(agreement);
        given.replaceAll((signal, values) -> NormalScores.of(values));
        Map<RateeSignal, double[]> received = new RateeSignals(network, reputation, bursts, silent).all(agreement);
        received.replaceAll((signal, values) -> NormalScores.of(values));
        if (!seeds.none()) {
            SeedTrust trust = new SeedTrust(network, trusted, distrusted);
            double[] scores = NormalScores.of(trust.signal());
            trust.silence(scores);
            received.put(RateeSignal.SEED_TRUST, scores);
        }

        double[] raters = sum(given, network.raters.size(), Trust::evidence);
        double[] ratees = sum(received, network.ratees.size(), score -> score);
        Unusual unusual = Unusual.of(network, alpha);
        return new TrustFindings(
                network, agreement, raters, ratees, accounts(raters, ratees), given, received, unusual);
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

    /**
     * What a signal adds to the case against a rater: minus the logarithm of the share of raters that stand as high or
     * higher, as in Fisher's method of combining tests (1932). A habit that is merely usual exonerates nobody of another
     * that is not, so that who bides his time is not cleared by it.
     */
    private static double evidence(double score) {
        return -Math.log(1 - NormalScores.suspicion(score));
    }

    /** Ranked again, so that a side of few signals and one of many weigh the same in an account. */
    private static <S extends Enum<S>> double[] sum(Map<S, double[]> signals, int size, DoubleUnaryOperator part) {
        double[] sum = new double[size];
        for (double[] scores : signals.values()) {
            for (int at = 0; at < size; at++) {
                sum[at] += part.applyAsDouble(scores[at]);
            }
        }
        return NormalScores.of(sum);
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
