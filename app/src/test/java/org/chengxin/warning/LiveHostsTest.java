package org.chengxin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.detection.shop.Shop;
import org.chengxin.detection.shop.ShopSettings;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.table.Records;
import org.chengxin.simulation.City;
import org.chengxin.simulation.GroundTruth;
import org.chengxin.simulation.GroundTruth.HonestCrowd;
import org.chengxin.simulation.GroundTruth.Wrongdoing;
import org.chengxin.simulation.ReportStream;
import org.chengxin.simulation.SimulatedReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The live hosts of the simulated city: two whose fans are fans, and one whose fans are bought. */
class LiveHostsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final int ORDERS = 20_000;
    private static final int UNREADABLE = 0;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void onlyTheHostWithBoughtFansIsWarnedOf(long seed) throws IOException {
        City city = City.of(seed, TODAY, ORDERS);
        GroundTruth truth = city.groundTruth();
        List<HonestCrowd> hosts = truth.crowds();
        assertThat(hosts)
                .extracting(HonestCrowd::kind)
                .containsOnly("live-host")
                .hasSize(2);
        Wrongdoing bought = truth.wrongdoing().get(truth.wrongdoing().size() - 1);
        assertThat(bought.kind()).isEqualTo("brushing");

        Map<String, Set<String>> named = named(city);

        for (HonestCrowd host : hosts) {
            assertThat(named.getOrDefault(host.platform(), Set.of()))
                    .as("honest, seed %d", seed)
                    .doesNotContainAnyElementsOf(host.merchants());
        }
        assertThat(named.getOrDefault(bought.platform(), Set.of()))
                .as("bought, seed %d", seed)
                .containsAnyElementsOf(bought.merchants());
    }

    /** By platform, the merchants that become warnings. */
    private static Map<String, Set<String>> named(City city) throws IOException {
        Map<String, Map<String, List<String>>> files = new LinkedHashMap<>();
        for (ReportStream trade = city.trade(); trade.hasNext(); ) {
            SimulatedReport report = trade.next();
            String type = report.type();
            String owner = type.equals("scan") ? "" : report.reporter();
            rows(report)
                    .forEach(row -> files.computeIfAbsent(owner, each -> new LinkedHashMap<>())
                            .computeIfAbsent(type, each -> new ArrayList<>())
                            .add(row));
        }
        Map<String, List<String>> scans = files.remove("");
        Map<String, Set<String>> named = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, List<String>>> platform : files.entrySet()) {
            ShopReader reader = new ShopReader(UNREADABLE);
            platform.getValue().putAll(scans);
            for (Map.Entry<String, List<String>> file : platform.getValue().entrySet()) {
                if (ShopReader.TYPES.contains(file.getKey())) {
                    reader.read(file.getKey(), new StringReader(csv(file.getKey(), file.getValue())));
                }
            }
            named.put(
                    platform.getKey(),
                    Shop.examine(reader.records(), ShopSettings.USUAL).findings().stream()
                            .filter(Candidates::isForPeople)
                            .map(Finding::named)
                            .flatMap(List::stream)
                            .filter(each -> each.kind().equals("merchant"))
                            .map(Named::key)
                            .collect(Collectors.toSet()));
        }
        return named;
    }

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "order", List.of("placed", "status", "buyer", "paid", "destinationDivision", "session"),
            "payment", List.of("order", "sequence", "method", "amount", "payer"),
            "parcel", List.of("order", "waybill", "carrier", "handedOver", "delivered", "grams"),
            "scan", List.of("waybill", "at", "step", "division", "courier", "outlet", "grams"),
            "review", List.of("order", "rating", "created", "text"));

    private static final List<String> LINE = List.of("item", "merchant", "product", "quantity", "price", "freight");

    private static String csv(String type, List<String> rows) {
        List<String> columns = new ArrayList<>(List.of("key"));
        columns.addAll(COLUMNS.get(type));
        if (type.equals("order")) {
            columns.addAll(LINE);
        }
        return String.join(",", columns) + "\n" + String.join("\n", rows) + "\n";
    }

    private static List<String> rows(SimulatedReport report) {
        List<String> columns = COLUMNS.getOrDefault(report.type(), List.of());
        String own = Records.quoted(report.key())
                + columns.stream()
                        .map(column -> "," + text(report.data(), column))
                        .collect(Collectors.joining());
        if (!report.type().equals("order")) {
            return List.of(own);
        }
        List<?> lines =
                report.data().get("lines") instanceof List<?> some && !some.isEmpty() ? some : List.of(Map.of());
        return lines.stream()
                .map(line -> own
                        + LINE.stream()
                                .map(column -> "," + text((Map<?, ?>) line, column))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static String text(Map<?, ?> data, String column) {
        Object value = data.get(column);
        return value == null ? "" : Records.quoted(value.toString());
    }
}
