package org.chengxin.detection.trust;

/** Signal against a ratee, from the ratings received. */
public enum RateeSignal {
    /** A low mean of what was received, drawn to the mean of all by one pseudo-rating. */
    RATING,
    /** A low mean where each rating weighs as its rater's {@link RaterReputation}: bought praise comes from nobodies. */
    WORD,
    /** A low mean where each rating weighs as its rater's fairness, and less in a burst: the goodness. */
    FAIR_RATING,
    /** The weighted share of those who blame: a few grave warnings are not drowned by much faint praise. */
    BLAME,
    /** Little trust reaches it from the authority's seeds. Absent without seeds. */
    SEED_TRUST
}
