package org.chengxin.creditfile.screening;

import java.util.List;

/**
 * Block of a platform's home: what changed at its merchants.
 *
 * @param days how many days it looks back
 * @param changes at most twelve
 * @param more number of further merchants
 */
public record ScreeningPart(int days, List<MerchantChange> changes, int more) {

    static final int DAYS = 7;
    static final int MOST = 12;

    static ScreeningPart of(List<MerchantChange> all) {
        return new ScreeningPart(DAYS, all.stream().limit(MOST).toList(), Math.max(0, all.size() - MOST));
    }
}
