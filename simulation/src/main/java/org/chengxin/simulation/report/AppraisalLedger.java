package org.chengxin.simulation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.material.Numbers;
import org.chengxin.simulation.population.Carrier;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.Platform;
import org.chengxin.simulation.population.Population;

/** Grades that the rating agency gives to platforms, logistics firms and some merchants (第三方评价). */
public final class AppraisalLedger implements Ledger {

    private static final List<String> GRADES = List.of("C", "B", "BB", "BBB", "A", "AA", "AAA");
    private static final double APPRAISED = 0.1;

    private final long seed;
    private final LocalDate asOf;
    private final List<Entity> appraised = new ArrayList<>();

    public AppraisalLedger(long seed, Population population, LocalDate asOf) {
        this.seed = seed;
        this.asOf = asOf;
        population.platforms().stream().map(Platform::operator).forEach(appraised::add);
        population.carriers().stream().map(Carrier::entity).forEach(appraised::add);
        population.registered().stream()
                .filter(entity ->
                        Dice.of(seed, "appraised", entity.address().hashCode()).chance(APPRAISED))
                .filter(entity -> !appraised.contains(entity))
                .forEach(appraised::add);
    }

    @Override
    public int size() {
        return appraised.size();
    }

    @Override
    public void report(int number, Outbox outbox) {
        Dice dice = Dice.of(seed, "appraisal", number);
        Entity entity = appraised.get(number);
        double standing = entity.diligence() * 0.8 + dice.bell() * 0.2;
        LocalDate evaluated = asOf.minusDays(dice.between(20, 360));
        String serial = evaluated.getYear() + Numbers.padded(number + 1L, 5);
        outbox.add(
                "agency",
                "appraisal",
                "PJ-" + serial,
                new Fields()
                        .text("name", entity.name())
                        .text("code", entity.code())
                        .text("grade", GRADES.get((int) (standing * standing * 6.99)))
                        .text("standard", "GB/T 23794")
                        .date("evaluated", evaluated)
                        .date("until", evaluated.plusYears(1))
                        .text("relation", dice.between(1, 10) > 4 ? "commissioned" : "own-initiative")
                        .text("url", "https://www.mingheng.example/report/" + serial));
    }
}
