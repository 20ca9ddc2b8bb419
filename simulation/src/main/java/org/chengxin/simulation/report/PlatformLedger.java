package org.chengxin.simulation.report;

import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.material.Numbers;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.Platform;
import org.chengxin.simulation.population.Population;

/** What platforms say of themselves. */
public final class PlatformLedger implements Ledger {

    private final long seed;
    private final Population population;

    public PlatformLedger(long seed, Population population) {
        this.seed = seed;
        this.population = population;
    }

    @Override
    public int size() {
        return population.platforms().size();
    }

    @Override
    public void report(int number, Outbox outbox) {
        Platform platform = population.platforms().get(number);
        Entity operator = platform.operator();
        String phone = "0571-0000" + Dice.of(seed, "hotline", number).between(1000, 9999);
        outbox.add(
                platform.key(),
                "platform",
                platform.key(),
                new Fields()
                        .text("name", platform.name())
                        .text("operator", operator.name())
                        .text("code", operator.code())
                        .text("form", platform.form())
                        .text("division", operator.place().code())
                        .text("address", operator.address())
                        .text("phone", phone)
                        .text("website", platform.website())
                        .text("filing", "浙网备" + Numbers.padded(number + 1L, 8) + "号"));
    }
}
