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
import org.chengxin.simulation.population.Merchant;
import org.chengxin.simulation.population.Outlet;
import org.jspecify.annotations.Nullable;

/** 空包: consecutive waybills of one outlet, some used twice, nearly weightless, hardly scanned, there within hours. */
final class EmptyParcels extends Scheme {

    private static final int EACH_REUSED = 5;
    private static final int EACH_UNSCANNED = 3;

    private final Carrier carrier;

    EmptyParcels(Practice practice, int number, Merchant merchant, Dice dice, Stretch stretch) {
        super(
                practice,
                number,
                List.of(merchant),
                accounts(dice, practice.market(), merchant, Math.max(3, stretch.size() / 2)),
                stretch);
        this.carrier = practice.deliveries().carrier(dice, merchant);
    }

    @Override
    public String kind() {
        return "empty-parcel";
    }

    @Override
    Delivery delivery(Dice dice, int order, int ordinal, Merchant merchant, Buyer buyer, long paid, List<Line> lines) {
        boolean reused = ordinal % EACH_REUSED == EACH_REUSED - 1;
        int place = reused ? ordinal - 1 : ordinal;
        long handedOver = paid + dice.between(1800, 2 * Moments.HOUR);
        long delivered = handedOver + dice.between(2 * Moments.HOUR, 8 * Moments.HOUR);
        int grams = dice.between(5, 40);
        Outlet outlet = Deliveries.outlet(carrier, merchant.entity().place());
        Scan pickup = new Scan(handedOver, "pickup", outlet, outlet.couriers().get(0), outlet.place(), grams);
        Scan delivery = new Scan(delivered, "delivered", null, null, buyer.home(), 0);
        return new Delivery(
                carrier,
                Deliveries.blockWaybill(carrier, firstTaken(), place),
                handedOver,
                delivered,
                grams,
                merchant.entity().place(),
                buyer.home(),
                reused || ordinal % EACH_UNSCANNED == 0 ? List.of() : List.of(pickup, delivery));
    }

    @Override
    @Nullable
    Opinion opinion(Dice dice, int ordinal, Merchant merchant, Delivery delivery, long promised, String product) {
        return dice.chance(0.6)
                ? Opinion.plain(
                        5,
                        delivery.delivered() + dice.between(300, 2 * Moments.HOUR),
                        dice.pick(practice.opinions().praise()))
                : null;
    }
}
