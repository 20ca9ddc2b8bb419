package org.chengxin.trials.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.detection.shop.Shop;
import org.chengxin.detection.shop.ShopFindings;
import org.chengxin.detection.shop.ShopSettings;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind.Level;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.record.Groups;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.table.Names;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrongdoing put into real orders; the figures are printed where -Dchengxin.report is set. */
class InjectedShopTest {

    @ParameterizedTest(name = "{0} of the records, seed {1}")
    @CsvSource({"0.01,1", "0.01,11", "0.03,2", "0.03,22", "0.05,3", "0.05,12"})
    void whatWasPutIntoRealOrdersIsFound(double share, long seed) throws IOException {
        OrderMarket market = injected(share, seed);
        ShopFindings found = Shop.examine(market.read(), ShopSettings.USUAL);
        ShopRecords records = found.records();

        Ranking orders = ranking(found.orders(), records.orders.keys, market.brushed, Set.of());
        Ranking parcels = ranking(found.parcels(), records.parcels.keys, market.empty, market.brushed);
        Ranking smears = ranking(found.smears(), records.reviews.keys, market.smears, Set.of());
        // Who had an empty parcel and praises it tells something, too, but nobody put it there.
        Set<String> ofEmpty = market.reviews.stream()
                .filter(review -> market.empty.contains(review.order))
                .map(review -> review.key)
                .collect(Collectors.toSet());
        Ranking fakes = ranking(found.fakes(), records.reviews.keys, market.fakes, ofEmpty);
        Ranking many = ranking(ordersOfBuyer(records), records.orders.keys, market.brushed, Set.of());
        Ranking fast = ranking(haste(records), records.parcels.keys, market.empty, market.brushed);
        Ranking low = ranking(lowStars(records), records.reviews.keys, market.smears, Set.of());

        report(share, seed, "orders", orders);
        report(share, seed, "orders of the buyer alone", many);
        report(share, seed, "parcels", parcels);
        report(share, seed, "haste alone", fast);
        report(share, seed, "smears", smears);
        report(share, seed, "low stars alone", low);
        report(share, seed, "bought praise", fakes);
        assertThat(orders.averagePrecision()).isGreaterThan(Math.max(0.65, many.averagePrecision()));
        assertThat(parcels.averagePrecision()).isGreaterThan(Math.max(0.75, fast.averagePrecision()));
        assertThat(smears.averagePrecision()).isGreaterThan(Math.max(0.75, low.averagePrecision()));
        assertThat(fakes.averagePrecision()).isGreaterThan(0.75);
        assertThat(orders.precisionAt(50)).isGreaterThanOrEqualTo(0.9);
        assertThat(parcels.precisionAt(50)).isGreaterThanOrEqualTo(0.9);
        assertThat(smears.precisionAt(50)).isGreaterThanOrEqualTo(0.9);
    }

    @ParameterizedTest(name = "{0} of the records, seed {1}")
    @CsvSource({"0.01,5", "0.05,6"})
    void neitherVictimsNorBystandersAreNamed(double share, long seed) throws IOException {
        OrderMarket market = injected(share, seed);

        ShopFindings found = Shop.examine(market.read(), ShopSettings.USUAL);

        Set<String> wrongdoers = new HashSet<>(market.merchants(OrderMarket.Deed.Sort.BRUSHING));
        wrongdoers.addAll(market.merchants(OrderMarket.Deed.Sort.EMPTY_PARCELS));
        assertThat(suspicions(found)
                        .flatMap(each -> each.named().stream())
                        .filter(named -> named.kind().equals("merchant"))
                        .map(Named::key)
                        .filter(merchant -> !wrongdoers.contains(merchant)))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(suspicions(found)
                        .flatMap(each -> each.named().stream())
                        .filter(named -> named.kind().equals("courier"))
                        .map(Named::key))
                .allMatch(courier -> courier.startsWith("c-own"));
    }

    /** Some five hundred orders by fans of four live hosts, each with an address and means of their own. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 4})
    void fansOfLiveHostsAreNotAccusedNorAreWhomTheyBuyOf(long seed) throws IOException {
        Optional<Path> folder = SharedOlist.folder();
        assumeTrue(folder.isPresent(), "skipped: no ../shared/data/olist beside the repository, nor -Dchengxin.shared");
        OrderMarket market = SharedOlist.market(folder.orElseThrow());
        int before = market.orders.size();
        Injector injector = new Injector(market, seed);
        injector.scans();
        injector.liveHosts(4);
        assertThat(market.orders.size() - before).isBetween(400, 700);

        assertThat(suspicions(Shop.examine(market.read(), ShopSettings.USUAL))).isEmpty();
    }

    private static Stream<Finding> suspicions(ShopFindings found) {
        return found.findings().stream().filter(each -> each.kind().level() == Level.SUSPICION);
    }

    private static OrderMarket injected(double share, long seed) throws IOException {
        Optional<Path> folder = SharedOlist.folder();
        assumeTrue(folder.isPresent(), "skipped: no ../shared/data/olist beside the repository, nor -Dchengxin.shared");
        OrderMarket market = SharedOlist.market(folder.orElseThrow());
        Injector injector = new Injector(market, seed);
        injector.scans();
        injector.emptyParcels(share);
        injector.rings(share);
        injector.smears(share);
        if (System.getProperty("chengxin.plain") != null) {
            market.scans.clear();
            market.parcels.forEach(parcel -> parcel.waybill = "");
            market.parcels.forEach(parcel -> parcel.carrier = "");
        }
        return market;
    }

    private static double[] ordersOfBuyer(ShopRecords records) {
        Groups buyers = records.ordersOfBuyer;
        double[] count = new double[records.orders.size()];
        Arrays.setAll(count, row -> buyers.size(records.orders.buyer.get(row)));
        return count;
    }

    private static double[] haste(ShopRecords records) {
        double[] haste = new double[records.parcels.size()];
        Arrays.setAll(haste, row -> {
            double hours = (records.parcels.delivered.get(row) - records.parcels.handedOver.get(row)) / 3600.0;
            return hours > 0 && hours < 1e6 ? -hours : -1e6;
        });
        return haste;
    }

    private static double[] lowStars(ShopRecords records) {
        double[] low = new double[records.reviews.size()];
        Arrays.setAll(low, row -> -records.reviews.rating.get(row));
        return low;
    }

    /** Without the records that belong to wrongdoing of another kind. */
    private static Ranking ranking(double[] scores, Names keys, Set<String> wrong, Set<String> aside) {
        int[] rows = IntStream.range(0, scores.length)
                .filter(row -> !aside.contains(keys.text(row)))
                .toArray();
        boolean[] labels = new boolean[rows.length];
        for (int at = 0; at < rows.length; at++) {
            labels[at] = wrong.contains(keys.text(rows[at]));
        }
        return Ranking.of(Arrays.stream(rows).mapToDouble(row -> scores[row]).toArray(), labels);
    }

    private static void report(double share, long seed, String what, Ranking ranking) {
        if (System.getProperty("chengxin.report") != null) {
            System.out.printf(
                    Locale.ROOT,
                    "%.2f seed %d %-26s AUC %.3f AP %.3f P@50 %.2f P@100 %.2f%n",
                    share,
                    seed,
                    what,
                    ranking.area(),
                    ranking.averagePrecision(),
                    ranking.precisionAt(50),
                    ranking.precisionAt(100));
        }
    }
}
