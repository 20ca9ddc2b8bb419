package org.chengxin.warning;

/**
 * 查全率: of the subjects that did wrong, the share that the models found. Misses are estimated from merchants without a finding
 * who were checked by lot.
 *
 * @param found subjects of findings that were borne out
 * @param checked merchants without a finding that were checked by lot
 * @param missed those of them that had done wrong
 * @param unflagged all merchants with trade and without a finding; those checked are taken for a random sample of them
 */
public record Recall(long found, long checked, long missed, long unflagged) {

    /** Normal quantile of a two-sided interval of 95 %. */
    private static final double Z = 1.96;

    /** Whether anything can be said: something was found and somebody was checked. */
    public boolean isKnown() {
        return found > 0 && checked > 0;
    }

    public double estimate() {
        return of((double) missed / checked);
    }

    /** Lower end of the interval, from the upper end of the share of misses. */
    public double low() {
        return of(middle() + halfWidth());
    }

    public double high() {
        return of(Math.max(0, middle() - halfWidth()));
    }

    private double of(double missedShare) {
        return found / (found + missedShare * unflagged);
    }

    /** Centre of the score interval of a share (E. B. Wilson, Journal of the American Statistical Association 1927). */
    private double middle() {
        return (missed + Z * Z / 2) / (checked + Z * Z);
    }

    private double halfWidth() {
        double share = (double) missed / checked;
        return Z * Math.sqrt(share * (1 - share) * checked + Z * Z / 4) / (checked + Z * Z);
    }
}
