package org.chengxin.simulation.report;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.Population;

/** The register of the market regulator: each firm and its licence as they really stand. */
public final class RegisterLedger implements Ledger {

    private static final List<String> LAPSED_STATES = List.of("active", "revoked", "cancelled");

    private final long seed;
    private final List<Entity> entities;

    public RegisterLedger(long seed, Population population) {
        this.seed = seed;
        this.entities = population.registered();
    }

    @Override
    public int size() {
        return entities.size();
    }

    @Override
    public void report(int number, Outbox outbox) {
        Entity entity = entities.get(number);
        Dice dice = Dice.of(seed, "register", number);
        LocalDate until = dice.chance(0.7) ? null : entity.established().plusYears(20L + 10 * dice.below(3));
        Fields licence = Licence.of(entity, new Fields().text("code", entity.code()))
                .date("until", entity.licenceLapsed() ? entity.lapsed() : until)
                .text("status", entity.licenceLapsed() ? dice.pick(LAPSED_STATES) : "active")
                .text("kind", entity.kind().word())
                .text("division", entity.place().code())
                .text("address", entity.address());
        outbox.add("market", "licence", "YZ-" + entity.code(), licence);
    }
}
