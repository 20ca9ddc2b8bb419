package org.chengxin.trials.market;

/** Plants the honest crowds of a {@link City}. What they bought they rate some days later, if at all. */
final class Gatherings {

    private static final int DAYS = Season.DAYS;

    private final Citizens citizens;
    private final Ledger ledger;

    Gatherings(Citizens citizens, Ledger ledger) {
        this.citizens = citizens;
        this.ledger = ledger;
    }

    Group plant(Kind kind, Draws chance) {
        int before = ledger.size();
        int[] items = switch (kind) {
            case LIVE_HOST -> host(chance);
            case SCHOOL -> school(chance);
            case GROUP_PURCHASE -> neighbours(chance);
            case FAN_CLUB -> club(chance);
            case FESTIVAL -> festival(chance);
            case CELEBRITY_SALE -> celebrity(chance);
            case VILLAGE -> village(chance);
            default -> throw new IllegalArgumentException(kind + " is no honest crowd of a city");
        };
        int[] days = ledger.days(before, ledger.size());
        return new Group(kind, ledger.users(before, ledger.size()), items, days[0], days[1], 0);
    }

    private void buy(int user, int item, int day, boolean adores, Draws chance) {
        if (day >= 0 && day < DAYS) {
            ledger.add(user, item, citizens.stars(user, item, adores, chance), day);
        }
    }

    private int[] host(Draws chance) {
        int[] fans = citizens.people(chance.magnitude(150, 600), chance);
        int[] goods = citizens.goods(chance.within(16, 50), chance);
        double attends = chance.between(0.15, 0.4);
        double buys = chance.between(0.15, 0.4);
        int sessions = chance.within(6, 20);
        int first = chance.below(DAYS - 14 * sessions);
        for (int session = 0; session < sessions; session++) {
            int day = first + 14 * session + chance.below(3);
            int shown = chance.within(3, 8);
            int from = chance.below(goods.length - shown + 1);
            for (int fan : fans) {
                if (chance.happens(attends)) {
                    for (int at = from; at < from + shown; at++) {
                        if (chance.happens(buys)) {
                            buy(fan, goods[at], day + 1 + chance.below(6), true, chance);
                        }
                    }
                }
            }
        }
        return goods;
    }

    private int[] school(Draws chance) {
        int[] parents = citizens.people(chance.within(40, 160), chance);
        int[] list = citizens.goods(chance.within(8, 20), chance);
        double buys = chance.between(0.3, 0.7);
        for (int term = 0; term < 4; term++) {
            int start = (term % 2 == 0 ? 45 : 240) + 365 * (term / 2);
            for (int parent : parents) {
                for (int item : list) {
                    if (chance.happens(buys / 2)) {
                        buy(parent, item, start + chance.below(14), false, chance);
                    }
                }
            }
        }
        return list;
    }

    private int[] neighbours(Draws chance) {
        int[] people = citizens.people(chance.within(50, 200), chance);
        int[] goods = citizens.goods(chance.within(15, 40), chance);
        double joins = chance.between(0.15, 0.45);
        int every = chance.within(5, 14);
        int first = chance.below(DAYS - goods.length * every);
        for (int round = 0; round < goods.length; round++) {
            for (int person : people) {
                if (chance.happens(joins)) {
                    buy(person, goods[round], first + every * round + chance.below(4), false, chance);
                }
            }
        }
        return goods;
    }

    private int[] club(Draws chance) {
        int[] fans = citizens.people(chance.magnitude(40, 300), chance);
        int[] brand = citizens.goods(chance.within(5, 16), chance);
        for (int item : brand) {
            int out = chance.below(DAYS - 90);
            for (int fan : fans) {
                if (chance.happens(0.35)) {
                    buy(fan, item, out + (int) chance.exponential(30), true, chance);
                }
            }
        }
        return brand;
    }

    private int[] festival(Draws chance) {
        int[] hunters = citizens.people(chance.within(300, 1_200), chance);
        int[] cheap = citizens.goods(chance.within(40, 100), chance);
        int day = (chance.happens(0.5) ? 168 : 314) + 365 * chance.below(2);
        for (int hunter : hunters) {
            for (int left = chance.within(3, 10); left > 0; left--) {
                buy(hunter, cheap[chance.below(cheap.length)], day + chance.below(3) + chance.below(5), false, chance);
            }
        }
        return cheap;
    }

    private int[] celebrity(Draws chance) {
        int[] buyers = citizens.people(chance.within(500, 1_500), chance);
        int[] goods = citizens.goods(chance.within(3, 6), chance);
        int day = chance.below(DAYS - 10);
        for (int buyer : buyers) {
            for (int item : goods) {
                if (chance.happens(0.4)) {
                    buy(buyer, item, day + chance.below(2) + chance.below(4), true, chance);
                }
            }
        }
        return goods;
    }

    private int[] village(Draws chance) {
        int[] villagers = citizens.people(chance.within(80, 300), chance);
        int[] around = citizens.goods(chance.within(30, 80), chance);
        for (int villager : villagers) {
            for (int left = chance.within(6, 20); left > 0; left--) {
                buy(villager, around[chance.below(around.length)], chance.below(DAYS), false, chance);
            }
        }
        return around;
    }
}
