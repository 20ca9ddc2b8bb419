package org.chengxin.detection.metrics;

/** Numbers that look drawn by lot, the same on every machine. */
public final class Hash {

    private Hash() {}

    /** The finisher of SplitMix64 (Steele, Lea and Flood, OOPSLA, 2014): one to one. */
    public static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Of some code points in their order. */
    public static long of(int[] points, int from, int to) {
        long hash = to - from;
        for (int at = from; at < to; at++) {
            hash = mix(hash * 0x9E3779B97F4A7C15L + points[at]);
        }
        return hash;
    }
}
