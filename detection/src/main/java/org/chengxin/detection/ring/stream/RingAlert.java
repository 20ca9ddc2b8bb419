package org.chengxin.detection.ring.stream;

import java.util.Locale;
import org.chengxin.detection.ring.SecondLook.Stars;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that meet again and again, seen while they do.
 *
 * @param users its accounts so far, ascending
 * @param items its targets so far, ascending
 * @param ratings what the targets received lately, as far as remembered
 * @param fromRing how many of these came from the accounts
 * @param expected how many would have come from them by their activity
 * @param day the day that the stream had reached
 * @param logChance natural logarithm of a bound on the chance of any such alert so far without concert
 * @param stars theirs, if they differ from those of others. Fans, parents of one school and neighbours meet as rings do,
 *     and give what they think: without other stars or another second channel nobody should be named
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once
public record RingAlert(
        int[] users,
        int[] items,
        int ratings,
        int fromRing,
        double expected,
        int day,
        double logChance,
        @Nullable Stars stars) {

    /** Beyond, the model of chance is what is wrong. */
    private static final int LEAST = -12;

    /** Surprise in powers of ten, 12 at most. */
    public double surprise() {
        return Math.min(-LEAST, -logChance / Math.log(10));
    }

    RingAlert with(@Nullable Stars theirs) {
        return new RingAlert(users, items, ratings, fromRing, expected, day, logChance, theirs);
    }

    /** Whether their stars say the same as their meetings. */
    public boolean starsDiffer() {
        return stars != null;
    }

    public String words() {
        return String.format(
                Locale.ROOT,
                "%d accounts gave %d of the last %d ratings of %d items up to day %d; by their activity %.2f would be"
                        + " expected. Chance of any such alert without concert: below 10^%d. Their stars %s those of"
                        + " others.",
                users.length,
                fromRing,
                ratings,
                items.length,
                day,
                expected,
                Math.max(LEAST, (int) Math.ceil(logChance / Math.log(10))),
                starsDiffer() ? "differ from" : "are");
    }
}
