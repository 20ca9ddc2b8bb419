package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.simulation.Chronicle.number;
import static org.chengxin.simulation.Chronicle.text;
import static org.chengxin.simulation.Chronicle.time;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.simulation.GroundTruth.Wrongdoing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 刷单 is really there, ring by ring. */
class BrushingTest {

    private final Chronicle chronicle = Chronicle.usual();

    static List<Wrongdoing> rings() {
        return Chronicle.usual().planted("brushing");
    }

    private List<SimulatedReport> of(Wrongdoing ring, String type) {
        return ring.orders().stream()
                .flatMap(order -> chronicle.of(order, type))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rings")
    void someMerchantsAndManyBuyers(Wrongdoing ring) {
        assertThat(ring.merchants()).hasSizeBetween(3, 5).doesNotHaveDuplicates();
        assertThat(ring.buyers()).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
        assertThat(ring.orders()).hasSizeBetween(30, 60);
    }

    @ParameterizedTest
    @MethodSource("rings")
    void buyersBuyFromSeveralMerchantsOfTheRing(Wrongdoing ring) {
        Set<String> pairs = new HashSet<>();
        for (String key : ring.orders()) {
            SimulatedReport order = chronicle.get(ring.platform(), "order", key);
            String merchant = (String) Chronicle.lines(order).get(0).get("merchant");
            assertThat(ring.merchants()).contains(merchant);
            pairs.add(text(order, "buyer") + merchant);
        }
        assertThat(pairs.size()).isGreaterThan(ring.buyers().size());
    }

    @ParameterizedTest
    @MethodSource("rings")
    void everyOrderHasFiveStarsSoonAfterArrival(Wrongdoing ring) {
        for (String order : ring.orders()) {
            SimulatedReport review = chronicle.of(order, "review").findFirst().orElseThrow();
            SimulatedReport parcel = chronicle.of(order, "parcel").findFirst().orElseThrow();
            assertThat(number(review, "rating")).isEqualTo(5);
            assertThat(Duration.between(time(parcel, "delivered"), time(review, "created")))
                    .isBetween(Duration.ZERO, Duration.ofHours(6));
        }
    }

    @ParameterizedTest
    @MethodSource("rings")
    void fewTextsForManyReviews(Wrongdoing ring) {
        assertThat(of(ring, "review").stream()
                        .map(review -> text(review, "text"))
                        .distinct())
                .hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("rings")
    void parcelsArriveWithinHoursOverAnyDistance(Wrongdoing ring) {
        assertThat(of(ring, "parcel"))
                .hasSameSizeAs(ring.orders())
                .allMatch(parcel -> Duration.between(time(parcel, "handedOver"), time(parcel, "delivered"))
                                .compareTo(Duration.ofHours(14))
                        <= 0)
                .allMatch(parcel -> number(parcel, "grams") <= 180);
        assertThat(of(ring, "parcel").stream()
                        .map(parcel -> text(parcel, "destinationDivision").substring(0, 2))
                        .distinct()
                        .count())
                .isGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("rings")
    void onePursePaysForMost(Wrongdoing ring) {
        Map<String, Long> payers = of(ring, "payment").stream()
                .map(payment -> text(payment, "payer"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long most = payers.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(most).isGreaterThan(ring.orders().size() / 2);
    }

    @ParameterizedTest
    @MethodSource("rings")
    void oneCourierCarriesAll(Wrongdoing ring) {
        Set<String> couriers = new HashSet<>();
        of(ring, "parcel").stream()
                .limit(10)
                .flatMap(parcel -> chronicle.scans(text(parcel, "waybill")))
                .forEach(scan -> couriers.add(scan.reporter() + text(scan, "courier")));
        assertThat(couriers).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("rings")
    void allHappensWithinTwoWeeks(Wrongdoing ring) {
        List<SimulatedReport> orders = ring.orders().stream()
                .map(key -> chronicle.get(ring.platform(), "order", key))
                .toList();
        assertThat(Duration.between(time(orders.get(0), "placed"), time(orders.get(orders.size() - 1), "placed")))
                .isLessThan(Duration.ofDays(14));
    }
}
