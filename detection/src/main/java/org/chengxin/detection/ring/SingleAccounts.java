package org.chengxin.detection.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.detection.metrics.Chance;
import org.chengxin.detection.rating.Incidence;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.ring.seed.ItemColumns;

/**
 * Odds against single accounts: who does a job here and a job there, with other people each time, is in no
 * block, yet each of the jobs lies in a burst of one star that the good's traffic and its other stars do not explain.
 * An account's ratings are read as a mixture of two point processes, one that follows what was bought and one that
 * follows the market; the odds are those of the mixture against the market alone.
 */
final class SingleAccounts {

    private static final int STARS = 128;

    /** Half a rating, as is usual for counts that may be none (Jeffreys 1946). */
    private static final double NONE = 0.5;

    private final Ratings ratings;
    private final MarketStars marketStars;
    private final double power;
    private final Map<Integer, List<Explained>> explained = new HashMap<>();

    private record Explained(int from, int to, double doubt) {}

    /** The ratings of one star between two places of the item's. */
    private record Push(int item, int from, int to, int star, double bought, double honest) {}

    /** @param power what a crowd explains is not said again: the doubt in it counts by this power */
    SingleAccounts(Ratings ratings, MarketStars marketStars, double power) {
        this.power = power;
        this.ratings = ratings;
        this.marketStars = marketStars;
    }

    /** @param doubt how far a crowd is from explaining them, 0 to 1 */
    void explain(List<Cell> cells, double doubt) {
        for (Cell cell : cells) {
            explained
                    .computeIfAbsent(cell.item(), none -> new ArrayList<>())
                    .add(new Explained(cell.from(), cell.to(), doubt));
        }
    }

    /** For each account the logarithm of its odds; below all where it rated in no burst. */
    double[] odds(ItemColumns bursts) {
        List<Push> pushes = new ArrayList<>();
        double bought = NONE;
        for (int burst = 0; burst < bursts.size(); burst++) {
            Push push = push(bursts.item()[burst], bursts.from()[burst], bursts.to()[burst]);
            bought += push.bought;
            pushes.add(push);
        }
        double share = bought / ratings.count();
        pushes.removeIf(push -> push.bought <= share * push.honest);
        int[] hits = new int[ratings.users()];
        pushes.forEach(push -> add(push, share, hits, new double[0]));
        double[] odds = new double[ratings.users()];
        pushes.forEach(push -> add(push, share, hits, odds));
        for (int user = 0; user < odds.length; user++) {
            double degree = ratings.byUser().degree(user);
            odds[user] = hits[user] == 0
                    ? Double.NEGATIVE_INFINITY
                    : odds[user] + degree * Math.log1p(-hits[user] / (degree + 1)) + Math.log(share);
        }
        return odds;
    }

    /** The star that the other ratings of the good explain least, and how many of its ratings may be bought. */
    private Push push(int item, int firstDay, int lastDay) {
        Incidence byItem = ratings.byItem();
        int from = byItem.firstNotBefore(item, firstDay);
        int to = byItem.firstNotBefore(item, lastDay + 1);
        double[] here = new double[STARS];
        double[] elsewhere = new double[STARS];
        for (int at = byItem.start()[item]; at < byItem.start()[item + 1]; at++) {
            (at >= from && at < to ? here : elsewhere)[byItem.stars()[at]]++;
        }
        double market = marketStars.weight();
        double outside = byItem.degree(item) - to + from;
        double traffic = outside * (lastDay - firstDay + 1) / ratings.days();
        double most = 0;
        Push push = new Push(item, from, to, 0, 0, to - from);
        for (int star = 0; star < STARS; star++) {
            double usual = (elsewhere[star] + market * marketStars.shares()[star]) / (outside + market);
            double gain = here[star] < 2 ? 0 : Chance.binomial(to - from, here[star], usual);
            if (gain > most) {
                most = gain;
                double bought = Math.max(0, here[star] - traffic * usual)
                        * -Math.expm1(-gain)
                        * unexplained(item, firstDay, lastDay);
                push = new Push(item, from, to, star, bought, here[star] - bought + NONE);
            }
        }
        return push;
    }

    private double unexplained(int item, int firstDay, int lastDay) {
        double doubt = explained.getOrDefault(item, List.of()).stream()
                .filter(by -> by.from <= lastDay && by.to >= firstDay)
                .mapToDouble(Explained::doubt)
                .min()
                .orElse(1);
        return Math.pow(doubt, power);
    }

    /** @param odds those of the accounts; where there are none the hits of each are counted */
    private void add(Push push, double share, int[] hits, double[] odds) {
        Incidence byItem = ratings.byItem();
        double ratio = push.bought / push.honest / share;
        int[] users = new int[push.to - push.from];
        Arrays.setAll(users, at -> byItem.stars()[push.from + at] == push.star ? byItem.other()[push.from + at] : -1);
        for (int user : Arrays.stream(users)
                .filter(each -> each >= 0)
                .sorted()
                .distinct()
                .toArray()) {
            if (odds.length == 0) {
                hits[user]++;
            } else {
                double part = hits[user] / (ratings.byUser().degree(user) + 1.0);
                odds[user] += Math.log1p(part * (ratio - 1)) - Math.log1p(-part);
            }
        }
    }
}
