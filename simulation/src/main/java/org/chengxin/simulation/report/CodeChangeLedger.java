package org.chengxin.simulation.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.material.Numbers;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.EntityKind;
import org.chengxin.simulation.population.Population;

/** Individual businesses that became enterprises (个转企): the register tells the new licence and the change of code. */
public final class CodeChangeLedger implements Ledger {

    private static final int CHANGED = 3;

    private final long seed;
    private final LocalDate asOf;
    private final List<Entity> changed;

    public CodeChangeLedger(long seed, Population population, LocalDate asOf) {
        this.seed = seed;
        this.asOf = asOf;
        this.changed = population.registered().stream()
                .filter(entity -> entity.kind() == EntityKind.INDIVIDUAL_BUSINESS && entity.lapsed() == null)
                .filter(entity -> entity.established().isBefore(asOf.minusYears(2)))
                .limit(CHANGED)
                .toList();
    }

    @Override
    public int size() {
        return changed.size();
    }

    @Override
    public void report(int number, Outbox outbox) {
        Entity entity = changed.get(number);
        String old = Objects.requireNonNull(entity.code());
        Dice dice = Dice.of(seed, "code change", number);
        String code = Numbers.socialCreditCode(dice, "91", entity.place().code());
        LocalDate since = asOf.minusDays(dice.between(200, 600));
        outbox.add(
                "market",
                "licence",
                "YZ-" + code,
                new Fields()
                        .text("code", code)
                        .text("number", code)
                        .text("name", "杭州" + entity.brand() + "商贸有限公司")
                        .text("authority", entity.place().name() + "市场监督管理局")
                        .date("from", since)
                        .text("status", "active")
                        .text("kind", "enterprise")
                        .text("division", entity.place().code())
                        .text("address", entity.address()));
        outbox.add(
                "market",
                "code-change",
                "BG-" + old,
                new Fields()
                        .text("old", old)
                        .text("code", code)
                        .date("since", since)
                        .text("ground", "business-to-enterprise"));
    }
}
