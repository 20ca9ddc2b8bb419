package org.chengxin.detection.ring.stream;

import java.util.Locale;

/**
 * A ring seen while it forms.
 *
 * @param users its accounts so far, ascending
 * @param items its targets so far, ascending
 * @param ratings what the targets received lately, as far as remembered
 * @param fromRing how many of these came from the accounts
 * @param expected how many would have come from them by their activity
 * @param logChance natural logarithm of a bound on the chance of any such alert so far without concert
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once
public record RingAlert(
        int[] users, int[] items, int ratings, int fromRing, double expected, int day, double logChance) {

    public String words() {
        return String.format(
                Locale.ROOT,
                "%d accounts gave %d of the last %d ratings of %d items up to day %d; by their activity %.2f would be"
                        + " expected. Chance of any such alert without concert: below 10^%d.",
                users.length,
                fromRing,
                ratings,
                items.length,
                day,
                expected,
                (int) Math.ceil(logChance / Math.log(10)));
    }
}
