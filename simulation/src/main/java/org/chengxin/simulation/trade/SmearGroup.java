package org.chengxin.simulation.trade;

import java.util.List;
import org.chengxin.simulation.deal.Delivery;
import org.chengxin.simulation.deal.Line;
import org.chengxin.simulation.deal.Opinion;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Moments;
import org.chengxin.simulation.population.Category;
import org.chengxin.simulation.population.Merchant;

/** 恶意评价: a few accounts buy a rival's cheap goods again and again to leave the worst review each time. */
final class SmearGroup extends Scheme {

    private final Merchant victim;

    SmearGroup(Practice practice, int number, Merchant instigator, Merchant victim, Dice dice, Stretch stretch) {
        super(
                practice,
                number,
                List.of(instigator),
                accounts(dice, practice.market(), victim, Math.max(3, stretch.size() / 4)),
                stretch);
        this.victim = victim;
    }

    @Override
    public String kind() {
        return "smear-review";
    }

    @Override
    public List<Merchant> victims() {
        return List.of(victim);
    }

    @Override
    Merchant merchant(Dice dice, int ordinal) {
        return victim;
    }

    @Override
    List<Line> lines(Dice dice, Merchant merchant) {
        Category category = market.category(dice, merchant);
        Line cheapest = market.line(merchant, category, 0, 1, 0);
        for (int product = 1; product < category.products().size(); product++) {
            Line other = market.line(merchant, category, product, 1, 0);
            cheapest = other.price() < cheapest.price() ? other : cheapest;
        }
        return List.of(cheapest);
    }

    @Override
    Opinion opinion(Dice dice, int ordinal, Merchant merchant, Delivery delivery, long promised, String product) {
        long arrival = delivery.delivered() == 0 ? delivery.handedOver() : delivery.delivered();
        return Opinion.plain(
                1,
                arrival + dice.between(600, 20 * Moments.HOUR),
                dice.pick(practice.opinions().smear()));
    }
}
