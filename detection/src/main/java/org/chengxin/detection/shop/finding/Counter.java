package org.chengxin.detection.shop.finding;

import java.util.Locale;

/**
 * An innocent explanation that was looked for.
 *
 * @param share which part of the records it would explain, 0 to 1; NaN where the data cannot tell
 */
public record Counter(Explanation explanation, double share) {

    /** Innocent explanation of a finding, what else could have caused it; its words stand in {@code words.properties}. */
    public enum Explanation {
        SAME_BUYER,
        LATE_DELIVERY,
        MARKET_PEAK,
        LONG_CUSTOM,
        COMMON_PHRASE,
        CARRIER_WITHOUT_SCANS,
        NUMBERS_GIVEN_IN_ADVANCE,
        GOODS_RETURNED,
        SMALL_SELLER,
        SHARED_OFFICE,
        LIVE_SESSION,
        PROMOTION;

        /** Key in files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
