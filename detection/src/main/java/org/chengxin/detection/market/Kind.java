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
    /** A cheap day: a crowd that has nothing else in common buys one item within days. */
    FLASH_SALE(false),
    /** People who buy much of what one maker brings out, each in their own time and with their own stars. */
    FAN_CLUB(false),
    /** A new item that many try in its first weeks, then fewer. */
    LAUNCH(false);

    private final boolean wrong;

    Kind(boolean wrong) {
        this.wrong = wrong;
    }

    /** False for the honest look-alikes. */
    public boolean wrong() {
        return wrong;
    }
}
