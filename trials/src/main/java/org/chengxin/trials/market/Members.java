package org.chengxin.trials.market;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Picks accounts and goods for groups; those of a wrong one belong to no second group. */
final class Members {

    private final Crowd crowd;
    private final BitSet users = new BitSet();
    private final BitSet items = new BitSet();
    private int fresh;

    Members(Crowd crowd) {
        this.crowd = crowd;
    }

    /** Accounts of any activity: bought ones and made-up ones. */
    int[] users(int count, Draws chance) {
        return free(users, crowd.users, count, chance);
    }

    int[] items(int count, Draws chance) {
        return free(items, crowd.items, count, chance);
    }

    /** Goods that nobody outside a group rates, numbered behind those of the market. */
    int[] fresh(int count) {
        int first = crowd.items + fresh;
        fresh += count;
        return IntStream.range(first, first + count).toArray();
    }

    /** How many of these there are. */
    int fresh() {
        return fresh;
    }

    /** Active people, as a crowd has more of them; they may be in other crowds too. */
    int[] activeUsers(int count, Draws chance) {
        BitSet picked = new BitSet();
        for (int tries = 0; tries < 20 * count && picked.cardinality() < count; tries++) {
            int user = crowd.user(chance);
            if (!users.get(user)) {
                picked.set(user);
            }
        }
        return picked.stream().toArray();
    }

    int item(Draws chance) {
        for (int tries = 0; tries < 100; tries++) {
            int item = chance.below(crowd.items);
            if (!items.get(item)) {
                return item;
            }
        }
        return 0;
    }

    private static int[] free(BitSet taken, int all, int count, Draws chance) {
        BitSet picked = new BitSet();
        int limit = Math.min(count, all / 4);
        for (int tries = 0; tries < 50 * count && picked.cardinality() < limit; tries++) {
            int one = chance.below(all);
            if (!taken.get(one)) {
                picked.set(one);
            }
        }
        taken.or(picked);
        return picked.stream().toArray();
    }
}
