package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.simulation.GroundTruth.Wrongdoing;
import org.junit.jupiter.api.Test;

/** The ground truth as a whole: its size, and that its keys are keys of reports. */
class PlantedTest {

    private final Chronicle chronicle = Chronicle.usual();
    private final GroundTruth truth = chronicle.city.groundTruth();

    @Test
    void saysForWhichCityItHolds() {
        assertThat(truth.seed()).isEqualTo(2018);
        assertThat(truth.asOf()).isEqualTo(Chronicle.AS_OF);
        assertThat(truth.orders()).isEqualTo(Chronicle.ORDERS);
    }

    @Test
    void hasEveryKind() {
        Map<String, Long> kinds =
                truth.wrongdoing().stream().collect(Collectors.groupingBy(Wrongdoing::kind, Collectors.counting()));
        assertThat(kinds.get("brushing")).isEqualTo(3);
        assertThat(kinds.get("empty-parcel")).isEqualTo(2);
        assertThat(kinds.get("smear-review")).isEqualTo(2);
        assertThat(kinds.get("unregistered-seller")).isEqualTo(4);
        assertThat(kinds.getOrDefault("expired-licence", 0L) + kinds.getOrDefault("expired-permit", 0L))
                .isEqualTo(8);
    }

    @Test
    void bothWaysOfLapsingOccurInALargerCity() {
        Set<String> kinds = City.of(7, Chronicle.AS_OF, 20_000).groundTruth().wrongdoing().stream()
                .map(Wrongdoing::kind)
                .collect(Collectors.toSet());
        assertThat(kinds).contains("expired-licence", "expired-permit");
    }

    @Test
    void merchantsAndOrdersAreThoseOfThePlatform() {
        for (Wrongdoing wrongdoing : truth.wrongdoing()) {
            assertThat(wrongdoing.merchants()).isNotEmpty();
            for (String merchant : wrongdoing.merchants()) {
                assertThat(chronicle.has(wrongdoing.platform(), "merchant", merchant))
                        .isTrue();
            }
            for (String order : wrongdoing.orders()) {
                SimulatedReport report = chronicle.get(wrongdoing.platform(), "order", order);
                assertThat(wrongdoing.buyers()).contains(Chronicle.text(report, "buyer"));
            }
        }
    }

    @Test
    void noMerchantAndNoOrderHasAPartInTwo() {
        Set<String> merchants = new HashSet<>();
        Set<String> orders = new HashSet<>();
        for (Wrongdoing wrongdoing : truth.wrongdoing()) {
            wrongdoing
                    .merchants()
                    .forEach(merchant -> assertThat(merchants.add(wrongdoing.platform() + merchant))
                            .isTrue());
            wrongdoing.orders().forEach(order -> assertThat(orders.add(order)).isTrue());
        }
    }

    @Test
    void aboutOneOrderInTwentyIsPlanted() {
        double planted = truth.wrongdoing().stream()
                .mapToInt(wrongdoing -> wrongdoing.orders().size())
                .sum();
        assertThat(planted / Chronicle.ORDERS).isBetween(0.02, 0.07);
    }

    @Test
    void plantedMerchantsAlsoTradeHonestly() {
        List<Wrongdoing> rings = chronicle.planted("brushing");
        long honest = chronicle.stream("order")
                .filter(order -> rings.stream()
                        .anyMatch(ring -> ring.platform().equals(order.reporter())
                                && !ring.orders().contains(order.key())
                                && Chronicle.lines(order).stream()
                                        .anyMatch(line -> ring.merchants().contains(line.get("merchant")))))
                .count();
        assertThat(honest).isPositive();
    }

    @Test
    void nothingInAReportGivesItAway() {
        Set<Set<String>> planted = new HashSet<>();
        Set<Set<String>> others = new HashSet<>();
        Set<String> orders = truth.wrongdoing().stream()
                .flatMap(wrongdoing -> wrongdoing.orders().stream())
                .collect(Collectors.toSet());
        chronicle
                .all("order")
                .forEach(order -> (orders.contains(order.key()) ? planted : others)
                        .add(order.data().keySet()));
        assertThat(others).containsAll(planted);
    }
}
