package org.chengxin.trials.market;

import java.util.Arrays;

/** Plants rings of forms that no model was made for: what is asked of a model is to find those that come next. */
final class OddRings {

    private static final int DAYS = Season.DAYS;
    private static final double DENSITY = 0.4;

    private final Crowd crowd;
    private final Members members;
    private final Ledger ledger;

    OddRings(Crowd crowd, Members members, Ledger ledger) {
        this.crowd = crowd;
        this.members = members;
        this.ledger = ledger;
    }

    /** Puts its ratings into the ledger; gives the targets, ascending. */
    int[] plant(Kind kind, Draws chance) {
        int first = chance.below(DAYS - 120);
        return switch (kind) {
            case CHAIN -> chain(first, chance);
            case HUB -> hub(first, chance);
            case PAIRS -> pairs(first, chance);
            case SLEEPERS -> sleepers(first, chance);
            case OVERLAP -> overlap(first, chance);
            case MIXED -> mixed(first, chance);
            case YEAR -> each(users(60, 200, chance), items(10, 30, chance), chance.below(DAYS - 365), 365, chance);
            case HIDDEN -> each(users(80, 250, chance), items(8, 20, chance), first, chance.within(10, 40), chance);
            case FEW -> each(users(8, 14, chance), items(40, 80, chance), first, chance.within(20, 90), chance);
            case MANY -> each(users(250, 500, chance), items(2, 3, chance), first, chance.within(5, 20), chance);
            case SOFT -> soft(first, chance);
            case FRESH -> each(users(60, 200, chance), members.fresh(chance.within(6, 20)), first, 90, chance);
            default -> throw new IllegalArgumentException(kind + " is no odd form");
        };
    }

    private int[] users(int low, int high, Draws chance) {
        return members.users(Math.min(Math.max(40, crowd.users / 60), chance.magnitude(low, high)), chance);
    }

    private int[] items(int low, int high, Draws chance) {
        return members.items(Math.min(Math.max(8, crowd.items / 25), chance.within(low, high)), chance);
    }

    private void add(int user, int item, int day, Draws chance) {
        ledger.add(user, item, chance.happens(0.08) ? chance.within(1, 5) : 5, Math.min(DAYS - 1, day));
    }

    /** Most members rate a part of the targets within the days. */
    private int[] each(int[] users, int[] items, int first, int days, Draws chance) {
        double density = items.length < 4 ? 0.7 : DENSITY;
        for (int item : items) {
            for (int user : users) {
                if (chance.happens(density)) {
                    add(user, item, first + chance.below(days), chance);
                }
            }
        }
        return items;
    }

    /** A stair: each rates a few neighbouring targets, and shares none with who stands far away. */
    private int[] chain(int first, Draws chance) {
        int[] users = users(100, 250, chance);
        int[] items = items(30, 60, chance);
        for (int at = 0; at < users.length; at++) {
            int middle = at * items.length / users.length;
            for (int item = Math.max(0, middle - 3); item <= Math.min(items.length - 1, middle + 3); item++) {
                if (chance.happens(0.7)) {
                    add(users[at], items[item], first + 90 * item / items.length + chance.below(5), chance);
                }
            }
        }
        return items;
    }

    /** All rate the one, each besides one of the others. */
    private int[] hub(int first, Draws chance) {
        int[] users = users(150, 300, chance);
        int[] items = items(15, 40, chance);
        for (int at = 0; at < users.length; at++) {
            int spoke = 1 + at % (items.length - 1);
            add(users[at], items[0], first + chance.below(60), chance);
            add(users[at], items[spoke], first + 2 * spoke + chance.below(4), chance);
        }
        return items;
    }

    /** Two jobs each, with other partners on each. */
    private int[] pairs(int first, Draws chance) {
        int[] users = users(150, 300, chance);
        int[] items = items(30, 50, chance);
        for (int user : users) {
            int one = chance.below(items.length);
            int other = (one + 1 + chance.below(items.length - 1)) % items.length;
            add(user, items[one], first + one + chance.below(6), chance);
            add(user, items[other], first + other + chance.below(6), chance);
        }
        return items;
    }

    /** Each does all jobs within two days of their own. */
    private int[] sleepers(int first, Draws chance) {
        int[] users = users(60, 200, chance);
        int[] items = items(8, 20, chance);
        for (int user : users) {
            int own = first + chance.below(120);
            for (int item : items) {
                if (chance.happens(DENSITY)) {
                    add(user, item, own + chance.below(2), chance);
                }
            }
        }
        return items;
    }

    /** Two rings that share a third of their members. */
    private int[] overlap(int first, Draws chance) {
        int[] users = users(100, 250, chance);
        int[] items = items(16, 30, chance);
        int third = users.length / 3;
        int half = items.length / 2;
        each(Arrays.copyOf(users, 2 * third), Arrays.copyOf(items, half), first, 12, chance);
        each(
                Arrays.copyOfRange(users, third, users.length),
                Arrays.copyOfRange(items, half, items.length),
                first + chance.within(20, 100),
                12,
                chance);
        return items;
    }

    /** Five stars for half of the targets, one for the other half, their rivals. */
    private int[] mixed(int first, Draws chance) {
        int[] users = users(60, 250, chance);
        int[] items = items(8, 20, chance);
        for (int at = 0; at < items.length; at++) {
            for (int user : users) {
                if (chance.happens(DENSITY)) {
                    ledger.add(user, items[at], at % 2 == 0 ? 5 : 1, first + chance.below(14));
                }
            }
        }
        return items;
    }

    /** Four stars as often as five. */
    private int[] soft(int first, Draws chance) {
        int[] users = users(60, 200, chance);
        int[] items = items(8, 20, chance);
        for (int item : items) {
            for (int user : users) {
                if (chance.happens(DENSITY)) {
                    ledger.add(user, item, chance.within(4, 5), first + chance.below(60));
                }
            }
        }
        return items;
    }
}
