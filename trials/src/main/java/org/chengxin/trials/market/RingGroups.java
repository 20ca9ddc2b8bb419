package org.chengxin.trials.market;

import java.util.Arrays;

/** Plants groups that do wrong, each by its {@link Kind}; sizes, density and time are drawn. */
final class RingGroups {

    private static final int DAYS = Season.DAYS;

    private final Crowd crowd;
    private final Members members;
    private final Ledger ledger;
    private final OddRings odd;

    RingGroups(Crowd crowd, Members members, Ledger ledger) {
        this.crowd = crowd;
        this.members = members;
        this.ledger = ledger;
        odd = new OddRings(crowd, members, ledger);
    }

    Group plant(Kind kind, double mostCamouflage, Draws chance) {
        int before = ledger.size();
        double camouflage = kind == Kind.HIDDEN ? 5 : Math.min(mostCamouflage, 0.5 * chance.below(5));
        if (kind.odd()) {
            int[] targets = odd.plant(kind, chance);
            return group(kind, before, targets, camouflage, chance);
        }
        int largest = Math.max(40, crowd.users / 60);
        int widest = Math.max(8, crowd.items / 25);
        int[] users = members.users(
                Math.min(largest, kind == Kind.CREW ? chance.magnitude(120, 900) : chance.magnitude(35, 800)), chance);
        int[] items = members.items(Math.min(widest, targets(kind, chance)), chance);
        int[] time = time(kind, chance);
        if (kind == Kind.CREW) {
            rotate(users, items, time, chance);
        } else {
            rate(kind, users, items, time, chance);
        }
        return group(kind, before, items, camouflage, chance);
    }

    /** Of those who acted: who was asked and never came did nothing wrong. */
    private Group group(Kind kind, int before, int[] items, double camouflage, Draws chance) {
        int after = ledger.size();
        int[] users = ledger.users(before, after);
        int[] days = ledger.days(before, after);
        for (int left = (int) ((after - before) * camouflage); left > 0; left--) {
            ordinary(users[chance.below(users.length)], chance);
        }
        return new Group(kind, users, items, days[0], days[1], camouflage);
    }

    private static int targets(Kind kind, Draws chance) {
        return switch (kind) {
            case SMEAR -> chance.within(3, 9);
            case CREW -> chance.within(24, 80);
            case STAGGERED -> chance.within(6, 30);
            default -> chance.magnitude(4, 60);
        };
    }

    /** The first day and the number of days. */
    private static int[] time(Kind kind, Draws chance) {
        int days = switch (kind) {
            case DRIP -> chance.within(30, 180);
            case CREW, STAGGERED -> chance.within(60, 240);
            default -> chance.within(2, 9);
        };
        return new int[] {chance.below(DAYS - days), days};
    }

    private void rate(Kind kind, int[] users, int[] items, int[] time, Draws chance) {
        double density = chance.between(0.15, 0.8);
        for (int item : items) {
            int first = time[0];
            int days = time[1];
            if (kind == Kind.STAGGERED) {
                days = Math.min(days, chance.within(2, 10));
                first += chance.below(time[1] - days + 1);
            }
            for (int user : users) {
                if (chance.happens(density)) {
                    ledger.add(user, item, stars(kind, chance), first + chance.below(days));
                }
            }
        }
    }

    /** Each target gets as many of the crew as make every member work for about five targets. */
    private void rotate(int[] users, int[] items, int[] time, Draws chance) {
        int part = Math.min(users.length, Math.max(10, users.length * chance.within(4, 8) / items.length));
        for (int item : items) {
            int days = Math.min(time[1], chance.within(3, 21));
            int first = time[0] + chance.below(time[1] - days + 1);
            for (int at = 0; at < part; at++) {
                int other = at + chance.below(users.length - at);
                int user = users[other];
                users[other] = users[at];
                users[at] = user;
                ledger.add(user, item, stars(Kind.CREW, chance), first + chance.below(days));
            }
        }
        Arrays.sort(users);
    }

    private static int stars(Kind kind, Draws chance) {
        if (chance.happens(0.08)) {
            return chance.within(1, 5);
        }
        return kind == Kind.SMEAR ? 1 : chance.happens(0.1) ? 4 : 5;
    }

    private void ordinary(int user, Draws chance) {
        int item = crowd.itemFor(user, chance);
        ledger.add(user, item, crowd.stars(user, item, chance), crowd.day(user, item, chance));
    }
}
