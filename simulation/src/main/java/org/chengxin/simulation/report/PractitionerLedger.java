package org.chengxin.simulation.report;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.EntityKind;
import org.chengxin.simulation.population.Population;

/** People with a position in a firm (一人一档): the register tells who represents it, and its platform who answers for quality. */
public final class PractitionerLedger implements Ledger {

    private static final int FIRMS = 40;

    private final long seed;
    private final LocalDate asOf;
    private final List<Entity> firms;

    public PractitionerLedger(long seed, Population population, LocalDate asOf) {
        this.seed = seed;
        this.asOf = asOf;
        this.firms = population.registered().stream()
                .filter(entity -> entity.kind() == EntityKind.ENTERPRISE)
                .limit(FIRMS)
                .toList();
    }

    @Override
    public int size() {
        return firms.size();
    }

    @Override
    public void report(int number, Outbox outbox) {
        Entity firm = firms.get(number);
        Dice dice = Dice.of(seed, "practitioner", number);
        outbox.add(
                "market",
                "practitioner",
                "FR-" + firm.code(),
                position(firm, "legal-representative", firm.established()));
        if (dice.chance(0.5)) {
            LocalDate since = firm.notBefore(asOf.minusDays(dice.between(100, 700)));
            outbox.add("xixi", "practitioner", "ZL-" + firm.code(), position(firm, "quality-manager", since));
        }
    }

    private static Fields position(Entity firm, String position, LocalDate since) {
        return new Fields()
                .text("name", firm.person())
                .text("identityNumber", firm.identityNumber())
                .text("firm", firm.code())
                .text("position", position)
                .date("since", since);
    }
}
