package org.chengxin.simulation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chengxin.simulation.material.Town;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.EntityKind;
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
import org.chengxin.simulation.report.ShopLedger;
import org.chengxin.simulation.report.TradeLedger;
import org.chengxin.simulation.trade.Market;
import org.chengxin.simulation.trade.Scheme;
import org.chengxin.simulation.trade.Size;
import org.chengxin.simulation.trade.Trade;

/** 模拟城市: everything follows from seed, day and number of orders; trade fills the 180 days before the day. */
public final class City {

    private static final int ONE_TRAVELS_OF = 40;

    private final long seed;
    private final LocalDate asOf;
    private final Population population;
    private final Trade trade;
    private final Town town;
    private final Set<Entity> penalised;

    private City(long seed, LocalDate asOf, Population population, Trade trade, Town town) {
        this.seed = seed;
        this.asOf = asOf;
        this.population = population;
        this.trade = trade;
        this.town = town;
        this.penalised = new PenaltyLedger(seed, population, asOf).parties();
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
        return new City(seed, asOf, population, Trade.of(new Market(seed, population, asOf, orders)), Town.HANGZHOU);
    }

    /** The same city as if it lay elsewhere; some firms of Hangzhou trade there too. */
    public City in(Town other) {
        return new City(seed, asOf, population, trade, other.visitedBy(travelling()));
    }

    /** Codes of companies that trade wherever the city lies: every fortieth of those that are not among its organisations. */
    Set<String> travelling() {
        Set<String> own = Directory.organisations(population, penalised).stream()
                .map(Organisation::code)
                .collect(Collectors.toSet());
        List<String> codes = population.registered().stream()
                .filter(entity -> entity.kind() == EntityKind.ENTERPRISE)
                .flatMap(entity -> Stream.ofNullable(entity.code()))
                .filter(code -> !own.contains(code))
                .toList();
        return IntStream.range(0, codes.size())
                .filter(index -> index % ONE_TRAVELS_OF == 0)
                .mapToObj(codes::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Town town() {
        return town;
    }

    /** Organisations that have accounts or reports. */
    public List<Organisation> organisations() {
        Set<String> districts = new HashSet<>();
        return Directory.organisations(population, penalised).stream()
                .map(this::here)
                // a town with fewer districts has fewer offices of them
                .filter(each -> each.office() == null
                        || !each.office().level().equals("district")
                        || districts.add(each.office().department() + each.division()))
                .toList();
    }

    private Organisation here(Organisation made) {
        return new Organisation(
                made.key(),
                town.here(made.name()),
                made.kind(),
                town.here(made.code()),
                town.here(made.division()),
                made.office());
    }

    /** At least one account of each role but the three administrators, whom the installation names first. */
    public List<Account> accounts() {
        Set<String> present = organisations().stream().map(Organisation::key).collect(Collectors.toSet());
        return Directory.accounts(population, asOf).stream()
                .filter(account -> present.contains(account.organisation()))
                .map(account -> new Account(
                        account.organisation(),
                        account.name(),
                        town.here(account.displayName()),
                        account.role(),
                        account.post(),
                        account.certificate()))
                .toList();
    }

    /** Under which host each platform runs its shops, by the platform's key. */
    Map<String, List<String>> hosts() {
        Map<String, List<String>> hosts = new LinkedHashMap<>();
        population.platforms().forEach(platform -> hosts.put(platform.key(), List.of(platform.host())));
        return hosts;
    }

    /** Reports of the merchants. What is said of one that nobody has described yet is said of a firm without name and code. */
    public ReportStream parties() {
        return new ReportStream(List.of(new MerchantLedger(population)), town);
    }

    /** The statutory facts and appraisals: who is what to whom, shops, licences, permits, penalties, honours, couriers. */
    public ReportStream facts() {
        return new ReportStream(
                List.of(
                        new PlatformLedger(seed, population, asOf),
                        new OutletLedger(population),
                        new ShopLedger(population),
                        new RegisterLedger(seed, population),
                        new BodyLedger(seed, population, asOf),
                        new CodeChangeLedger(seed, population, asOf),
                        new PractitionerLedger(seed, population, asOf),
                        new PermitLedger(seed, population, asOf),
                        new PenaltyLedger(seed, population, asOf),
                        new HonourLedger(seed, population, asOf),
                        new AppraisalLedger(seed, population, asOf)),
                town);
    }

    /** The trade of all reporters, order by order as they were placed. */
    public ReportStream trade() {
        return new ReportStream(List.of(new TradeLedger(trade)), town);
    }

    /** All that one organisation reports, parties first, then facts. */
    public Iterator<SimulatedReport> reports(Organisation organisation) {
        return Stream.of(parties(), facts(), trade())
                .flatMap(City::stream)
                .filter(report -> report.reporter().equals(organisation.key()))
                .iterator();
    }

    /** Planted wrongdoing. */
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
