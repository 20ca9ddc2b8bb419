package org.chengxin.detection.market;

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
    LAUNCH(false);

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
