package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.simulation.Chronicle.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Payments mostly add up to what is owed, prices stay the same, fines are what the decision says. */
class MoneyTest {

    private final Chronicle chronicle = Chronicle.usual();

    private BigDecimal paid(SimulatedReport order) {
        return chronicle
                .of(order.key(), "payment")
                .map(payment -> new BigDecimal(text(payment, "amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void fewPaymentsDoNotAddUp() {
        List<BigDecimal> gaps = new ArrayList<>();
        int paidOrders = 0;
        for (SimulatedReport order : chronicle.all("order")) {
            if (order.data().containsKey("paid") && !Chronicle.lines(order).isEmpty()) {
                paidOrders++;
                BigDecimal gap = paid(order).subtract(Chronicle.owed(order)).abs();
                if (gap.signum() != 0) {
                    gaps.add(gap);
                }
            }
        }
        assertThat((double) gaps.size() / paidOrders).isBetween(0.001, 0.02);
        assertThat(gaps).allMatch(gap -> gap.compareTo(new BigDecimal("0.05")) > 0);
        assertThat(gaps).allMatch(gap -> gap.compareTo(new BigDecimal("15.00")) <= 0);
    }

    @Test
    void unpaidOrdersHaveNoPayment() {
        assertThat(chronicle.stream("order").filter(order -> !order.data().containsKey("paid")))
                .isNotEmpty()
                .allMatch(
                        order -> chronicle.of(order.key(), "payment").findAny().isEmpty());
    }

    @Test
    void paidOrdersHaveAPayment() {
        assertThat(chronicle.stream("order").filter(order -> order.data().containsKey("paid")))
                .allMatch(
                        order -> chronicle.of(order.key(), "payment").findAny().isPresent());
    }

    @Test
    void amountsArePositive() {
        assertThat(chronicle.all("payment")).allMatch(payment -> new BigDecimal(text(payment, "amount")).signum() > 0);
    }

    @Test
    void sequencesCountFromOne() {
        for (SimulatedReport order : chronicle.all("order")) {
            List<Long> sequences = chronicle
                    .of(order.key(), "payment")
                    .map(payment -> Chronicle.number(payment, "sequence"))
                    .toList();
            for (int i = 0; i < sequences.size(); i++) {
                assertThat(sequences.get(i)).isEqualTo(i + 1L);
            }
        }
    }

    @Test
    void someOrdersAreSplitOrPaidInInstallments() {
        assertThat(chronicle.stream("payment").filter(payment -> Chronicle.number(payment, "sequence") == 2))
                .hasSizeGreaterThan(50);
        assertThat(chronicle.stream("payment").filter(payment -> Chronicle.number(payment, "installments") > 1))
                .hasSizeGreaterThan(50);
    }

    @Test
    void aProductCostsTheSameInAllOrdinaryOrders() {
        List<String> unregistered = chronicle.planted("unregistered-seller").stream()
                .flatMap(wrongdoing -> wrongdoing.merchants().stream())
                .toList();
        Map<Object, Object> prices = new HashMap<>();
        for (SimulatedReport order : chronicle.all("order")) {
            for (Map<String, Object> line : Chronicle.lines(order)) {
                if (!unregistered.contains(line.get("merchant"))) {
                    // a self-operated platform sells several lines of goods under one product number
                    String product = order.reporter() + line.get("product") + line.get("category");
                    Object known = prices.putIfAbsent(product, line.get("price"));
                    assertThat(line.get("price")).isEqualTo(known == null ? line.get("price") : known);
                }
            }
        }
        assertThat(prices).hasSizeGreaterThan(1000);
    }

    @Test
    void finesAreThoseOfTheDecision() {
        for (SimulatedReport penalty : chronicle.all("penalty")) {
            String yuan = text(penalty, "fine").replace(".00", "");
            assertThat(text(penalty, "content")).contains("罚款人民币" + yuan + "元");
            boolean confiscates =
                    String.valueOf(penalty.data().get("categories")).contains("confiscation");
            assertThat(penalty.data().containsKey("confiscated")).isEqualTo(confiscates);
            boolean summary = new BigDecimal(text(penalty, "fine")).compareTo(new BigDecimal(3000)) <= 0;
            assertThat(text(penalty, "procedure")).isEqualTo(summary ? "summary" : "ordinary");
        }
    }

    @Test
    void ordersHaveOneToSixLinesSometimesOfTwoMerchants() {
        Map<Integer, Integer> lines = new HashMap<>();
        int several = 0;
        for (SimulatedReport order : chronicle.all("order")) {
            lines.merge(Chronicle.lines(order).size(), 1, Integer::sum);
            several += Chronicle.lines(order).stream()
                                    .map(line -> line.get("merchant"))
                                    .distinct()
                                    .count()
                            > 1
                    ? 1
                    : 0;
        }
        assertThat(lines.keySet()).contains(0, 1, 2, 3).allMatch(count -> count <= 6);
        assertThat(lines.get(1)).isGreaterThan(Chronicle.ORDERS * 6 / 10);
        assertThat(several).isBetween(Chronicle.ORDERS / 200, Chronicle.ORDERS / 10);
    }
}
