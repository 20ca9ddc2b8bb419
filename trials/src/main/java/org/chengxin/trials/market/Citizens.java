package org.chengxin.trials.market;

import java.util.Arrays;
import java.util.BitSet;

/** The people and goods of a {@link City}: who buys how much, of which category and price, how good and dear a thing is. */
final class Citizens {

    static final int DAYS = Season.DAYS;

    private static final int CATEGORIES = 60;
    private static final int PRICES = 3;
    private static final double TO_TASTE = 0.6;
    private static final double DEAR_TO_TASTE = 0.75;

    final int users;
    final int items;
    final Season season;

    private final StarProfile profile;
    private final Weighted activity;
    private final Weighted popularity;
    private final Weighted[] shelf = new Weighted[CATEGORIES * PRICES];
    private final int[][] onShelf = new int[CATEGORIES * PRICES][];
    private final byte[] tastes;
    private final byte[] purse;
    private final float[] mild;
    private final float[] good;
    private final BitSet hired = new BitSet();
    private final BitSet promoted = new BitSet();

    Citizens(StarProfile profile, int edges, Draws chance) {
        this.profile = profile;
        users = edges / 5;
        items = edges / 45;
        season = new Season(chance);
        double[] active = new double[users];
        tastes = new byte[2 * users];
        purse = new byte[users];
        mild = new float[users];
        for (int user = 0; user < users; user++) {
            active[user] = StrictMath.pow(1 - chance.share(), -0.45);
            tastes[2 * user] = (byte) chance.below(CATEGORIES);
            tastes[2 * user + 1] = (byte) chance.below(CATEGORIES);
            purse[user] = (byte) chance.below(PRICES);
            mild[user] = (float) chance.normal();
        }
        activity = new Weighted(active);
        good = new float[items];
        double[] popular = new double[items];
        for (int item = 0; item < items; item++) {
            popular[item] = StrictMath.exp(1.4 * chance.normal());
            good[item] = (float) chance.normal();
        }
        popularity = new Weighted(popular);
        for (int each = 0; each < shelf.length; each++) {
            int at = each;
            onShelf[each] = java.util.stream.IntStream.range(0, items)
                    .filter(item -> item % shelf.length == at)
                    .toArray();
            shelf[each] = new Weighted(Arrays.stream(onShelf[each])
                    .mapToDouble(item -> popular[item])
                    .toArray());
        }
    }

    /** One ordinary purchase that was rated. */
    void trade(Ledger ledger, Draws chance) {
        int user = activity.draw(chance);
        ordinary(user, ledger, chance);
    }

    void ordinary(int user, Ledger ledger, Draws chance) {
        int item = popularity.draw(chance);
        if (chance.happens(TO_TASTE)) {
            int price = chance.happens(DEAR_TO_TASTE) ? purse[user] : chance.below(PRICES);
            int at = tastes[2 * user + chance.below(2)] * PRICES + price;
            item = onShelf[at][shelf[at].draw(chance)];
        }
        ledger.add(user, item, stars(user, item, false, chance), season.day(chance));
    }

    int stars(int user, int item, boolean adores, Draws chance) {
        return profile.stars(good[item], mild[user], adores, chance);
    }

    /** Accounts that belong to no wrong group, the active more likely. */
    int[] people(int count, Draws chance) {
        BitSet picked = new BitSet();
        while (picked.cardinality() < count) {
            int user = activity.draw(chance);
            if (!hired.get(user)) {
                picked.set(user);
            }
        }
        return picked.stream().toArray();
    }

    /** Accounts that were bought or made up: each in one wrong group, of any activity. */
    int[] hired(int count, Draws chance) {
        BitSet picked = new BitSet();
        while (picked.cardinality() < count) {
            int user = chance.below(users);
            if (!hired.get(user)) {
                picked.set(user);
            }
        }
        hired.or(picked);
        return picked.stream().toArray();
    }

    /** Goods of any popularity, in no other group. */
    int[] goods(int count, Draws chance) {
        BitSet picked = new BitSet();
        while (picked.cardinality() < count) {
            int item = chance.below(items);
            if (!promoted.get(item)) {
                picked.set(item);
            }
        }
        promoted.or(picked);
        return picked.stream().toArray();
    }

    /** Goods that sell well, in no other group. */
    int[] bestsellers(int count, Draws chance) {
        BitSet picked = new BitSet();
        while (picked.cardinality() < count) {
            int item = popularity.draw(chance);
            if (!promoted.get(item)) {
                picked.set(item);
            }
        }
        promoted.or(picked);
        return picked.stream().toArray();
    }
}
