package org.chengxin.trials.market;

import java.util.Arrays;

/**
 * The people and goods of a market without anything planted: how active an account is and what it likes, when it
 * joined, how popular and how good an item is, when it came out. Tastes make people buy alike without knowing of each
 * other, which a model must not take for agreement.
 */
final class Crowd {

    private static final int CATEGORIES = 48;
    private static final double TO_TASTE = 0.55;

    final int users;
    final int items;
    final Season season;

    private final long seed;
    private final Weighted activity;
    private final Weighted popularity;
    private final Weighted[] inCategory;
    private final int[][] category;
    private final float[] quality;
    private final short[] released;
    private final short[] joined;

    Crowd(int edges, long seed) {
        this.seed = seed;
        Draws chance = new Draws(seed).branch(1);
        users = Math.max(1_500, (int) (edges / chance.between(4, 7)));
        items = Math.max(300, (int) (edges / chance.between(40, 70)));
        season = new Season(chance);
        double[] active = new double[users];
        joined = new short[users];
        for (int user = 0; user < users; user++) {
            active[user] = StrictMath.exp(1.15 * chance.normal()) * (chance.happens(0.001) ? 15 : 1);
            joined[user] = (short) (chance.happens(0.6) ? 0 : chance.below(Season.DAYS - 30));
        }
        activity = new Weighted(active);
        quality = new float[items];
        released = new short[items];
        double[] popular = new double[items];
        double steep = chance.between(0.7, 1.0);
        for (int item = 0; item < items; item++) {
            popular[item] = StrictMath.pow(1 + chance.below(items), -steep);
            quality[item] = (float) (4.2 + 0.6 * chance.normal());
            released[item] = (short) (chance.happens(0.7) ? 0 : chance.below(Season.DAYS - 60));
        }
        popularity = new Weighted(popular);
        category = new int[CATEGORIES][];
        inCategory = new Weighted[CATEGORIES];
        for (int each = 0; each < CATEGORIES; each++) {
            fill(each, popular);
        }
    }

    private void fill(int which, double[] popular) {
        int[] members = new int[items / CATEGORIES + 1];
        double[] weights = new double[members.length];
        int count = 0;
        for (int item = which; item < items; item += CATEGORIES) {
            members[count] = item;
            weights[count++] = popular[item];
        }
        category[which] = Arrays.copyOf(members, count);
        inCategory[which] = new Weighted(Arrays.copyOf(weights, count));
    }

    int user(Draws chance) {
        return activity.draw(chance);
    }

    int item(Draws chance) {
        return popularity.draw(chance);
    }

    /** An item that this account may well buy. */
    int itemFor(int user, Draws chance) {
        if (!chance.happens(TO_TASTE)) {
            return item(chance);
        }
        long tastes = Draws.trait(seed, user);
        int which = (int) ((tastes >>> 8 * chance.below(3) & 0xFF) % CATEGORIES);
        return category[which][inCategory[which].draw(chance)];
    }

    /** Stars as people give them: they grade by the item and by their temper, and complaints are complete ones. */
    int stars(int user, int item, Draws chance) {
        if (chance.happens(0.03)) {
            return 1;
        }
        double temper = ((Draws.trait(seed, ~(long) user) & 0xFFFF) / 65536.0 - 0.5) * 1.4;
        double grade = quality[item] + temper + 0.8 * chance.normal();
        return (int) Math.max(1, Math.min(5, Math.round(grade)));
    }

    int day(int user, int item, Draws chance) {
        return season.dayFrom(Math.max(joined[user], released[item]), chance);
    }

    /** When it came out; 0 for what was always there. */
    int released(int item) {
        return released[item];
    }

    /** Goods of one maker: neighbours in one category. */
    int[] brand(int size, Draws chance) {
        int[] all = category[chance.below(CATEGORIES)];
        int count = Math.min(size, all.length);
        int first = chance.below(all.length - count + 1);
        return Arrays.copyOfRange(all, first, first + count);
    }
}
