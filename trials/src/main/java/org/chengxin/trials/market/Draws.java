package org.chengxin.trials.market;

import org.chengxin.detection.metrics.Hash;

/**
 * Draws by a seed, the same on every machine and every version of Java, which {@link java.util.Random} and its
 * successors do not promise for all distributions.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014); normal draws by
 * the polar method (Marsaglia and Bray, SIAM Review 1964).
 */
final class Draws {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;
    private double kept = Double.NaN;

    Draws(long seed) {
        state = Hash.mix(seed + GAMMA);
    }

    /** A stream of its own, so that one part of a market can change without changing all others. */
    Draws branch(long label) {
        return new Draws(Hash.mix(state ^ Hash.mix(label)));
    }

    /** A number that belongs to a thing for good: no state, no memory. */
    static long trait(long seed, long thing) {
        return Hash.mix(seed ^ Hash.mix(thing + GAMMA));
    }

    private long next() {
        state += GAMMA;
        return Hash.mix(state);
    }

    /** From 0, less than 1. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + share() * (high - low);
    }

    /** Evenly spread over the magnitudes: as many from 10 to 100 as from 100 to 1000. */
    int magnitude(int low, int high) {
        return (int) Math.round(StrictMath.exp(between(StrictMath.log(low), StrictMath.log(high))));
    }

    /** From 0, less than the bound. */
    int below(int bound) {
        return (int) (share() * bound);
    }

    int within(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean happens(double probability) {
        return share() < probability;
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - share());
    }

    double normal() {
        if (!Double.isNaN(kept)) {
            double second = kept;
            kept = Double.NaN;
            return second;
        }
        double first;
        double second;
        double square;
        do {
            first = 2 * share() - 1;
            second = 2 * share() - 1;
            square = first * first + second * second;
        } while (square >= 1 || square == 0);
        double scale = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        kept = second * scale;
        return first * scale;
    }
}
