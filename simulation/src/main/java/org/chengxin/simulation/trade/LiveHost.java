package org.chengxin.simulation.trade;

import java.util.List;
import org.chengxin.simulation.deal.Buyer;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.population.Merchant;

/** 直播粉丝: fans of a live host who buy the same goods on the same evenings, each for themselves; nothing is wrong. */
final class LiveHost extends Scheme {

    private static final int FANS = 24;

    LiveHost(Practice practice, int number, List<Merchant> merchants, Dice dice, LiveSessions sessions) {
        super(
                practice,
                number,
                merchants,
                accounts(dice, practice.market(), merchants.get(0), FANS),
                Stretch.of(sessions));
    }

    @Override
    public String kind() {
        return "live-host";
    }

    @Override
    public boolean wrong() {
        return false;
    }

    @Override
    Buyer buyer(Dice dice, Merchant merchant, int ordinal) {
        return dice.pick(buyers);
    }
}
