package org.chengxin.trials.market;

/** What a group of accounts does together. */
public enum Kind {
    /** Most members rate most targets within days. */
    BURST(true),
    /** The same, spread over one to six months. */
    DRIP(true),
    /** One target after the other, each within days, over months. */
    STAGGERED(true),
    /** Many members; each target gets a thin part of them, another part each time. */
    CREW(true),
    /** One star for the rivals of whoever pays, mostly by accounts that do little else. */
    SMEAR(true),
    /** A stair: each member rates a few neighbouring targets and shares none with who stands far away. */
    CHAIN(true, true),
    /** All rate one target, each besides one of many others. */
    HUB(true, true),
    /** At work for a whole year. */
    YEAR(true, true),
    /** Praise for one's own, one star for the rivals. */
    MIXED(true, true),
    /** Two jobs for each member, with other partners on each. */
    PAIRS(true, true),
    /** Five ordinary ratings for each of its own. */
    HIDDEN(true, true),
    /** A dozen members, scores of targets. */
    FEW(true, true),
    /** Hundreds of members, two or three targets. */
    MANY(true, true),
    /** Two rings that share a third of their members. */
    OVERLAP(true, true),
    /** Four stars as often as five. */
    SOFT(true, true),
    /** Targets that nobody else rates. */
    FRESH(true, true),
    /** Each member does all jobs within two days of their own. */
    SLEEPERS(true, true),
    /** A cheap day: a crowd that has nothing else in common buys one item within days. */
    FLASH_SALE(false),
    /** People who buy much of what one maker brings out, each in their own time and with their own stars. */
    FAN_CLUB(false),
    /** A new item that many try in its first weeks, then fewer. */
    LAUNCH(false),
    /** A dozen accounts a cell, several cells of one contractor, each at a few of its targets. */
    CELLS(true),
    /** At work on all days of the market alike. */
    ALL_DAY(true),
    /** A burst at shops whose ordinary trade goes on meanwhile and is the larger part. */
    TRADED(true),
    /** Praises, beside its own targets, goods of a rival, so that the rival be suspected. */
    FRAMING(true),
    /** A burst whose members give stars as honest people do. */
    DISGUISED(true),
    /** Who watches a live host comes to some of the sessions and buys some of what is shown. */
    LIVE_HOST(false),
    /** Parents of one school buy from its list twice a year. */
    SCHOOL(false),
    /** Neighbours who order one thing after the other together. */
    GROUP_PURCHASE(false),
    /** Bargain hunters at the cheap goods of a festival. */
    FESTIVAL(false),
    /** What a celebrity sells within a day or two. */
    CELEBRITY_SALE(false),
    /** Villagers who buy what the shops around sell, all year. */
    VILLAGE(false);

    private final boolean wrong;
    private final boolean odd;

    Kind(boolean wrong) {
        this(wrong, false);
    }

    Kind(boolean wrong, boolean odd) {
        this.wrong = wrong;
        this.odd = odd;
    }

    /** A form that no model was made for, planted by {@link OddRings}. */
    boolean odd() {
        return odd;
    }

    /** False for the honest look-alikes. */
    public boolean wrong() {
        return wrong;
    }
}
