package org.chengxin.simulation.trade;

import java.util.List;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.population.Merchant;

/** 直播刷单: a live host whose fans are a ring of brushers, declared as sessions like those of others. */
final class BoughtFans extends BrushingRing {

    private final LiveSessions sessions;

    BoughtFans(Practice practice, int number, List<Merchant> merchants, Dice dice, LiveSessions sessions) {
        super(
                practice,
                number,
                merchants,
                dice,
                new Stretch(sessions.firstDay(), sessions.lastDay(), sessions.orders()));
        this.sessions = sessions;
    }

    @Override
    int wantedNumber(int ordinal) {
        return sessions.number(ordinal);
    }

    @Override
    String session(int ordinal) {
        return sessions.key(ordinal);
    }

    @Override
    Merchant merchant(Dice dice, int ordinal) {
        return merchants.get(sessions.of(ordinal) % merchants.size());
    }
}
