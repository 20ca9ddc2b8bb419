package org.chengxin.simulation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.material.Numbers;
import org.chengxin.simulation.material.Words;
import org.chengxin.simulation.population.Authority;
import org.chengxin.simulation.population.Carrier;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.Merchant;
import org.chengxin.simulation.population.Population;

/** Penalties (行政处罚): the careless have more of them. */
public final class PenaltyLedger implements Ledger {

    private static final double PENALTIES_OF_THE_WORST = 1.7;
    private static final int EARLIEST_DAYS = 1500;
    private static final int SUMMARY_FINE = 3000;

    /** Fine, in yuan, from which this city's offices call a matter serious. */
    private static final int GRAVE_FINE = 100_000;

    private static final LocalDate CLASSES = LocalDate.of(2025, 12, 25);

    /** Share of penalties reported without their class. */
    private static final double UNCLASSED = 0.04;

    /** Share of decisions whose day of publication nobody told. */
    private static final double UNPUBLISHED = 0.04;

    private record Case(Entity entity, Violation violation) {}

    /** A row of the list of violations; fines in yuan. */
    private record Violation(
            String department, String name, String facts, String basis, List<String> categories, int least, int most) {

        static Violation of(List<String> row) {
            return new Violation(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    List.of(row.get(4).split(",")),
                    Integer.parseInt(row.get(5)),
                    Integer.parseInt(row.get(6)));
        }
    }

    private final long seed;
    private final Population population;
    private final LocalDate asOf;
    private final List<Case> cases = new ArrayList<>();

    public PenaltyLedger(long seed, Population population, LocalDate asOf) {
        this.seed = seed;
        this.population = population;
        this.asOf = asOf;
        List<Violation> violations =
                Words.table("violations").stream().map(Violation::of).toList();
        collect(
                "market",
                population.merchants().stream().map(Merchant::entity).distinct().toList(),
                violations);
        collect("post", population.carriers().stream().map(Carrier::entity).toList(), violations);
    }

    private void collect(String department, List<Entity> entities, List<Violation> violations) {
        List<Violation> own = violations.stream()
                .filter(violation -> violation.department().equals(department))
                .toList();
        for (Entity entity : entities) {
            Dice dice = Dice.of(seed, "offences", entity.address().hashCode());
            double slack = 1 - entity.diligence();
            double chance = slack * slack * PENALTIES_OF_THE_WORST / 2;
            for (int i = 0; i < 4; i++) {
                if (dice.chance(chance)) {
                    cases.add(new Case(entity, dice.pick(own)));
                }
            }
        }
    }

    /** Everybody whom it penalises. */
    public Set<Entity> parties() {
        return cases.stream().map(Case::entity).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int size() {
        return cases.size();
    }

    @Override
    public void report(int number, Outbox outbox) {
        Violation violation = cases.get(number).violation();
        Entity entity = cases.get(number).entity();
        Dice dice = Dice.of(seed, "penalty", number);
        double past = dice.unit();
        LocalDate decided = entity.notBefore(asOf.minusDays(10 + (long) (past * past * EARLIEST_DAYS)));
        long fine = dice.between(violation.least(), violation.most()) / 100 * 100L;
        Authority department = population.department(violation.department());
        String serial = Numbers.padded(number + 1L, 5);
        String sign = violation.department().equals("post") ? "杭邮罚" : "杭市监处罚";
        boolean confiscates = violation.categories().contains("confiscation");
        Fields penalty = new Fields()
                .object("party", Party.of(entity))
                .text("number", sign + "〔" + decided.getYear() + "〕" + serial + "号")
                .text("document", "行政处罚决定书")
                .text("authority", department.name())
                .text("authorityCode", department.code())
                .text("source", department.name())
                .text("sourceCode", department.code())
                .date("decided", decided)
                .text("violation", violation.name())
                .text(
                        "facts",
                        violation
                                .facts()
                                .replace(
                                        "{product}", dice.pick(entity.category().products())))
                .text("basis", violation.basis())
                .texts("categories", violation.categories())
                .text("content", "罚款人民币" + fine + "元" + (confiscates ? "，没收违法所得" : ""))
                .amount("fine", fine * 100)
                .text("procedure", fine <= SUMMARY_FINE ? "summary" : "ordinary");
        if (confiscates) {
            penalty.amount("confiscated", dice.between(1_000L, 3_000_000L));
        }
        publish(penalty, decided, dice);
        classify(penalty, decided, fine, dice);
        outbox.add(violation.department(), "penalty", "CF-" + decided.getYear() + "-" + serial, penalty);
    }

    /** Before the three classes the office set an end, since then it gives the class, and forgets it now and then. */
    private static void classify(Fields penalty, LocalDate decided, long fine, Dice dice) {
        if (decided.isBefore(CLASSES)) {
            penalty.date("disclosedUntil", fine <= SUMMARY_FINE ? decided.plusMonths(3) : decided.plusYears(3));
        } else if (!dice.chance(UNCLASSED)) {
            penalty.text("severity", fine <= SUMMARY_FINE ? "minor" : fine < GRAVE_FINE ? "general" : "serious");
        }
    }

    private void publish(Fields penalty, LocalDate decided, Dice dice) {
        LocalDate published = decided.plusDays(4 + dice.between(0, 12));
        if (!published.isAfter(asOf) && !dice.chance(UNPUBLISHED)) {
            penalty.date("published", published);
        }
    }
}
