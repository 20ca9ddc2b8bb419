package org.chengxin.detection.ring;

import java.util.Locale;

/**
 * The figures behind a block.
 *
 * @param within ratings of the members on the block's items within its days
 * @param outside ratings of the members on the same items on other days: speaks for them
 * @param repeated members that rated two or more of the items within the days
 * @param ratings all ratings on the items within the days
 * @param expected ratings the members would have given there by chance
 * @param days length of the middle one of the block's time windows
 * @param topStars share of the ratings within that carry the block's most frequent star
 * @param star that star
 * @param opinions whether the members' stars differ from those given elsewhere: where they do not, it speaks for them
 */
public record RingEvidence(
        int within,
        int outside,
        int repeated,
        int ratings,
        double expected,
        int days,
        double topStars,
        int star,
        Opinions opinions) {

    String words(int accounts, int items, int nearby, double logChance) {
        return String.format(
                Locale.ROOT,
                "%d accounts (%d of them on two or more of the items) gave %d of the %d ratings that %d items received within windows of about %d days;"
                        + " by their activity %.1f would be expected. %.0f %% of them are %d stars; two of them have the"
                        + " same stars in %.0f of a hundred cases, two elsewhere in %.0f. The same accounts"
                        + " gave these items %d ratings on other days. Chance of any such block without concert:"
                        + " below 10^%d. %d further accounts rated there too and are not named.",
                accounts,
                repeated,
                within,
                ratings,
                items,
                days,
                expected,
                topStars * 100,
                star,
                opinions.agreement() * 100,
                opinions.agreementElsewhere() * 100,
                outside,
                (int) Math.ceil(logChance / Math.log(10)),
                nearby);
    }
}
