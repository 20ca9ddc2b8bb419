package org.chengxin.simulation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.material.Numbers;
import org.chengxin.simulation.population.Authority;
import org.chengxin.simulation.population.Carrier;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.Population;

/** Permits (行政许可) of merchants in lines that need one, and of the logistics firms. */
public final class PermitLedger implements Ledger {

    private static final int YEARS = 5;

    /** A kind of permit: the department that gives it, its name, the sign of its document and its certificate. */
    private record Kind(String department, String category, String name, String sign, String certificate) {

        static Kind of(String permit) {
            return switch (permit) {
                case "food" -> new Kind("market", "ordinary", "食品经营许可证", "杭市监食许", "JY1330100");
                case "device" -> new Kind("market", "ordinary", "医疗器械经营许可证", "杭市监械许", "浙杭械经许");
                case "book" -> new Kind("culture", "ordinary", "出版物经营许可证", "杭文旅许", "新出发浙零字");
                default -> new Kind("post", "ordinary", "快递业务经营许可证", "杭邮许", "浙邮");
            };
        }
    }

    private final long seed;
    private final Population population;
    private final LocalDate asOf;
    private final List<Entity> holders = new ArrayList<>();
    private final int merchants;

    public PermitLedger(long seed, Population population, LocalDate asOf) {
        this.seed = seed;
        this.population = population;
        this.asOf = asOf;
        population.registered().stream()
                .filter(entity -> entity.category().needsPermit())
                .forEach(holders::add);
        this.merchants = holders.size();
        population.carriers().stream().map(Carrier::entity).forEach(holders::add);
    }

    @Override
    public int size() {
        return holders.size();
    }

    @Override
    public void report(int number, Outbox outbox) {
        Entity entity = holders.get(number);
        Kind kind = Kind.of(number < merchants ? entity.category().permit() : "post");
        Dice dice = Dice.of(seed, "permit", number);
        LocalDate from = entity.notBefore(asOf.minusDays(dice.between(200, 1600)));
        LocalDate until = from.plusYears(YEARS);
        LocalDate decided = from.minusDays(dice.between(0, 6));
        Authority department = population.department(kind.department());
        String serial = Numbers.padded(number + 1L, 5);
        Fields permit = new Fields()
                .object("party", Party.of(entity))
                .text("number", kind.sign() + "〔" + decided.getYear() + "〕" + serial + "号")
                .text("document", "准予行政许可决定书")
                .text("authority", department.name())
                .text("authorityCode", department.code())
                .text("source", department.name())
                .text("sourceCode", department.code())
                .date("decided", decided)
                .text("category", kind.category())
                .text("certificate", kind.name())
                .text("certificateNumber", kind.certificate() + Numbers.padded(number * 7L + 1, 7))
                .text(
                        "content",
                        kind.name() + "：" + String.join("、", entity.category().trades()) + "经营")
                .date("from", from)
                .date("until", entity.permitLapsed() ? entity.lapsed() : until)
                .text("state", "有效");
        outbox.add(kind.department(), "permit", "XK-" + decided.getYear() + "-" + serial, permit);
    }
}
