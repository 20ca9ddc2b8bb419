package org.chengxin.simulation.trade;

import java.util.List;
import org.chengxin.simulation.population.Merchant;

/** A shop that trades on after its licence or permit ended. */
final class LapsedTrade extends Scheme {

    LapsedTrade(Practice practice, int number, Merchant merchant, Stretch stretch) {
        super(practice, number, List.of(merchant), List.of(), stretch);
    }

    @Override
    public String kind() {
        return merchants.get(0).entity().licenceLapsed() ? "expired-licence" : "expired-permit";
    }

    @Override
    public List<String> orders() {
        return List.of();
    }
}
