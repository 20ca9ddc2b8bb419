package org.chengxin.simulation.material;

import java.util.List;

/** Seeded chance (SplitMix64), written out here so that one seed gives the same city on every Java version. */
public final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The dice of one purpose and one numbered thing, independent of all others of the same seed. */
    public static Dice of(long seed, String purpose, long index) {
        return new Dice(mix(mix(seed + GOLDEN_GAMMA) ^ mix(purpose.hashCode() * GOLDEN_GAMMA) ^ mix(index * 31 + 7)));
    }

    /** Scrambles 64 bits; a bijection. */
    public static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The next 64 random bits. */
    public long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A fraction from 0 inclusive to 1 exclusive. */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** A whole number from 0 inclusive to the bound exclusive. */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /** A whole number between two bounds, both inclusive. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** A whole number between two bounds, both inclusive. */
    public long between(long low, long high) {
        return low + (long) (unit() * (high - low + 1));
    }

    /** A fraction from 0 to 1, mostly near the middle. */
    public double bell() {
        return (unit() + unit() + unit()) / 3;
    }

    /** Random element of a list. */
    public <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }
}
