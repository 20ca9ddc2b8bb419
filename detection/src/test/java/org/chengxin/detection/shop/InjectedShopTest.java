package org.chengxin.detection.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chengxin.detection.measure.Ranking;
import org.chengxin.detection.shop.record.Names;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InjectedShopTest {

    @ParameterizedTest(name = "{0} of the records, seed {1}")
    @CsvSource({"0,1", "0,2", "0.01,1", "0.01,11", "0.03,2", "0.05,3", "0.05,12"})
    void whatWasPutIntoRealOrdersIsFound(double share, long seed) throws IOException {
        Optional<Path> folder = Olist.folder();
        assumeTrue(folder.isPresent(), "skipped: no ../shared/data/olist beside the repository, nor -Dchengxin.shared");
        Market market = Olist.market(folder.orElseThrow());
        Injector injector = new Injector(market, seed);
        injector.scans();
        injector.emptyParcels(share);
        injector.rings(share);
        injector.smears(share);

        ShopFindings found = Shop.examine(market.read(), ShopSettings.USUAL);

        System.out.println(share + " " + seed + " " + found.counts() + " " + found.seconds());
        if (share == 0) {
            found.findings().stream()
                    .filter(each -> each.kind().level() == org.chengxin.detection.shop.finding.Kind.Level.SUSPICION)
                    .forEach(each -> System.out.println(each.kind() + " " + each.score() + " " + each.parts()));
        }
        named(found, market);
        report("orders", found.orders(), found.records().orders.keys, market.brushed, Set.of());
        report("orders-e", found.orders(), found.records().orders.keys, market.brushed, market.empty);
        report("parcels", found.parcels(), found.records().parcels.keys, market.empty, Set.of());
        report("smears", found.smears(), found.records().reviews.keys, market.smears, Set.of());
        report("fakes", found.fakes(), found.records().reviews.keys, market.fakes, Set.of());
        java.util.Set<String> aside = new java.util.HashSet<>();
        market.reviews.stream().filter(r -> market.empty.contains(r.order)).forEach(r -> aside.add(r.key));
        report("fakes-e", found.fakes(), found.records().reviews.keys, market.fakes, aside);
        assertThat(found.orders()).hasSize(market.orders.size());
    }

    private static void report(String name, double[] scores, Names keys, Set<String> wrong, Set<String> aside) {
        int[] kept = java.util.stream.IntStream.range(0, scores.length)
                .filter(row -> !aside.contains(keys.text(row)))
                .toArray();
        double[] these =
                java.util.Arrays.stream(kept).mapToDouble(row -> scores[row]).toArray();
        boolean[] labels = new boolean[kept.length];
        for (int each = 0; each < kept.length; each++) {
            labels[each] = wrong.contains(keys.text(kept[each]));
        }
        Ranking ranking = Ranking.of(these, labels);
        System.out.printf(
                Locale.ROOT,
                "%8s %5d AUC %.3f AP %.3f P@50 %.2f P@100 %.2f%n",
                name,
                wrong.size(),
                ranking.area(),
                ranking.averagePrecision(),
                ranking.precisionAt(50),
                ranking.precisionAt(100));
    }

    private static void named(ShopFindings found, Market market) {
        found.findings().stream()
                .filter(each -> each.kind().level() == org.chengxin.detection.shop.finding.Kind.Level.SUSPICION)
                .collect(java.util.stream.Collectors.groupingBy(
                        each -> each.kind(), java.util.TreeMap::new, java.util.stream.Collectors.toList()))
                .forEach((kind, those) -> {
                    int[] counts = new int[6];
                    those.forEach(each -> each.named().forEach(name -> {
                        if (name.kind().equals("merchant")) {
                            counts[
                                    market.brushers.contains(name.key())
                                            ? 0
                                            : market.senders.contains(name.key())
                                                    ? 1
                                                    : market.victims.contains(name.key()) ? 2 : 3]++;
                        } else {
                            boolean bad = name.key().startsWith("x")
                                    || name.key().startsWith("ring")
                                    || name.key().startsWith("c-own")
                                    || name.key().startsWith("r+x")
                                    || name.key().startsWith("o-own")
                                    || market.empty.contains(name.key());
                            counts[bad ? 4 : 5]++;
                        }
                    }));
                    System.out.println(kind + " brushers/senders/victims/honest " + java.util.Arrays.toString(counts));
                });
    }
}
