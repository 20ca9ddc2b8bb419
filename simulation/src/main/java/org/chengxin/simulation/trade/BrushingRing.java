package org.chengxin.simulation.trade;

import java.util.List;
import org.chengxin.simulation.deal.Buyer;
import org.chengxin.simulation.deal.Delivery;
import org.chengxin.simulation.deal.Line;
import org.chengxin.simulation.deal.Opinion;
import org.chengxin.simulation.deal.Scan;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Moments;
import org.chengxin.simulation.population.Carrier;
import org.chengxin.simulation.population.Courier;
import org.chengxin.simulation.population.Merchant;
import org.chengxin.simulation.population.Outlet;

/** 刷单: some merchants' orders from the same accounts, one purse, one courier, quick arrival, copied praise. */
final class BrushingRing extends Scheme {

    private static final double COMMON_PURSE = 0.7;

    private final Carrier carrier;
    private final List<String> texts;

    BrushingRing(Practice practice, int number, List<Merchant> merchants, Dice dice, Stretch stretch) {
        super(
                practice,
                number,
                merchants,
                accounts(dice, practice.market(), merchants.get(0), Math.max(5, stretch.size() / 3)),
                stretch);
        this.carrier = practice.deliveries().carrier(dice, merchants.get(0));
        List<String> praise = practice.opinions().praise();
        this.texts = List.of(
                dice.pick(praise) + dice.pick(praise) + "好评！",
                dice.pick(praise) + "五星推荐！",
                "宝贝收到了，" + dice.pick(praise));
    }

    @Override
    public String kind() {
        return "brushing";
    }

    @Override
    String payer(Dice dice, Buyer buyer) {
        return dice.chance(COMMON_PURSE) ? buyers.get(0).pseudonym() : buyer.pseudonym();
    }

    @Override
    Delivery delivery(Dice dice, int order, int ordinal, Merchant merchant, Buyer buyer, long paid, List<Line> lines) {
        Outlet outlet = Deliveries.outlet(carrier, merchants.get(0).entity().place());
        Courier courier = outlet.couriers().get(0);
        long handedOver = paid + dice.between(Moments.HOUR, 3 * Moments.HOUR);
        long delivered = handedOver + dice.between(3 * Moments.HOUR, 14 * Moments.HOUR);
        int grams = dice.between(30, 180);
        return new Delivery(
                carrier,
                Deliveries.waybill(dice, carrier, order),
                handedOver,
                delivered,
                grams,
                merchant.entity().place(),
                buyer.home(),
                List.of(
                        new Scan(handedOver + 600, "pickup", outlet, courier, outlet.place(), grams),
                        new Scan(delivered - 1800, "out-for-delivery", outlet, courier, buyer.home(), 0),
                        new Scan(delivered, "delivered", outlet, courier, buyer.home(), 0)));
    }

    @Override
    Opinion opinion(Dice dice, int ordinal, Merchant merchant, Delivery delivery, long promised, String product) {
        return Opinion.plain(5, delivery.delivered() + dice.between(600, 6 * Moments.HOUR), dice.pick(texts));
    }
}
