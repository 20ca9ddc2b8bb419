package org.chengxin.detection.shop.finding;

import java.util.Locale;

/** Measured quantity of a finding; its words stand in {@code words.properties} under its key. */
public enum Measure {
    REPEATED_PAIR,
    CO_BUYING,
    BOUGHT_TOGETHER,
    SHARED_PAYER,
    SHARED_PLACE,
    ORDER_BURST,
    SHIPPED_FAST,
    SIGNED_FAST,
    PRICE_OFF_MEDIAN,
    NIGHT_ORDER,
    PAID_AND_CANCELLED,
    BUYER_NARROW,
    PARCEL_UNUSUAL,
    NEAR_DECIDED,
    WAYBILL_REUSED,
    NO_TRANSIT_SCAN,
    IMPOSSIBLE_SPEED,
    SCANS_OUT_OF_ORDER,
    LIGHT_FOR_GOODS,
    WEIGHTS_DISAGREE,
    CONSECUTIVE_WAYBILLS,
    SIGNED_ELSEWHERE,
    SENT_FROM_ELSEWHERE,
    DELIVERED_BEFORE_HANDED_OVER,
    NEAR_DUPLICATE_TEXT,
    REVIEWED_BEFORE_DELIVERY,
    TEXT_AGAINST_STARS,
    LOW_STAR_BURST,
    HIGH_STAR_BURST,
    NEWCOMER,
    RATED_TOGETHER,
    STARS_UNLIKE,
    TIED_BY_PAYER,
    TIED_BY_ADDRESS,
    TIED_BY_TEXT,
    ORDER_UNUSUAL,
    UNUSUAL_IN_GROUP,
    UNUSUAL_BESIDES,
    FOR_EXAMPLE,
    SIGNED_UNUSUAL,
    RATING_WITH,
    RATING_WITHOUT,
    PAID_AGAINST_WORTH,
    CURRENCY_AGAINST_ORDER,
    NO_SUCH_ORDER,
    SENT_UNPAID,
    DELIVERED_LATE,
    DELIVERED_THOUGH_CANCELLED,
    AMOUNT_AGAINST_ORDER,
    IDENTITY_AGAINST_ORDER,
    RECIPIENT_AGAINST_ORDER,
    PART_MISSING,
    QUOTA_EXCEEDED,
    SUM_WRONG,
    NUMBER_REUSED,
    CURRENCY_NOT_YUAN,
    RECIPIENT_OF_MANY,
    SAME_LICENCE,
    SAME_IDENTITY,
    SAME_PHONE,
    SAME_ACCOUNT,
    SAME_ADDRESS,
    ALIKE_NAME,
    NO_LICENCE,
    LICENCE_NOT_IN_FORCE,
    ABOVE_EXEMPTION;

    /** Measures of one family have a common innocent cause: who sends fast is delivered fast, a clock goes wrong. */
    public boolean time() {
        return this == SHIPPED_FAST
                || this == SIGNED_FAST
                || this == DELIVERED_BEFORE_HANDED_OVER
                || this == IMPOSSIBLE_SPEED;
    }

    /** Another family: customers who come back to one merchant, which is busy with them. */
    public boolean custom() {
        return this == REPEATED_PAIR || this == BUYER_NARROW || this == ORDER_BURST;
    }

    /** Custom, and what customers do who come at the same time: fans of a live host buy alike, and of few. */
    public boolean crowd() {
        return custom() || this == CO_BUYING;
    }

    /** Key in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
