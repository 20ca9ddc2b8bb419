package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.simulation.Chronicle.AS_OF;
import static org.chengxin.simulation.Chronicle.date;
import static org.chengxin.simulation.Chronicle.text;
import static org.chengxin.simulation.Chronicle.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The order of events, and that nothing happens after the city's today. */
class TimesTest {

    private static final OffsetDateTime NOW = AS_OF.atStartOfDay().atOffset(ZoneOffset.ofHours(8));
    private static final Map<String, List<String>> PAST = Map.of(
            "order", List.of("placed", "paid"),
            "payment", List.of("paid"),
            "parcel", List.of("handedOver", "delivered"),
            "scan", List.of("at"),
            "review", List.of("created", "answered"));

    private final Chronicle chronicle = Chronicle.usual();

    @Test
    void nothingHappensAfterToday() {
        PAST.forEach((type, fields) -> chronicle
                .all(type)
                .forEach(report -> fields.stream()
                        .filter(report.data()::containsKey)
                        .forEach(field -> assertThat(time(report, field)).isBefore(NOW))));
    }

    @Test
    void penaltiesArePublishedSoonAfterTheDecisionButForAFew() {
        List<SimulatedReport> penalties = chronicle.all("penalty");
        List<SimulatedReport> told = penalties.stream()
                .filter(report -> report.data().containsKey("published"))
                .toList();
        assertThat(told)
                .allSatisfy(report -> assertThat(date(report, "published"))
                        .isBetween(
                                date(report, "decided").plusDays(4),
                                date(report, "decided").plusDays(16))
                        .isBeforeOrEqualTo(AS_OF));
        assertThat(told).hasSizeBetween(penalties.size() * 9 / 10, penalties.size() - 1);
    }

    @Test
    void decisionsAndHonoursLieInThePast() {
        for (String type : List.of("permit", "penalty")) {
            assertThat(chronicle.all(type))
                    .allMatch(report -> date(report, "decided").isBefore(AS_OF));
        }
        assertThat(chronicle.all("honour"))
                .allMatch(report -> date(report, "awarded").isBefore(AS_OF));
        assertThat(chronicle.all("appraisal"))
                .allMatch(report -> date(report, "evaluated").isBefore(AS_OF));
    }

    @Test
    void ordersComeInTheOrderOfTheirTimesOver180Days() {
        List<OffsetDateTime> placed =
                chronicle.stream("order").map(order -> time(order, "placed")).toList();
        assertThat(placed).isSorted();
        assertThat(placed.get(0)).isBetween(NOW.minusDays(180), NOW.minusDays(178));
        assertThat(placed.get(placed.size() - 1)).isAfter(NOW.minusDays(1));
    }

    @Test
    void aSaleDayIsBusy() {
        Map<LocalDate, Long> days = chronicle.stream("order")
                .map(order -> time(order, "placed").toLocalDate())
                .collect(Collectors.groupingBy(day -> day, Collectors.counting()));
        assertThat(days.keySet()).hasSizeBetween(179, 180);
        assertThat(days.get(LocalDate.of(2026, 11, 11)))
                .isGreaterThan(2 * Chronicle.get(days, LocalDate.of(2026, 11, 12)));
    }

    @Test
    void eveningsAreBusierThanNights() {
        Map<Integer, Long> hours = chronicle.stream("order")
                .collect(Collectors.groupingBy(order -> time(order, "placed").getHour(), Collectors.counting()));
        assertThat(hours.get(21)).isGreaterThan(5 * Chronicle.get(hours, 3));
    }

    @Test
    void handedOverAfterPaidAndDeliveredAfterHandedOver() {
        for (SimulatedReport parcel : chronicle.all("parcel")) {
            SimulatedReport order = chronicle.get(parcel.reporter(), "order", text(parcel, "order"));
            assertThat(time(parcel, "handedOver")).isAfter(time(order, "paid"));
            if (parcel.data().containsKey("delivered")) {
                assertThat(time(parcel, "delivered")).isAfter(time(parcel, "handedOver"));
            }
        }
    }

    @Test
    void scansOfAParcelFollowEachOther() {
        Map<String, List<SimulatedReport>> byWaybill =
                chronicle.stream("scan").collect(Collectors.groupingBy(scan -> text(scan, "waybill")));
        byWaybill.forEach((waybill, scans) -> {
            assertThat(scans.stream().map(scan -> time(scan, "at"))).as(waybill).isSorted();
            assertThat(text(scans.get(0), "step")).isEqualTo("pickup");
            assertThat(scans).hasSizeLessThanOrEqualTo(4);
        });
    }

    @Test
    void completedAndDeliveredOrdersHaveAnArrival() {
        for (SimulatedReport order : chronicle.all("order")) {
            List<SimulatedReport> parcels = chronicle.of(order.key(), "parcel").toList();
            switch (text(order, "status")) {
                case "completed", "delivered" ->
                    assertThat(parcels)
                            .singleElement()
                            .matches(parcel -> parcel.data().containsKey("delivered"));
                case "shipped" ->
                    assertThat(parcels)
                            .singleElement()
                            .matches(parcel -> !parcel.data().containsKey("delivered"));
                default -> assertThat(parcels).isEmpty();
            }
        }
    }

    @Test
    void mostArriveInTimeAndSomeLate() {
        long arrived = 0;
        long late = 0;
        for (SimulatedReport parcel : chronicle.all("parcel")) {
            if (parcel.data().containsKey("delivered")) {
                SimulatedReport order = chronicle.get(parcel.reporter(), "order", text(parcel, "order"));
                arrived++;
                late += time(parcel, "delivered").isAfter(time(order, "promised")) ? 1 : 0;
            }
        }
        assertThat((double) late / arrived).isBetween(0.03, 0.15);
    }

    @Test
    void fewReviewsComeBeforeTheParcel() {
        long early = chronicle.stream("review")
                .filter(review -> chronicle
                        .of(text(review, "order"), "parcel")
                        .filter(parcel -> parcel.data().containsKey("delivered"))
                        .anyMatch(parcel -> time(review, "created").isBefore(time(parcel, "delivered"))))
                .count();
        assertThat((double) early / chronicle.all("review").size()).isBetween(0.005, 0.06);
    }

    @Test
    void repliesAndFollowUpsComeLater() {
        for (SimulatedReport review : chronicle.all("review")) {
            assertThat(review.data().containsKey("reply"))
                    .isEqualTo(review.data().containsKey("answered"));
            if (review.data().containsKey("answered")) {
                assertThat(time(review, "answered")).isAfter(time(review, "created"));
            }
            if (review.data().containsKey("follows")) {
                SimulatedReport first = chronicle.get(review.reporter(), "review", text(review, "follows"));
                assertThat(Duration.between(time(first, "created"), time(review, "created")))
                        .isGreaterThan(Duration.ofDays(4));
            }
        }
    }

    @Test
    void shopsOpenAfterTheirMerchantWasFounded() {
        for (SimulatedReport licence : chronicle.all("licence")) {
            if (licence.data().containsKey("merchant")) {
                assertThat(chronicle.stream("shop")
                                .filter(shop -> text(shop, "merchant").equals(text(licence, "merchant")))
                                .limit(1))
                        .allMatch(shop -> date(shop, "opened").isAfter(date(licence, "from")));
            }
        }
    }

    @Test
    void nothingIsDecidedAboutAFirmThatDoesNotExistYet() {
        Map<Object, LocalDate> founded = chronicle.stream("licence")
                .filter(licence -> licence.reporter().equals("market"))
                .collect(Collectors.toMap(licence -> text(licence, "code"), licence -> date(licence, "from")));
        for (String type : List.of("permit", "penalty")) {
            for (SimulatedReport report : chronicle.all(type)) {
                LocalDate from = founded.get(Chronicle.party(report, "code"));
                if (from != null) {
                    assertThat(date(report, "decided")).isAfter(from);
                }
            }
        }
    }
}
