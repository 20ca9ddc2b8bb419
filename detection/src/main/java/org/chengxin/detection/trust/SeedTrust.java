package org.chengxin.detection.trust;

import java.util.Arrays;
import org.chengxin.detection.graph.Loops;

/**
 * Trust that flows from an authority's seeds along praise (EigenTrust: Kamvar, Schlosser, Garcia-Molina, WWW 2003), and
 * what those that it reaches say of each ratee.
 *
 * <p>Invariant: a label never scores its own target. What a seed itself says of a ratee does not count for that ratee;
 * trust that a ratee handed to its own rater is taken back before his rating is weighed; a seed gets no signal from
 * here at all. A distrusted seed hands nothing on, and its ratings do not count.
 */
final class SeedTrust {

    private static final double HANDED_ON = 0.85;
    private static final int MOST_STEPS = 150;
    private static final double STILL = 1e-9;

    private final RatedNetwork network;
    private final boolean[] seed;
    private final boolean[] distrusted;
    private final int[] raterOf;
    private final int[] rateeOf;
    private final double[] praise;
    private double[] trust;

    SeedTrust(RatedNetwork network, boolean[] seed, boolean[] distrusted) {
        this.network = network;
        this.seed = seed;
        this.distrusted = distrusted;
        rateeOf = network.rateeOfAccount();
        raterOf = new int[seed.length];
        Arrays.fill(raterOf, -1);
        for (int rater = 0; rater < network.raterAccount.length; rater++) {
            raterOf[network.raterAccount[rater]] = rater;
        }
        praise = new double[network.raters.size()];
        for (int rater = 0; rater < praise.length; rater++) {
            for (int at = network.given[rater]; at < network.given[rater + 1]; at++) {
                praise[rater] += Math.max(0, network.gave[at]);
            }
        }
        trust = flow();
    }

    private double[] flow() {
        int seeds = 0;
        for (boolean each : seed) {
            seeds += each ? 1 : 0;
        }
        double[] now = new double[seed.length];
        for (int account = 0; seeds > 0 && account < seed.length; account++) {
            now[account] = seed[account] ? 1.0 / seeds : 0;
        }
        double[] start = now;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = step(now, start);
            double most = 0;
            for (int account = 0; account < next.length; account++) {
                most = Math.max(most, Math.abs(next[account] - now[account]));
            }
            now = next;
            if (most < STILL) {
                break;
            }
        }
        return now;
    }

    private double[] step(double[] now, double[] start) {
        double[] next = new double[now.length];
        Loops.over(now.length, (from, to) -> {
            for (int account = from; account < to; account++) {
                double sum = 0;
                int ratee = rateeOf[account];
                for (int at = ratee < 0 ? 0 : network.received[ratee];
                        ratee >= 0 && at < network.received[ratee + 1];
                        at++) {
                    sum += handed(network.rater[at], network.got[at], now);
                }
                next[account] = (1 - HANDED_ON) * start[account] + HANDED_ON * sum;
            }
        });
        return next;
    }

    private double handed(int rater, float rating, double[] now) {
        int account = network.raterAccount[rater];
        return rating <= 0 || distrusted[account] ? 0 : now[account] * rating / praise[rater];
    }

    double of(int account) {
        return trust[account];
    }

    /** Minus what the trusted say of each ratee, drawn to nothing by the mean trust of an account. */
    double[] signal() {
        double prior = 0;
        for (double each : trust) {
            prior += each;
        }
        double drawn = prior > 0 ? prior / trust.length : 1;
        double[] signal = new double[network.ratees.size()];
        Loops.overNodes(network.received, (from, to) -> {
            for (int ratee = from; ratee < to; ratee++) {
                signal[ratee] = -heard(ratee, drawn);
            }
        });
        return signal;
    }

    private double heard(int ratee, double drawn) {
        int account = network.rateeAccount[ratee];
        int own = raterOf[account];
        int back = own < 0 ? 0 : network.given[own];
        int backs = own < 0 ? 0 : network.given[own + 1];
        double said = 0;
        double weight = drawn;
        for (int at = network.received[ratee]; at < network.received[ratee + 1]; at++) {
            int rater = network.raterAccount[network.rater[at]];
            // Both lists ascend by account, so what the ratee handed to this rater is met on the way.
            while (back < backs && network.rateeAccount[network.ratee[back]] < rater) {
                back++;
            }
            if (seed[rater] || distrusted[rater]) {
                continue;
            }
            double word = trust[rater];
            if (back < backs && network.rateeAccount[network.ratee[back]] == rater) {
                word = Math.max(0, word - HANDED_ON * handed(own, network.gave[back], trust));
            }
            said += word * network.got[at];
            weight += word;
        }
        return said / weight;
    }

    /** A seed's own label says nothing of it: it gets the middle. */
    void silence(double[] scores) {
        for (int ratee = 0; ratee < scores.length; ratee++) {
            int account = network.rateeAccount[ratee];
            if (seed[account] || distrusted[account]) {
                scores[ratee] = 0;
            }
        }
    }
}
