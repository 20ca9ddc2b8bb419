package org.chengxin.detection.ring.stream;

import java.util.Arrays;
import org.chengxin.detection.metrics.Chance;
import org.chengxin.detection.table.Ints;
import org.jspecify.annotations.Nullable;

/**
 * Whether a ring stands around one item now: the accounts lately there choose the items where they meet again, these
 * choose the accounts found in two or more, twice over; then what chance explains and the price of every choice are
 * taken off, as in the search over a whole market. Looks at remembered events only, so that its work is bounded.
 */
final class LocalCheck {

    private static final int FEWEST_USERS = 4;
    private static final int MOST_ITEMS = 64;
    private static final int ROUNDS = 2;

    /** Those who merely like the same are seldom most of an item's buyers; the days before the window are not known. */
    private static final double MOST = 0.6;

    private final RecentTable byUser;
    private final RecentTable byItem;
    private final Traffic traffic;
    private final int window;

    LocalCheck(RecentTable byUser, RecentTable byItem, Traffic traffic, int window) {
        this.byUser = byUser;
        this.byItem = byItem;
        this.traffic = traffic;
        this.window = window;
    }

    @Nullable
    RingAlert around(int item, double alpha) {
        int[] users = lately(byItem, item).toArray();
        int[] items = {item};
        for (int round = 0; round < ROUNDS; round++) {
            items = targets(users);
            if (items.length < 2) {
                return null;
            }
            users = repeated(byItem, items, 2);
            if (users.length < FEWEST_USERS) {
                return null;
            }
        }
        return judge(users, targets(users), alpha);
    }

    private @Nullable RingAlert judge(int[] users, int[] items, double alpha) {
        double chance = share(users);
        double gain = -Chance.choices(Math.max(users.length, byUser.used()), users.length)
                - Math.log(traffic.ever())
                - Math.log(Math.max(1, byItem.used()));
        int ratings = 0;
        int hits = 0;
        for (int item : items) {
            int[] there = lately(byItem, item).toArray();
            int met = common(there, users);
            gain += Chance.binomial(there.length, met, chance) - price(items.length);
            ratings += there.length;
            hits += met;
        }
        if (items.length < 2 || gain < -Math.log(alpha) || hits < MOST * ratings) {
            return null;
        }
        return new RingAlert(users, items, ratings, hits, ratings * chance, traffic.today(), -gain);
    }

    private double price(int items) {
        return Math.log((double) Math.max(items, byItem.used()) / items) + 1;
    }

    /** The share of these accounts in all that happened lately. */
    private double share(int[] users) {
        double events = 0;
        for (int user : users) {
            events += lately(byUser, user).size();
        }
        return Math.min(0.999, events / traffic.lately());
    }

    /** Items where more of the accounts meet than chance lets expect. */
    private int[] targets(int[] users) {
        double chance = share(users);
        Ints targets = new Ints();
        for (int item : repeated(byUser, users, 2)) {
            int[] there = lately(byItem, item).toArray();
            double gain = Chance.binomial(there.length, common(there, users), chance);
            if (gain > price(2) && targets.size() < MOST_ITEMS) {
                targets.add(item);
            }
        }
        return targets.toArray();
    }

    /** What the keys have in common at least so often, ascending. */
    private int[] repeated(RecentTable table, int[] keys, int often) {
        Ints all = new Ints();
        for (int key : keys) {
            for (int other : lately(table, key).toArray()) {
                all.add(other);
            }
        }
        int[] sorted = all.toArray();
        Arrays.sort(sorted);
        Ints repeated = new Ints();
        for (int at = 0, next; at < sorted.length; at = next) {
            next = at + 1;
            while (next < sorted.length && sorted[next] == sorted[at]) {
                next++;
            }
            if (next - at >= often) {
                repeated.add(sorted[at]);
            }
        }
        return repeated.toArray();
    }

    /** The others of the key's events within the window, each once, ascending. */
    private Ints lately(RecentTable table, int key) {
        Ints found = new Ints();
        int place = table.find(key);
        if (place == RecentTable.NONE) {
            return found;
        }
        int[] others = new int[table.held(place)];
        int size = 0;
        for (int event = 0; event < others.length; event++) {
            if (table.day(place, event) > traffic.today() - window) {
                others[size++] = table.other(place, event);
            }
        }
        Arrays.sort(others, 0, size);
        for (int at = 0; at < size; at++) {
            if (at == 0 || others[at] != others[at - 1]) {
                found.add(others[at]);
            }
        }
        return found;
    }

    private static int common(int[] some, int[] others) {
        int count = 0;
        for (int each : some) {
            count += Arrays.binarySearch(others, each) >= 0 ? 1 : 0;
        }
        return count;
    }
}
