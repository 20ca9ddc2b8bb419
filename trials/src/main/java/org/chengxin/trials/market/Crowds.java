package org.chengxin.trials.market;

import java.util.Arrays;

/** Plants honest crowds that look like rings from one side and not from another. */
final class Crowds {

    private static final int DAYS = Season.DAYS;

    private final Crowd crowd;
    private final Members members;
    private final Ledger ledger;

    Crowds(Crowd crowd, Members members, Ledger ledger) {
        this.crowd = crowd;
        this.members = members;
        this.ledger = ledger;
    }

    Group plant(Kind kind, Draws chance) {
        int largest = Math.max(60, crowd.users / 50);
        return switch (kind) {
            case FLASH_SALE -> sale(Math.min(largest, chance.magnitude(80, 2_500)), chance);
            case LAUNCH -> launch(Math.min(largest, chance.magnitude(80, 2_000)), chance);
            case FAN_CLUB -> fans(Math.min(largest, chance.magnitude(30, 300)), chance);
            default -> throw new IllegalArgumentException(kind + " is no honest crowd");
        };
    }

    private Group sale(int size, Draws chance) {
        int item = members.item(chance);
        int days = chance.within(1, 4);
        int first = chance.below(DAYS - days);
        int[] users = members.activeUsers(size, chance);
        for (int user : users) {
            int stars = Math.min(5, crowd.stars(user, item, chance) + (chance.happens(0.4) ? 1 : 0));
            ledger.add(user, item, stars, first + chance.below(days));
        }
        return new Group(Kind.FLASH_SALE, users, new int[] {item}, first, first + days - 1, 0);
    }

    private Group launch(int size, Draws chance) {
        int item = members.item(chance);
        int first = Math.max(crowd.released(item), chance.below(DAYS - 90));
        int[] users = members.activeUsers(size, chance);
        int last = first;
        for (int user : users) {
            int day = Math.min(DAYS - 1, first + (int) chance.exponential(14));
            last = Math.max(last, day);
            ledger.add(user, item, crowd.stars(user, item, chance), day);
        }
        return new Group(Kind.LAUNCH, users, new int[] {item}, first, last, 0);
    }

    /** Each fan buys a good third of the brand, weeks apart from the others, and says what they think. */
    private Group fans(int size, Draws chance) {
        int[] items = crowd.brand(chance.within(5, 16), chance);
        int[] users = members.activeUsers(size, chance);
        int first = DAYS;
        int last = 0;
        for (int item : items) {
            int out = crowd.released(item) > 0 ? crowd.released(item) : chance.below(DAYS - 60);
            for (int user : users) {
                if (chance.happens(0.35)) {
                    int day = Math.min(DAYS - 1, out + (int) chance.exponential(25));
                    first = Math.min(first, day);
                    last = Math.max(last, day);
                    ledger.add(user, item, crowd.stars(user, item, chance), day);
                }
            }
        }
        int[] sorted = items.clone();
        Arrays.sort(sorted);
        return new Group(Kind.FAN_CLUB, users, sorted, first, last, 0);
    }
}
