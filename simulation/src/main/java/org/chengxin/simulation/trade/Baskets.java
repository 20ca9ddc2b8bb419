package org.chengxin.simulation.trade;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.simulation.deal.Line;
import org.chengxin.simulation.deal.Payment;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.population.Category;
import org.chengxin.simulation.population.Merchant;

/** Baskets, what people put into one order and how they pay for it. */
final class Baskets {

    private static final double TWO_MERCHANTS = 0.06;
    private static final List<String> METHODS = List.of("网络支付账户", "网络支付账户", "网络支付账户", "银行卡", "数字人民币");

    private final Market market;

    Baskets(Market market) {
        this.market = market;
    }

    List<Line> lines(Dice dice, Merchant merchant) {
        int count = dice.chance(0.78) ? 1 : dice.chance(0.7) ? 2 : dice.between(3, 5);
        List<Line> lines = new ArrayList<>(count + 1);
        Category category = market.category(dice, merchant);
        int product = dice.below(category.products().size());
        long freight = dice.chance(0.7) ? 0 : dice.between(6, 15) * 100L;
        for (int i = 0; i < count; i++) {
            int quantity = dice.chance(0.88) ? 1 : dice.between(2, 4);
            int next = (product + i) % category.products().size();
            lines.add(market.line(merchant, category, next, quantity, i == 0 ? freight : 0));
        }
        if (dice.chance(TWO_MERCHANTS)) {
            Merchant other = market.merchant(dice);
            if (other.platform() == merchant.platform() && other != merchant) {
                lines.add(market.line(other, other.entity().category(), dice.below(10), 1, 0));
            }
        }
        return lines;
    }

    /** Payments of the whole sum, once in a while of a little more or less, as real books have it. */
    List<Payment> payments(Dice dice, List<Line> lines, Merchant merchant, String payer) {
        long total = lines.stream().mapToLong(Line::total).sum();
        double slack = 1 - merchant.entity().diligence();
        if (dice.chance(0.002 + 0.03 * slack * slack)) {
            total += dice.chance(0.5) ? dice.between(6, 1500) : -Math.min(total / 2, dice.between(6, 1500));
        }
        String method = dice.pick(METHODS);
        int installments = method.equals("银行卡") && dice.chance(0.3) ? 3 * dice.between(1, 4) : 1;
        if (total > 2000 && dice.chance(0.05)) {
            long coupon = dice.between(1, 9) * 100L;
            return List.of(
                    new Payment("红包抵扣", coupon, 1, payer), new Payment(method, total - coupon, installments, payer));
        }
        return List.of(new Payment(method, total, installments, payer));
    }
}
