package org.chengxin.detection.ring;

import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.rating.Incidence;
import org.chengxin.detection.rating.Ratings;

/**
 * The stars that accounts gave goods together, beside those that the same goods had from others. Who is paid gives what
 * is paid for, whatever the good and whoever gives it; buyers of a live session, neighbours and fans meet as often as a
 * ring does, but each says what they think. What was praised and what was talked down are looked at apart, and the side
 * that differs more is told.
 *
 * @param ratings how many are told of
 * @param praise whether they are better than those of others, not worse
 * @param star the one that they carry most often
 * @param share how often they carry it
 * @param usual how often the ratings do that others gave the same goods
 * @param divergence of the first from the second, in nats a rating (Kullback and Leibler, Annals of Mathematical
 *     Statistics 1951), less what so few ratings show by chance (Miller 1955)
 * @param allowed as much as honest fans may differ: what would be seen of people who like the goods {@link RingParameter#FONDNESS}
 *     standard deviations more than others do, or {@link RingParameter#ADORED} where goods and givers differ less than in the market,
 *     and what so few ratings may show besides
 * @param varied whether goods or givers differ among themselves, as they do where people judge
 * @param unlikeAny so many times as much is allowed where they do
 */
record Opinions(
        int ratings,
        boolean praise,
        int star,
        double share,
        double usual,
        double divergence,
        double allowed,
        boolean varied,
        double unlikeAny) {

    /** A side with fewer ratings than this says nothing. */
    private static final int FEWEST = 20;

    private static final int SIDES = 2;

    static Opinions of(Ratings ratings, MarketStars marketStars, int[] accounts, List<Cell> cells) {
        int[] items = cells.stream().mapToInt(Cell::item).distinct().toArray();
        StarTally[] sides = new StarTally[SIDES];
        Arrays.setAll(sides, side -> new StarTally(accounts.length));
        for (int item : items) {
            StarTally one = ofItem(ratings, marketStars, accounts, item);
            sides[one.above() ? 0 : 1].add(one);
        }
        int larger = sides[0].ratings() >= sides[1].ratings() ? 0 : 1;
        Opinions told = sides[larger].opinions(marketStars);
        Opinions other = sides[1 - larger].opinions(marketStars);
        boolean counts = other.ratings >= Math.max(FEWEST, (told.ratings + other.ratings) / 4);
        return counts && other.excess() > told.excess() ? other : told;
    }

    /** @param accounts ascending */
    static StarTally ofItem(Ratings ratings, MarketStars marketStars, int[] accounts, int item) {
        Incidence byItem = ratings.byItem();
        StarTally one = new StarTally(accounts.length);
        int start = byItem.start()[item];
        long[] keyed = new long[byItem.degree(item)];
        Arrays.setAll(keyed, at -> (long) byItem.other()[start + at] << 8 | byItem.stars()[start + at]);
        Arrays.sort(keyed);
        for (int at = 0; at < keyed.length; at++) {
            int account = Arrays.binarySearch(accounts, (int) (keyed[at] >> 8));
            // Of another who rated it often, one rating counts.
            if (account >= 0 || at == 0 || keyed[at] >> 8 != keyed[at - 1] >> 8) {
                one.add(account, (int) keyed[at] & 0xff);
            }
        }
        one.endItem(marketStars);
        return one;
    }

    private double excess() {
        return divergence - allowed;
    }

    /**
     * Whether honest people may have given them: no further from those of others than fans go, or not twice as far and
     * not of one voice.
     */
    boolean free() {
        return ratings < FEWEST || divergence <= allowed * (varied ? unlikeAny : 1);
    }

    /** From 0, where they are those of others, to 1, where not even fans explain them: for an order, not a chance. */
    double doubt() {
        double most = allowed * (varied ? unlikeAny : 1);
        return most <= 0 ? 0 : Math.max(0, Math.min(1, divergence / most));
    }
}
