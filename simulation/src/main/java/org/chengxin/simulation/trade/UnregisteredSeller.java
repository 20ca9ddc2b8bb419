package org.chengxin.simulation.trade;

import java.util.List;
import org.chengxin.simulation.deal.Line;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.population.Merchant;

/** A person who sells for more than the threshold a year under the exemption for small amounts. */
final class UnregisteredSeller extends Scheme {

    /** 100,000 yuan a year (网络交易监督管理办法 art 8), in fen. */
    static final long THRESHOLD = 10_000_000;

    private static final long USUAL_PRICE = 360_000;

    UnregisteredSeller(Practice practice, int number, Merchant merchant, Stretch stretch) {
        super(practice, number, List.of(merchant), List.of(), stretch);
    }

    @Override
    public String kind() {
        return "unregistered-seller";
    }

    @Override
    public List<String> orders() {
        return List.of();
    }

    @Override
    List<Line> lines(Dice dice, Merchant merchant) {
        Line line = market.line(merchant, merchant.entity().category(), dice.below(10), 1, 0);
        long least = Math.max(USUAL_PRICE, THRESHOLD * 11 / 10 / taken());
        return List.of(new Line(
                merchant,
                line.shop(),
                line.category(),
                line.product(),
                line.title(),
                1,
                least + dice.between(0, 2000) * 100L,
                0));
    }
}
