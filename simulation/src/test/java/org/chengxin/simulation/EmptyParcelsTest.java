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
import java.util.stream.Collectors;
import org.chengxin.simulation.GroundTruth.Wrongdoing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 空包 is really there, batch by batch. */
class EmptyParcelsTest {

    private final Chronicle chronicle = Chronicle.usual();

    static List<Wrongdoing> batches() {
        return Chronicle.usual().planted("empty-parcel");
    }

    private List<SimulatedReport> parcels(Wrongdoing batch) {
        return batch.orders().stream()
                .flatMap(order -> chronicle.of(order, "parcel"))
                .toList();
    }

    private static long serial(SimulatedReport parcel) {
        return Long.parseLong(text(parcel, "waybill").substring(2));
    }

    @ParameterizedTest
    @MethodSource("batches")
    void oneMerchantOneCarrier(Wrongdoing batch) {
        assertThat(batch.merchants()).hasSize(1);
        assertThat(parcels(batch)).hasSameSizeAs(batch.orders()).hasSizeGreaterThan(20);
        assertThat(parcels(batch).stream()
                        .map(parcel -> text(parcel, "carrier"))
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("batches")
    void numbersAreConsecutive(Wrongdoing batch) {
        List<Long> serials = parcels(batch).stream()
                .map(EmptyParcelsTest::serial)
                .distinct()
                .sorted()
                .toList();
        assertThat(serials.get(serials.size() - 1) - serials.get(0))
                .isLessThan(batch.orders().size());
    }

    @ParameterizedTest
    @MethodSource("batches")
    void everyFifthNumberIsUsedTwice(Wrongdoing batch) {
        Set<Long> serials =
                parcels(batch).stream().map(EmptyParcelsTest::serial).collect(Collectors.toSet());
        int orders = batch.orders().size();
        assertThat(orders - serials.size()).isEqualTo(orders / 5);
    }

    @ParameterizedTest
    @MethodSource("batches")
    void weightlessAndThereWithinHours(Wrongdoing batch) {
        assertThat(parcels(batch))
                .allMatch(parcel -> number(parcel, "grams") <= 40)
                .allMatch(parcel -> Duration.between(time(parcel, "handedOver"), time(parcel, "delivered"))
                                .compareTo(Duration.ofHours(8))
                        <= 0);
    }

    @ParameterizedTest
    @MethodSource("batches")
    void hardlyScanned(Wrongdoing batch) {
        int unscanned = 0;
        Set<String> waybills = new HashSet<>();
        for (SimulatedReport parcel : parcels(batch)) {
            if (waybills.add(text(parcel, "waybill"))) {
                List<String> steps = chronicle
                        .scans(text(parcel, "waybill"))
                        .map(scan -> text(scan, "step"))
                        .toList();
                unscanned += steps.isEmpty() ? 1 : 0;
                assertThat(steps).isIn(List.of(), List.of("pickup", "delivered"));
            }
        }
        assertThat(unscanned).isGreaterThan(waybills.size() / 5);
    }

    @Test
    void honestWaybillsAreUsedOnceAndScanned() {
        Set<String> planted = batches().stream()
                .flatMap(batch -> parcels(batch).stream())
                .map(parcel -> text(parcel, "waybill"))
                .collect(Collectors.toSet());
        Set<String> scanned =
                chronicle.stream("scan").map(scan -> text(scan, "waybill")).collect(Collectors.toSet());
        Map<String, Long> uses = chronicle.stream("parcel")
                .map(parcel -> text(parcel, "waybill"))
                .filter(waybill -> !planted.contains(waybill))
                .collect(Collectors.groupingBy(waybill -> waybill, Collectors.counting()));
        assertThat(uses.values()).containsOnly(1L);
        double unscanned = uses.keySet().stream()
                .filter(waybill -> !scanned.contains(waybill))
                .count();
        assertThat(unscanned / uses.size()).isLessThan(0.01);
    }

    @Test
    void honestNumbersAreNotConsecutive() {
        List<Long> serials = chronicle.stream("parcel")
                .filter(parcel ->
                        batches().stream().noneMatch(batch -> batch.orders().contains(text(parcel, "order"))))
                .map(EmptyParcelsTest::serial)
                .sorted()
                .toList();
        int consecutive = 0;
        for (int i = 1; i < serials.size(); i++) {
            consecutive += serials.get(i) - serials.get(i - 1) == 1 ? 1 : 0;
        }
        assertThat(consecutive).isLessThan(serials.size() / 20);
    }
}
