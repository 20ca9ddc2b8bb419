package org.chengxin.simulation.trade;

import java.util.List;
import org.chengxin.simulation.deal.Buyer;
import org.chengxin.simulation.deal.Deal;
import org.chengxin.simulation.deal.Delivery;
import org.chengxin.simulation.deal.Line;
import org.chengxin.simulation.deal.Opinion;
import org.chengxin.simulation.deal.Payment;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Moments;
import org.chengxin.simulation.population.Merchant;
import org.chengxin.simulation.population.Place;
import org.jspecify.annotations.Nullable;

/** Conduct of the parties of an order; this one is ordinary, planted wrongdoing overrides what it does differently. */
class Conduct {

    private static final double FALTERS = 0.034;
    private static final double UNAVAILABLE = 0.12;

    final Practice practice;
    final Market market;

    Conduct(Practice practice) {
        this.practice = practice;
        this.market = practice.market();
    }

    /** The order of a number; the ordinal counts the orders of this conduct. */
    final Deal deal(int number, int ordinal) {
        Dice dice = Dice.of(market.seed(), "deal", number);
        long placed = market.season().placed(number, dice);
        Merchant merchant = merchant(dice, ordinal);
        Buyer buyer = buyer(dice, merchant, ordinal);
        List<Line> lines = lines(dice, merchant);
        long paid = placed + dice.between(15, 1500);
        long promised = promise(placed, buyer.home());
        String session = session(ordinal);
        if (falters(dice)) {
            return faltered(dice, number, merchant, buyer, placed, paid, promised, session, lines);
        }
        if (paid >= market.season().now()) {
            return new Deal(
                    number, merchant, buyer, placed, 0, promised, "placed", session, lines, List.of(), null, null);
        }
        List<Payment> payments = practice.baskets().payments(dice, lines, merchant, payer(dice, buyer));
        Delivery delivery = delivery(dice, number, ordinal, merchant, buyer, paid, lines);
        Opinion opinion = opinion(
                dice, ordinal, merchant, delivery, promised, lines.get(0).title());
        String status = status(paid, delivery);
        Delivery begun = delivery.handedOver() < market.season().now() ? delivery : null;
        return new Deal(
                number, merchant, buyer, placed, paid, promised, status, session, lines, payments, begun, opinion);
    }

    /** The live session in which the order is placed. */
    @Nullable
    String session(int ordinal) {
        return null;
    }

    Merchant merchant(Dice dice, int ordinal) {
        return market.merchant(dice);
    }

    Buyer buyer(Dice dice, Merchant merchant, int ordinal) {
        return market.buyer(dice, merchant.platform());
    }

    List<Line> lines(Dice dice, Merchant merchant) {
        return practice.baskets().lines(dice, merchant);
    }

    String payer(Dice dice, Buyer buyer) {
        return buyer.pseudonym();
    }

    Delivery delivery(Dice dice, int number, int ordinal, Merchant merchant, Buyer buyer, long paid, List<Line> lines) {
        return practice.deliveries().ordinary(dice, number, merchant, buyer.home(), paid, lines);
    }

    @Nullable
    Opinion opinion(Dice dice, int ordinal, Merchant merchant, Delivery delivery, long promised, String product) {
        return practice.opinions().ordinary(dice, merchant, delivery, promised, product);
    }

    /** Whether the order comes to nothing. */
    boolean falters(Dice dice) {
        return dice.chance(FALTERS);
    }

    private Deal faltered(
            Dice dice,
            int number,
            Merchant merchant,
            Buyer buyer,
            long placed,
            long paid,
            long promised,
            @Nullable String session,
            List<Line> lines) {
        boolean unavailable = dice.chance(UNAVAILABLE);
        boolean charged = dice.chance(0.5) && paid < market.season().now();
        return new Deal(
                number,
                merchant,
                buyer,
                placed,
                charged ? paid : 0,
                promised,
                unavailable ? "unavailable" : "cancelled",
                session,
                unavailable && dice.chance(0.5) ? List.of() : lines,
                charged ? practice.baskets().payments(dice, lines, merchant, buyer.pseudonym()) : List.of(),
                null,
                null);
    }

    /** The end of the day until which the platform promises delivery. */
    private static long promise(long placed, Place home) {
        return Moments.startOf(Moments.dayOf(placed).plusDays(4L + home.days())) - 1;
    }

    private String status(long paid, Delivery delivery) {
        long now = market.season().now();
        if (delivery.handedOver() >= now) {
            return paid + 4 * Moments.HOUR < now ? "processing" : "paid";
        }
        if (delivery.delivered() == 0 || delivery.delivered() >= now) {
            return "shipped";
        }
        return delivery.delivered() + 7 * Moments.DAY < now ? "completed" : "delivered";
    }
}
