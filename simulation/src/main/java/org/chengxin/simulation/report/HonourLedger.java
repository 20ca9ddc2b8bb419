package org.chengxin.simulation.report;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.material.Numbers;
import org.chengxin.simulation.material.Words;
import org.chengxin.simulation.population.Authority;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.Population;

/** Honours (荣誉) that departments and the association give to careful merchants. */
public final class HonourLedger implements Ledger {

    private static final double CAREFUL = 0.82;
    private static final double HONOURED = 0.14;

    private final long seed;
    private final Population population;
    private final LocalDate asOf;
    private final List<Entity> honoured;
    private final List<List<String>> titles = Words.table("honours");

    public HonourLedger(long seed, Population population, LocalDate asOf) {
        this.seed = seed;
        this.population = population;
        this.asOf = asOf;
        this.honoured = population.registered().stream()
                .filter(entity -> entity.diligence() > CAREFUL && entity.lapsed() == null)
                .filter(entity ->
                        Dice.of(seed, "honoured", entity.address().hashCode()).chance(HONOURED))
                .toList();
    }

    @Override
    public int size() {
        return honoured.size();
    }

    @Override
    public void report(int number, Outbox outbox) {
        Dice dice = Dice.of(seed, "honour", number);
        Entity entity = honoured.get(number);
        List<String> title = dice.pick(titles);
        String giver = title.get(0);
        Authority authority = giver.equals("association") ? population.association() : population.department(giver);
        LocalDate awarded = entity.notBefore(asOf.minusDays(dice.between(30, 900)));
        String serial = awarded.getYear() + "-" + Numbers.padded(number + 1L, 4);
        outbox.add(
                giver,
                "honour",
                "RY-" + serial,
                new Fields()
                        .text("name", entity.name())
                        .text("code", entity.code())
                        .text("title", title.get(1))
                        .text("authority", authority.name())
                        .date("awarded", awarded)
                        .date("until", awarded.plusYears(3))
                        .text("number", "第" + serial + "号"));
    }
}
