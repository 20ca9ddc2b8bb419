package org.chengxin.trials.market;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Two months of reviews of shops, ordinary people and ten rings, each of which works for a week at shops whose own trade
 * goes on meanwhile. Made to try the stream at any traffic.
 *
 * <p>Invariant: size, share of trade and seed decide every review and its place in the order.
 */
public final class ShopTraffic implements RatingSource {

    /** How long it goes on. */
    public static final int DAYS = 60;

    private static final int RINGS = 10;
    private static final int WEEK = 7;
    private static final double PRAISED = 0.85;

    private final Ledger ledger = new Ledger();
    private final List<Group> groups = new ArrayList<>();
    private final double[] quality;
    private final int users;
    private final int shops;

    private ShopTraffic(int perMonth, double trade, long seed) {
        Draws chance = new Draws(seed).branch(31);
        users = Math.max(2_000, 2 * perMonth / 3);
        shops = Math.max(200, perMonth / 60);
        quality = new double[shops];
        for (int shop = 0; shop < shops; shop++) {
            quality[shop] = 3.6 + 0.7 * chance.normal();
        }
        for (int each = 2 * perMonth; each > 0; each--) {
            double popular = chance.share();
            int shop = (int) (shops * popular * popular * popular);
            review(someone(chance), shop, chance.below(DAYS), chance);
        }
        for (int ring = 0; ring < RINGS; ring++) {
            groups.add(plant(trade, chance.branch(ring)));
        }
    }

    /**
     * @param perMonth reviews a month, some ten thousand at least
     * @param trade the part of the reviews of a ring's shops, while it works there, that others give
     */
    public static ShopTraffic of(int perMonth, double trade, long seed) {
        if (perMonth < 10_000 || !(trade >= 0 && trade < 1)) {
            throw new IllegalArgumentException("10,000 reviews a month at least, a share of trade below 1");
        }
        return new ShopTraffic(perMonth, trade, seed);
    }

    private int someone(Draws chance) {
        double active = chance.share();
        return (int) (users * active * active);
    }

    private void review(int user, int shop, int day, Draws chance) {
        int stars = (int) Math.max(1, Math.min(5, Math.round(quality[shop] + chance.normal())));
        ledger.add(user, shop, stars, day);
    }

    private Group plant(double trade, Draws chance) {
        int[] members = picked(users / 2, users, chance.within(40, 100), chance);
        int[] targets = picked(shops / 3, shops, chance.within(6, 12), chance);
        int first = DAYS / 2 + chance.below(DAYS / 2 - WEEK);
        double density = chance.between(0.25, 0.55);
        int before = ledger.size();
        for (int member : members) {
            for (int target : targets) {
                if (chance.happens(density)) {
                    ledger.add(member, target, chance.happens(PRAISED) ? 5 : 4, first + chance.below(WEEK));
                }
            }
        }
        int honest = (int) ((ledger.size() - before) * trade / (1 - trade));
        for (int each = 0; each < honest; each++) {
            review(someone(chance), targets[each % targets.length], first + chance.below(WEEK), chance);
        }
        return new Group(Kind.TRADED, members, targets, first, first + WEEK - 1, 0);
    }

    private static int[] picked(int from, int to, int count, Draws chance) {
        BitSet picked = new BitSet();
        while (picked.cardinality() < count) {
            picked.set(from + chance.below(to - from));
        }
        return picked.stream().toArray();
    }

    @Override
    public void forEach(RatingUse use) throws IOException {
        for (int at = 0; at < ledger.size(); at++) {
            ledger.tell(at, use);
        }
    }

    /** The rings. */
    public List<Group> groups() {
        return List.copyOf(groups);
    }
}
