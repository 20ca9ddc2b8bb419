package org.chengxin.simulation.trade;

import java.util.List;
import org.chengxin.simulation.deal.Delivery;
import org.chengxin.simulation.deal.Opinion;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Moments;
import org.chengxin.simulation.material.Words;
import org.chengxin.simulation.population.Merchant;
import org.jspecify.annotations.Nullable;

/** Reviews that people write when nobody pays them for it. */
final class Opinions {

    private static final double SPEAKS = 0.42;
    private static final double BEFORE_DELIVERY = 0.03;

    private final List<String> praise = Words.list("praise");
    private final List<String> neutral = Words.list("neutral");
    private final List<String> complaint = Words.list("complaint");
    private final List<String> followUps = Words.list("follow-ups");
    private final List<String> replies = Words.list("replies");
    private final List<String> titles = Words.list("titles");
    private final List<String> smear = Words.list("smear");

    List<String> praise() {
        return praise;
    }

    List<String> smear() {
        return smear;
    }

    @Nullable
    Opinion ordinary(Dice dice, Merchant merchant, Delivery delivery, long promised, String product) {
        boolean late = delivery.delivered() > promised;
        if (delivery.delivered() == 0 || !dice.chance(late ? 0.6 : SPEAKS)) {
            return null;
        }
        long created = dice.chance(BEFORE_DELIVERY)
                ? delivery.handedOver() + (delivery.delivered() - delivery.handedOver()) / 2
                : delivery.delivered() + dice.between(2 * Moments.HOUR, 9 * Moments.DAY);
        int rating = rating(dice, merchant.entity().diligence(), late);
        boolean replied = dice.chance(rating < 4 ? merchant.entity().diligence() * 0.6 : 0.12);
        boolean followed = dice.chance(0.07);
        return new Opinion(
                rating,
                created,
                dice.chance(0.15) ? dice.pick(titles) : null,
                dice.chance(0.82) ? text(dice, rating, product) : null,
                replied ? created + dice.between(Moments.HOUR, 3 * Moments.DAY) : 0,
                replied ? dice.pick(replies) : null,
                followed ? created + dice.between(5 * Moments.DAY, 40 * Moments.DAY) : 0,
                followed ? dice.pick(followUps) : null);
    }

    private static int rating(Dice dice, double diligence, boolean late) {
        double mood = dice.unit() * (0.45 + 0.75 * diligence) - (late ? 0.22 : 0) + 0.12;
        if (mood > 0.42) {
            return 5;
        }
        return mood > 0.28 ? 4 : mood > 0.18 ? 3 : mood > 0.12 ? 2 : 1;
    }

    private String text(Dice dice, int rating, String product) {
        List<String> phrases = rating >= 4 ? praise : rating == 3 ? neutral : complaint;
        StringBuilder text = new StringBuilder();
        if (dice.chance(0.35)) {
            text.append(product).append(dice.chance(0.5) ? "收到了，" : "用了几天，");
        }
        text.append(dice.pick(phrases));
        if (dice.chance(0.6)) {
            text.append(dice.pick(phrases));
        }
        return (dice.chance(0.1) ? text.append(dice.pick(neutral)) : text).toString();
    }
}
