package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.simulation.Chronicle.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every report has only the contract's fields, with values that the contract takes, and refers to what exists. */
class ContractTest {

    private final Chronicle chronicle = Chronicle.usual();

    @Test
    void everyReportKeepsTheContract() {
        Map<String, String> kinds = new HashMap<>();
        chronicle.city.organisations().forEach(each -> kinds.put(each.key(), each.kind()));
        List<String> problems = new ArrayList<>();
        chronicle
                .byType()
                .values()
                .forEach(reports -> reports.forEach(report -> {
                    String kind = kinds.getOrDefault(report.reporter(), "nobody");
                    Forms.problems(report, kind).forEach(problem -> problems.add(report + ": " + problem));
                }));
        assertThat(problems).isEmpty();
    }

    @Test
    void everyTypeOfTheContractIsReported() {
        assertThat(chronicle.byType().keySet()).isEqualTo(Forms.types());
    }

    @Test
    void shopsAndPlatformLicencesBelongToReportedMerchants() {
        for (String type : List.of("shop", "licence")) {
            assertThat(chronicle.stream(type).filter(report -> report.data().containsKey("merchant")))
                    .isNotEmpty()
                    .allMatch(report -> chronicle.has(report.reporter(), "merchant", text(report, "merchant")));
        }
    }

    @Test
    void paymentsParcelsAndReviewsBelongToReportedOrders() {
        for (String type : List.of("payment", "parcel", "review")) {
            assertThat(chronicle.all(type))
                    .allMatch(report -> chronicle.has(report.reporter(), "order", text(report, "order")));
        }
    }

    @Test
    void linesNameMerchantAndShopOfTheOrdersPlatform() {
        for (SimulatedReport order : chronicle.all("order")) {
            Set<Object> items = new HashSet<>();
            for (Map<String, Object> line : Chronicle.lines(order)) {
                assertThat(items.add(line.get("item"))).isTrue();
                assertThat(chronicle.has(order.reporter(), "merchant", (String) Chronicle.get(line, "merchant")))
                        .isTrue();
                SimulatedReport shop = chronicle.get(order.reporter(), "shop", (String) Chronicle.get(line, "shop"));
                assertThat(text(shop, "merchant")).isEqualTo(line.get("merchant"));
            }
        }
    }

    @Test
    void followUpsFollowAReviewOfTheSameOrder() {
        assertThat(chronicle.stream("review").filter(review -> review.data().containsKey("follows")))
                .isNotEmpty()
                .allMatch(review -> text(chronicle.get(review.reporter(), "review", text(review, "follows")), "order")
                        .equals(text(review, "order")));
    }

    @Test
    void scansNameOutletAndCourierOfTheirFirm() {
        for (SimulatedReport scan : chronicle.all("scan")) {
            if (scan.data().containsKey("outlet")) {
                assertThat(chronicle.has(scan.reporter(), "outlet", text(scan, "outlet")))
                        .isTrue();
                SimulatedReport courier = chronicle.get(scan.reporter(), "courier", text(scan, "courier"));
                assertThat(text(courier, "outlet")).isEqualTo(text(scan, "outlet"));
            }
        }
    }

    @Test
    void carriersOfParcelsAreFirmsOfTheCity() {
        Set<String> names = new HashSet<>();
        chronicle.city.organisations().stream()
                .filter(each -> each.kind().equals("logistics"))
                .forEach(each -> names.addAll(List.of(each.name(), each.code())));
        assertThat(chronicle.stream("parcel").map(parcel -> text(parcel, "carrier")))
                .isSubsetOf(names);
        assertThat(chronicle.stream("parcel")
                        .anyMatch(parcel -> text(parcel, "carrier").startsWith("91")))
                .isTrue();
        assertThat(chronicle.stream("parcel")
                        .anyMatch(parcel -> text(parcel, "carrier").endsWith("公司")))
                .isTrue();
    }

    @Test
    void theKeyNeverStandsInTheData() {
        chronicle
                .byType()
                .forEach((type, reports) ->
                        assertThat(reports).noneMatch(report -> report.data().containsKey("key")));
    }
}
