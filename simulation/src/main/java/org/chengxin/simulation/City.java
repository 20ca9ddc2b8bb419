package org.chengxin.simulation;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chengxin.simulation.population.Population;
import org.chengxin.simulation.report.AppraisalLedger;
import org.chengxin.simulation.report.BodyLedger;
import org.chengxin.simulation.report.CodeChangeLedger;
import org.chengxin.simulation.report.HonourLedger;
import org.chengxin.simulation.report.MerchantLedger;
import org.chengxin.simulation.report.OutletLedger;
import org.chengxin.simulation.report.PenaltyLedger;
import org.chengxin.simulation.report.PermitLedger;
import org.chengxin.simulation.report.PlatformLedger;
import org.chengxin.simulation.report.PractitionerLedger;
import org.chengxin.simulation.report.RegisterLedger;
import org.chengxin.simulation.report.TradeLedger;
import org.chengxin.simulation.trade.Market;
import org.chengxin.simulation.trade.Scheme;
import org.chengxin.simulation.trade.Size;
import org.chengxin.simulation.trade.Trade;

/** 模拟城市: everything follows from seed, day and number of orders; trade fills the 180 days before the day. */
public final class City {

    private final long seed;
    private final LocalDate asOf;
    private final Population population;
    private final Trade trade;

    private City(long seed, LocalDate asOf, Population population, Trade trade) {
        this.seed = seed;
        this.asOf = asOf;
        this.population = population;
        this.trade = trade;
    }

    /**
     * A city as it stands at the start of a day.
     *
     * @throws IllegalArgumentException if the orders are fewer than none
     */
    public static City of(long seed, LocalDate asOf, int orders) {
        if (orders < 0) {
            throw new IllegalArgumentException("orders: " + orders);
        }
        Population population = Population.of(seed, asOf, Size.of(orders).flaws());
        return new City(seed, asOf, population, Trade.of(new Market(seed, population, asOf, orders)));
    }

    /** Who has accounts or reports. */
    public List<Organisation> organisations() {
        return Directory.organisations(population);
    }

    /** At least one account of each role but the three administrators, whom the installation names first. */
    public List<Account> accounts() {
        return Directory.accounts(population, asOf);
    }

    /** Under which host each platform runs its shops, by the platform's key. */
    Map<String, List<String>> hosts() {
        Map<String, List<String>> hosts = new LinkedHashMap<>();
        population.platforms().forEach(platform -> hosts.put(platform.key(), List.of(platform.host())));
        return hosts;
    }

    /** The statutory facts and appraisals: who is who and what to whom, shops, licences, permits, penalties, honours, couriers. */
    public ReportStream facts() {
        return new ReportStream(List.of(
                new PlatformLedger(seed, population, asOf),
                new OutletLedger(population),
                new MerchantLedger(population),
                new RegisterLedger(seed, population),
                new BodyLedger(seed, population, asOf),
                new CodeChangeLedger(seed, population, asOf),
                new PractitionerLedger(seed, population, asOf),
                new PermitLedger(seed, population, asOf),
                new PenaltyLedger(seed, population, asOf),
                new HonourLedger(seed, population, asOf),
                new AppraisalLedger(seed, population, asOf)));
    }

    /** The trade of all reporters, order by order as they were placed. */
    public ReportStream trade() {
        return new ReportStream(List.of(new TradeLedger(trade)));
    }

    /** All that one organisation reports, facts first. */
    public Iterator<SimulatedReport> reports(Organisation organisation) {
        return Stream.concat(stream(facts()), stream(trade()))
                .filter(report -> report.reporter().equals(organisation.key()))
                .iterator();
    }

    /** What was planted. */
    public GroundTruth groundTruth() {
        return new GroundTruth(
                seed,
                asOf,
                trade.size(),
                trade.schemes().stream()
                        .filter(Scheme::wrong)
                        .map(GroundTruth.Wrongdoing::of)
                        .toList(),
                trade.schemes().stream()
                        .filter(scheme -> !scheme.wrong())
                        .map(GroundTruth.HonestCrowd::of)
                        .toList());
    }

    private static Stream<SimulatedReport> stream(ReportStream reports) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(reports, 0), false);
    }
}
