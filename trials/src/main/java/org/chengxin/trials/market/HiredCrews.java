package org.chengxin.trials.market;

import java.util.Arrays;
import java.util.BitSet;

/** Plants the wrong groups of a {@link City}: whoever is paid, for what, and how they go about it. */
final class HiredCrews {

    private static final int DAYS = Season.DAYS;
    private static final double MOST_CAMOUFLAGE = 1.5;

    private final Citizens citizens;
    private final Ledger ledger;
    private final BitSet framed = new BitSet();
    /** Where what the group itself did begins. */
    private int before;

    HiredCrews(Citizens citizens, Ledger ledger) {
        this.citizens = citizens;
        this.ledger = ledger;
    }

    BitSet framed() {
        return (BitSet) framed.clone();
    }

    Group plant(Kind kind, Draws chance) {
        before = ledger.size();
        int[] items = switch (kind) {
            case BURST, DISGUISED -> together(kind, chance.within(50, 160), chance.within(6, 16), 7, chance);
            case DRIP -> together(kind, chance.within(50, 160), chance.within(6, 16), chance.within(40, 150), chance);
            case ALL_DAY -> together(kind, chance.within(50, 120), chance.within(10, 24), DAYS, chance);
            case CREW -> crew(chance);
            case CELLS -> cells(chance);
            case PAIRS -> pairs(chance);
            case TRADED -> traded(chance);
            case FRAMING -> framing(chance);
            default -> throw new IllegalArgumentException(kind + " is no wrong group of a city");
        };
        int after = ledger.size();
        int[] users = ledger.users(before, after);
        int[] days = ledger.days(before, after);
        double camouflage = chance.between(0, MOST_CAMOUFLAGE);
        for (int left = (int) ((after - before) * camouflage); left > 0; left--) {
            citizens.ordinary(users[chance.below(users.length)], ledger, chance);
        }
        return new Group(kind, users, items, days[0], days[1], camouflage);
    }

    private void praise(int user, int item, int day, Draws chance) {
        int stars = chance.happens(0.05) ? chance.within(1, 5) : chance.happens(0.12) ? 4 : 5;
        ledger.add(user, item, stars, Math.min(DAYS - 1, day));
    }

    private int[] together(Kind kind, int members, int targets, int days, Draws chance) {
        int[] users = citizens.hired(members, chance);
        int[] items = citizens.goods(targets, chance);
        double density = chance.between(0.25, 0.6);
        int first = chance.below(DAYS - days + 1);
        for (int item : items) {
            for (int user : users) {
                if (chance.happens(density)) {
                    int day = first + chance.below(days);
                    if (kind == Kind.DISGUISED) {
                        ledger.add(user, item, citizens.stars(user, item, false, chance), day);
                    } else {
                        praise(user, item, day, chance);
                    }
                }
            }
        }
        return items;
    }

    private int[] crew(Draws chance) {
        int[] users = citizens.hired(chance.within(120, 350), chance);
        int[] items = citizens.goods(chance.within(25, 50), chance);
        int first = chance.below(DAYS - 200);
        for (int item : items) {
            int start = first + chance.below(190);
            for (int each = users.length * 5 / items.length + 6; each > 0; each--) {
                praise(users[chance.below(users.length)], item, start + chance.below(7), chance);
            }
        }
        return items;
    }

    /** Each cell does its few jobs together within days; the contractor gives each target to several cells. */
    private int[] cells(Draws chance) {
        int cells = chance.within(5, 9);
        int[] users = citizens.hired(12 * cells, chance);
        int[] items = citizens.goods(chance.within(8, 16), chance);
        int first = chance.below(DAYS - 120);
        double density = chance.between(0.55, 0.9);
        for (int cell = 0; cell < cells; cell++) {
            int start = first + chance.below(100);
            int begin = chance.below(items.length);
            int days = chance.within(2, 8);
            for (int job = chance.within(3, 5); job > 0; job--) {
                int item = items[(begin + job) % items.length];
                for (int at = 12 * cell; at < 12 * cell + 12; at++) {
                    if (chance.happens(density)) {
                        praise(users[at], item, start + job + chance.below(days), chance);
                    }
                }
            }
        }
        return items;
    }

    /** Each target has days of its own; who does two jobs meets other people at each, and nobody twice. */
    private int[] pairs(Draws chance) {
        int[] users = citizens.hired(chance.within(150, 250), chance);
        int[] items = citizens.goods(chance.within(20, 90), chance);
        int first = chance.below(DAYS - 110);
        int[] starts =
                Arrays.stream(items).map(item -> first + chance.below(100)).toArray();
        int days = chance.within(3, 9);
        for (int user : users) {
            int one = chance.below(items.length);
            int other = (one + 1 + chance.below(items.length - 1)) % items.length;
            praise(user, items[one], starts[one] + chance.below(days), chance);
            praise(user, items[other], starts[other] + chance.below(days), chance);
        }
        return items;
    }

    /** Three of five ratings of the window are those of ordinary customers who have nothing to do with it. */
    private int[] traded(Draws chance) {
        int[] users = citizens.hired(chance.within(50, 120), chance);
        int[] items = citizens.bestsellers(chance.within(6, 14), chance);
        int first = chance.below(DAYS - 20);
        double density = chance.between(0.25, 0.5);
        int trade = (int) (1.5 * density * users.length);
        for (int item : items) {
            for (int customer : citizens.people(trade, chance)) {
                ledger.add(customer, item, citizens.stars(customer, item, false, chance), first + chance.below(10));
            }
        }
        before = ledger.size();
        for (int item : items) {
            for (int user : users) {
                if (chance.happens(density)) {
                    praise(user, item, first + chance.below(10), chance);
                }
            }
        }
        return items;
    }

    private int[] framing(Draws chance) {
        int[] items = together(Kind.FRAMING, chance.within(60, 140), chance.within(9, 15), 8, chance);
        int[] rivals = Arrays.copyOfRange(items, 0, items.length / 3);
        Arrays.stream(rivals).forEach(framed::set);
        return items;
    }
}
