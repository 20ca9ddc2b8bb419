package org.chengxin.detection.trust;

/** Signal against a rater, from the ratings he gave and what the others said of those he rated. */
public enum RaterSignal {
    /** One less the fairness of {@link Agreement}. */
    UNFAIRNESS,
    /**
     * Deviation of the ratings from what weighty others say of the same ratees, beyond the usual distance, over the root of their number:
     * many that are somewhat off weigh as much as few that are far off.
     */
    DEVIATION,
    /** Praises those whom weighty others blame, blames those whom they praise: the product of both, turned round. */
    OPPOSITION,
    /** Deals with those of whom weighty others say nothing good, whatever he says of them himself. */
    COMPANY,
    /**
     * Short gaps between his ratings, as ranks among all gaps (the inter-arrival half of BIRDNEST, Hooi and others, SDM
     * 2016, without a unit of time to choose). Absent where times are not known.
     */
    HASTE,
    /**
     * Rated for a short part only of the time since the first rating ({@link ActivitySpan}): accounts made for a purpose are
     * dropped after it (the activity window of Mukherjee and others, KDD 2013). Absent where times are not known.
     */
    BREVITY,
    /** Rates where and when many others rate too ({@link BurstWeights}). Absent where times are not known. */
    CROWD
}
