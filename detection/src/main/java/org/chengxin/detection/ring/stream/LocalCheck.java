package org.chengxin.detection.ring.stream;

import java.util.Arrays;
import org.chengxin.detection.metrics.Chance;
import org.chengxin.detection.table.Ints;
import org.jspecify.annotations.Nullable;

/**
 * Search for a ring around one item now: the accounts lately there choose the items where they meet again, these
 * choose the accounts that chance explains less with them than without, twice over; then what chance explains and the
 * price of every choice are taken off, as in the search over a whole market. How many others rate the same items
 * meanwhile does not matter: what counts is by how much the members exceed what their activity lets expect. Looks at the
 * last ratings of each item and account only, so that its work is bounded.
 */
final class LocalCheck {

    static final int OF_ITEM = 512;
    static final int OF_USER = 32;

    private static final int FEWEST_USERS = 4;
    private static final int MOST_ITEMS = 64;
    private static final int ROUNDS = 2;

    /** A burst stands out in a week, a slow ring in the whole window. */
    private static final int WEEK = 7;

    private final RecentRatings recent;
    /** The day from which ratings count. */
    private int since;

    LocalCheck(RecentRatings recent) {
        this.recent = recent;
    }

    /** @return what stands there, not looked at a second time */
    @Nullable
    RingAlert around(int item, int today, double alpha) {
        since = recent.from();
        RingAlert slow = around(item, alpha, today);
        since = Math.max(since, today - WEEK + 1);
        return slow == null ? around(item, alpha, today) : slow;
    }

    private @Nullable RingAlert around(int item, double alpha, int today) {
        int[] users = recent.usersOf(item, since, OF_ITEM);
        for (int round = 0; round < ROUNDS; round++) {
            int[] items = targets(users);
            if (items.length < 2) {
                return null;
            }
            users = members(items);
            if (users.length < FEWEST_USERS) {
                return null;
            }
        }
        int[] items = targets(users);
        return items.length < 2 ? null : judge(new Meeting(users, items), today, alpha);
    }

    /** Co-occurrence of accounts at items: observed, and expected by their activity. */
    private final class Meeting {

        final int[] users;
        final int[] items;
        final double chance;
        int ratings;
        int hits;
        double gain;

        Meeting(int[] users, int[] items) {
            this.users = users;
            this.items = items;
            chance = share(users);
            for (int item : items) {
                int[] there = recent.usersOf(item, since, OF_ITEM);
                int met = common(there, users);
                gain += Chance.binomial(there.length, met, chance) - price(items.length);
                ratings += there.length;
                hits += met;
            }
        }

        /** Surprise that one rating of a member at the items adds. */
        double perHit() {
            double share = Math.min(0.999, (double) hits / Math.max(1, ratings));
            return Math.log(share / chance) - Math.log((1 - share) / (1 - chance));
        }
    }

    private @Nullable RingAlert judge(Meeting met, int today, double alpha) {
        double gain = met.gain
                - Chance.choices(Math.max(met.users.length, recent.byUser().used()), met.users.length)
                - Math.log(recent.ever())
                - Math.log(2.0 * Math.max(1, recent.byItem().used()));
        if (gain < -Math.log(alpha)) {
            return null;
        }
        double expected = met.ratings * met.chance;
        return new RingAlert(met.users, met.items, met.ratings, met.hits, expected, today, -gain, null);
    }

    private double price(int items) {
        return Math.log((double) Math.max(items, recent.byItem().used()) / items) + 1;
    }

    /** The share of these accounts in all that happened lately. */
    private double share(int[] users) {
        return Math.max(1e-9, Math.min(0.999, activity(users) / Math.max(1, recent.size(since))));
    }

    private double activity(int... users) {
        double ratings = 0;
        for (int user : users) {
            ratings += recent.countOf(user, since, OF_USER);
        }
        return ratings;
    }

    /** Items where more of the accounts meet than chance lets expect, ascending. */
    private int[] targets(int[] users) {
        double chance = share(users);
        Ints targets = new Ints();
        repeated(users, false, (item, met) -> {
            if (targets.size() < MOST_ITEMS && Chance.binomial(count(item, met), met, chance) > price(2)) {
                targets.add(item);
            }
        });
        return targets.toArray();
    }

    /** Number of ratings of the item, of which that many are known. */
    private int count(int item, int known) {
        if (since <= recent.from()) {
            int place = recent.byItem().find(item);
            return place == KeyTable.NONE
                    ? known
                    : Math.max(known, recent.byItem().count(place));
        }
        return Math.max(known, recent.usersOf(item, since, OF_ITEM).length);
    }

    /** Of the accounts found at two or more of the items, ascending, those that pay for being chosen. */
    private int[] members(int[] items) {
        Ints users = new Ints();
        Ints hits = new Ints();
        repeated(items, true, (user, met) -> {
            users.add(user);
            hits.add(met);
        });
        if (users.size() < FEWEST_USERS) {
            return new int[0];
        }
        Meeting all = new Meeting(users.toArray(), items);
        double perHit = all.perHit();
        double perRating = all.hits / Math.max(1, activity(all.users));
        double price = Math.log((double) Math.max(users.size(), recent.byUser().used()) / users.size());
        Ints members = new Ints();
        for (int at = 0; at < users.size(); at++) {
            if (hits.get(at) * perHit > activity(users.get(at)) * perRating + price) {
                members.add(users.get(at));
            }
        }
        return members.toArray();
    }

    /** Callback for a key with its count. */
    private interface Repeated {
        void met(int key, int often);
    }

    /** Tells, ascending, what these items have of accounts, or these accounts of items, twice or more. */
    private void repeated(int[] keys, boolean items, Repeated use) {
        Ints all = new Ints();
        for (int key : keys) {
            for (int other : items ? recent.usersOf(key, since, OF_ITEM) : recent.itemsOf(key, since, OF_USER)) {
                all.add(other);
            }
        }
        int[] sorted = all.toArray();
        Arrays.sort(sorted);
        for (int at = 0, next; at < sorted.length; at = next) {
            next = at + 1;
            while (next < sorted.length && sorted[next] == sorted[at]) {
                next++;
            }
            if (next - at >= 2) {
                use.met(sorted[at], next - at);
            }
        }
    }

    private static int common(int[] some, int[] others) {
        int count = 0;
        for (int each : some) {
            count += Arrays.binarySearch(others, each) >= 0 ? 1 : 0;
        }
        return count;
    }
}
