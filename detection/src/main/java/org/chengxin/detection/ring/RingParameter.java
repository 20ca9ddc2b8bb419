package org.chengxin.detection.ring;

/**
 * Parameters of the search for rings, told rather than estimated: each with the value it has unless {@link RingSettings#with
 * another is given}. {@code benchmark detection} prints what half and double of each change.
 */
public enum RingParameter {
    /** Days do not tell a block from a shared taste unless its accounts gave so large a part of the ratings. */
    MOST_FROM_TASTE(0.6),
    /** Bursts so far from chance, in nats, tell something even where one account is in two of them. */
    STRONG_BURST(8),
    /** Fewest accounts shared by two strong bursts to be a candidate. */
    FEWEST_IN_STRONG(1),
    /** No window is longer than this part of all days: a ring shows against the days without it. */
    LONGEST_WINDOW(0.5),
    /** Items that more rated say little about who belongs together. */
    MOST_RATINGS(1000),
    /** Weight of the taste for a block's other items, in ratings of an item. */
    OTHER_ITEMS(5),
    /** So many starts are tried in each of three passes; a bound on work. */
    MOST_SEEDS(4000),
    /** An account brings at least so many columns, however many ratings there are; a bound on work. */
    LEAST_COLUMNS(8),
    /** So many standard deviations more than others may honest fans like the goods. */
    FONDNESS(1),
    /** Whatever the scale, honest fans may be so far from others, in nats a rating. */
    ADORED(0.25),
    /** So many times as far from others as fans are stars nobody's judgement, however they vary. */
    UNLIKE_ANY(2),
    /** Standard errors that are allowed for chance. */
    STAR_ERRORS(3),
    /** A cell must itself go so large a part of the way that speaks against all cells of its contractor. */
    OWN_PART(0.5),
    /** Least odds of a single account to be listed among the doubtful crowds. */
    SINGLE_ODDS(20),
    /** The power of the doubt in a crowd by which ratings that it explains count against single accounts. */
    EXPLAINED_POWER(4);

    private final double usual;

    RingParameter(double usual) {
        this.usual = usual;
    }

    public double usual() {
        return usual;
    }
}
