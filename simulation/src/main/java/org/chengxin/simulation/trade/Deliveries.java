package org.chengxin.simulation.trade;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.simulation.deal.Delivery;
import org.chengxin.simulation.deal.Line;
import org.chengxin.simulation.deal.Scan;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Moments;
import org.chengxin.simulation.material.Numbers;
import org.chengxin.simulation.population.Carrier;
import org.chengxin.simulation.population.Courier;
import org.chengxin.simulation.population.Merchant;
import org.chengxin.simulation.population.Outlet;
import org.chengxin.simulation.population.Place;

/** Deliveries by parcels that really travel. */
final class Deliveries {

    /** Waybill numbers an order leaves free, so that a block of consecutive ones fits between two orders. */
    private static final int WAYBILL_STEP = 256;

    private static final int WAYBILL_SPREAD = 128;
    private static final long FIRST_WAYBILL = 310_000_000_000L;
    private static final double LOST = 0.006;
    private static final double RETURNED = 0.006;

    private final Market market;

    Deliveries(Market market) {
        this.market = market;
    }

    /** A carrier the merchant works with. */
    Carrier carrier(Dice dice, Merchant merchant) {
        List<Carrier> carriers = market.population().carriers();
        return carriers.get((merchant.number() * 7 + dice.below(3)) % carriers.size());
    }

    /** The outlet of the carrier nearest to a place. */
    static Outlet outlet(Carrier carrier, Place place) {
        for (Outlet outlet : carrier.outlets()) {
            if (outlet.place().code().equals(place.code())) {
                return outlet;
            }
        }
        return carrier.outlets().get(0);
    }

    static boolean servesDoor(Outlet outlet, Place place) {
        return outlet.place().code().equals(place.code());
    }

    static String waybill(Dice dice, Carrier carrier, int number) {
        return waybill(carrier, number, dice.below(WAYBILL_SPREAD));
    }

    /** The n-th waybill of a consecutive block that starts at an order's place in the sequence. */
    static String blockWaybill(Carrier carrier, int firstNumber, int ordinal) {
        return waybill(carrier, firstNumber, WAYBILL_SPREAD + ordinal % WAYBILL_SPREAD);
    }

    private static String waybill(Carrier carrier, int number, int offset) {
        return carrier.prefix() + Numbers.padded(FIRST_WAYBILL + (long) number * WAYBILL_STEP + offset, 13);
    }

    Delivery ordinary(Dice dice, int number, Merchant merchant, Place home, long paid, List<Line> lines) {
        Carrier carrier = carrier(dice, merchant);
        double slack = 1 - merchant.entity().diligence();
        long waiting = (long) (dice.bell() * 36 * Moments.HOUR) + 2 * Moments.HOUR;
        if (dice.chance(slack * slack)) {
            waiting += (long) (dice.unit() * 6 * Moments.DAY);
        }
        long handedOver = daytime(dice, paid + waiting);
        double days = home.days() * (0.6 + 0.7 * dice.bell()) + 0.5 * carrier.days();
        long arrival = daytime(dice, handedOver + 5 * Moments.HOUR + (long) (days * Moments.DAY));
        boolean lost = dice.chance(LOST);
        boolean returned = !lost && dice.chance(RETURNED);
        int grams = grams(dice, lines);
        return new Delivery(
                carrier,
                waybill(dice, carrier, number),
                handedOver,
                lost || returned ? 0 : arrival,
                grams,
                merchant.entity().place(),
                home,
                scans(dice, carrier, merchant.entity().place(), home, handedOver, arrival, grams, lost, returned));
    }

    private static List<Scan> scans(
            Dice dice,
            Carrier carrier,
            Place origin,
            Place home,
            long handedOver,
            long arrival,
            int grams,
            boolean lost,
            boolean returned) {
        Outlet from = outlet(carrier, origin);
        Outlet to = outlet(carrier, home);
        boolean door = servesDoor(to, home);
        Courier courier = dice.pick(to.couriers());
        long way = arrival - handedOver;
        List<Scan> scans = new ArrayList<>(4);
        scans.add(new Scan(
                handedOver + dice.between(60, 5400), "pickup", from, dice.pick(from.couriers()), from.place(), grams));
        if (!door || dice.chance(0.6)) {
            scans.add(new Scan(handedOver + way / 2, "hub", null, null, home, grams + dice.between(-9, 9)));
        }
        if (!lost) {
            long out = arrival - Math.min(way / 4, dice.between(1800, 14_400));
            scans.add(new Scan(out, "out-for-delivery", door ? to : null, door ? courier : null, home, 0));
            String last = returned ? "returned" : "delivered";
            scans.add(new Scan(arrival, last, door ? to : null, door ? courier : null, home, 0));
        }
        return scans;
    }

    /** Moves a time of the night to the next day of work. */
    static long daytime(Dice dice, long time) {
        long startOfDay = Moments.startOf(Moments.dayOf(time));
        long hour = (time - startOfDay) / Moments.HOUR;
        if (hour < 8) {
            return startOfDay + 8 * Moments.HOUR + dice.between(0, 4 * 3600);
        }
        return hour < 21 ? time : startOfDay + Moments.DAY + 8 * Moments.HOUR + dice.between(0, 5 * 3600);
    }

    static int grams(Dice dice, List<Line> lines) {
        double grams = 0;
        for (Line line : lines) {
            double share = dice.bell();
            grams += line.quantity()
                    * (line.category().lowGrams()
                            + share
                                    * share
                                    * (line.category().highGrams()
                                            - line.category().lowGrams()));
        }
        return (int) grams + 20;
    }
}
