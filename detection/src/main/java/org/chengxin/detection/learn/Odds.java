package org.chengxin.detection.learn;

/** Between a share and the logarithm of its odds, without overflow. */
public final class Odds {

    private static final double LEAST = 1e-4;

    private Odds() {}

    /** @return 0 to 1 */
    public static double share(double logarithm) {
        if (logarithm >= 0) {
            return 1 / (1 + Math.exp(-logarithm));
        }
        double odds = Math.exp(logarithm);
        return odds / (1 + odds);
    }

    /** Finite for 0 and 1 as well: a model that is certain is taken for nearly certain. */
    public static double logarithm(double share) {
        double inside = Math.min(1 - LEAST, Math.max(LEAST, share));
        return Math.log(inside / (1 - inside));
    }

    /** The logarithm of one plus the odds. */
    static double softPlus(double logarithm) {
        return Math.max(0, logarithm) + Math.log1p(Math.exp(-Math.abs(logarithm)));
    }
}
