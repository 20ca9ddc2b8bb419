package org.chengxin.detection.shop.finding;

import java.util.Locale;

/** Kind of a finding, by which model it is found, and whether it is a mere fact or a suspicion. */
public enum Kind {
    BRUSHING_ORDER(Level.SUSPICION, "order.brushing"),
    BRUSHING_MERCHANT(Level.SUSPICION, "order.brushing"),
    BRUSHING_RING(Level.SUSPICION, "order.brushing"),
    EMPTY_PARCEL(Level.SUSPICION, "parcel.empty"),
    EMPTY_PARCELS_OF_MERCHANT(Level.SUSPICION, "parcel.empty"),
    EMPTY_PARCELS_OF_COURIER(Level.SUSPICION, "parcel.empty"),
    EMPTY_PARCELS_OF_OUTLET(Level.SUSPICION, "parcel.empty"),
    FAKE_REVIEW(Level.SUSPICION, "review.fake"),
    COPIED_REVIEWS(Level.SUSPICION, "review.fake"),
    SMEAR(Level.SUSPICION, "review.smear"),
    CUSTOMS_MISMATCH(Level.SUSPICION, "customs.triple"),
    BORROWED_IDENTITIES(Level.SUSPICION, "customs.triple"),
    UNLICENSED(Level.SUSPICION, "merchant.licence"),
    RE_ENTRY(Level.SUSPICION, "merchant.re-entry"),
    REVIEW_BEFORE_DELIVERY(Level.INDICATOR, "review.fact"),
    DELIVERED_LATE(Level.INDICATOR, "trade.reconciliation"),
    DELIVERED_BEFORE_HANDED_OVER(Level.INDICATOR, "trade.reconciliation"),
    PAYMENT_OFF(Level.INDICATOR, "trade.reconciliation"),
    CURRENCY_OFF(Level.INDICATOR, "trade.reconciliation"),
    WITHOUT_ORDER(Level.INDICATOR, "trade.reconciliation"),
    SENT_UNPAID(Level.INDICATOR, "trade.reconciliation"),
    DELIVERED_THOUGH_CANCELLED(Level.INDICATOR, "trade.reconciliation");

    /** Weight of a kind: held to be suspicious, or only not fitting. */
    public enum Level {
        INDICATOR,
        SUSPICION
    }

    private final Level level;
    private final String model;

    Kind(Level level, String model) {
        this.level = level;
        this.model = model;
    }

    public Level level() {
        return level;
    }

    public String model() {
        return model;
    }

    /** Key in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
