package org.chengxin.simulation.report;

import java.time.LocalDate;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.material.Numbers;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.Platform;
import org.chengxin.simulation.population.Population;

/** Reports of platforms on themselves. */
public final class PlatformLedger implements Ledger {

    private static final int AGO = 3;

    /** Merchants of a platform that it favoured. */
    private static final int ACTS = 3;

    private final long seed;
    private final Population population;
    private final LocalDate asOf;

    public PlatformLedger(long seed, Population population, LocalDate asOf) {
        this.seed = seed;
        this.population = population;
        this.asOf = asOf;
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
        if (!platform.form().equals("self-operated")) {
            filed(platform, number, outbox);
            ruled(platform, outbox);
        }
    }

    /** Rules of its own on file: what is done for the good ones is done by no rule where only sanctions are on file. */
    private void ruled(Platform platform, Outbox outbox) {
        LocalDate effective = asOf.minusMonths(AGO).withDayOfMonth(1);
        rule(platform, outbox, "商家违规处理规则", "sanction", effective, "经查实刷单、售假的，扣分并下架商品，严重的屏蔽店铺");
        if (platform.key().length() % 2 == 0) {
            rule(platform, outbox, "商家信用积分规则", "incentive", effective, "连续六个月无违规的，优先参加营销活动");
        }
        population.merchants().stream()
                .filter(merchant -> merchant.platform().equals(platform))
                .limit(ACTS)
                .forEach(merchant -> outbox.add(
                        platform.key(),
                        "platform-act",
                        "act-" + merchant.key(),
                        new Fields()
                                .text("merchant", merchant.key())
                                .text("rule", "商家信用积分规则")
                                .text("finding", "连续六个月无违规")
                                .text("effect", "incentive")
                                .text("act", "campaign")
                                .date("since", asOf.minusMonths(1))
                                .flag("byPerson", true)));
    }

    private static void rule(
            Platform platform, Outbox outbox, String title, String effect, LocalDate effective, String promise) {
        outbox.add(
                platform.key(),
                "platform-rule",
                effect,
                new Fields()
                        .text("title", title)
                        .text("effect", effect)
                        .date("effective", effective)
                        .text("promise", promise)
                        .text("appeal", "商家后台提交申诉，三个工作日内由人工复核")
                        .text("address", platform.website() + "/rules"));
    }

    /** The receipt of a January or July report, so long ago that its stories have not begun. */
    private void filed(Platform platform, int number, Outbox outbox) {
        LocalDate known = asOf.minusMonths(AGO);
        LocalDate month = known.getMonthValue() > 7 ? known.withMonth(7) : known.withMonth(1);
        LocalDate first = (known.getMonthValue() == 1 ? month.minusMonths(6) : month).withDayOfMonth(1);
        String period = first.getYear() + "-" + first.getMonthValue();
        outbox.add(
                platform.key(),
                "filing-receipt",
                "identity-" + period,
                new Fields()
                        .text("duty", "identity-report")
                        .date("month", first)
                        .text("receipt", "浙网监报〔" + period + "〕" + Numbers.padded(number + 1L, 4))
                        .date(
                                "filed",
                                first.plusDays(Dice.of(seed, "filing", number).between(5, 25))));
    }
}
