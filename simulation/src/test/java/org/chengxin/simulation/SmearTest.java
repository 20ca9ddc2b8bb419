package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.simulation.Chronicle.number;
import static org.chengxin.simulation.Chronicle.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.simulation.GroundTruth.Wrongdoing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 恶意评价 is really there, group by group. */
class SmearTest {

    private final Chronicle chronicle = Chronicle.usual();

    static List<Wrongdoing> groups() {
        return Chronicle.usual().planted("smear-review");
    }

    @ParameterizedTest
    @MethodSource("groups")
    void aRivalOfTheSameLineOfGoods(Wrongdoing group) {
        assertThat(group.victims()).hasSize(1).doesNotContainAnyElementsOf(group.merchants());
        assertThat(category(group, group.victims().get(0)))
                .isEqualTo(category(group, group.merchants().get(0)));
    }

    private String category(Wrongdoing group, String merchant) {
        return chronicle.stream("shop")
                .filter(shop -> shop.reporter().equals(group.platform()))
                .filter(shop -> text(shop, "merchant").equals(merchant))
                .map(shop -> text(shop, "category"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void ordersGoToTheVictim(Wrongdoing group) {
        for (String key : group.orders()) {
            SimulatedReport order = chronicle.get(group.platform(), "order", key);
            assertThat(Chronicle.lines(order))
                    .singleElement()
                    .matches(line -> group.victims().get(0).equals(line.get("merchant")));
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void alwaysTheCheapestGoods(Wrongdoing group) {
        List<BigDecimal> owed = group.orders().stream()
                .map(key -> Chronicle.owed(chronicle.get(group.platform(), "order", key)))
                .distinct()
                .toList();
        assertThat(owed).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void alwaysOneStar(Wrongdoing group) {
        List<SimulatedReport> reviews = group.orders().stream()
                .flatMap(order -> chronicle.of(order, "review"))
                .toList();
        assertThat(reviews).hasSameSizeAs(group.orders()).allMatch(review -> number(review, "rating") == 1);
        assertThat(reviews.stream().map(review -> text(review, "text")).distinct())
                .hasSizeBetween(2, 6);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void fewBuyersComeAgainAndAgain(Wrongdoing group) {
        Map<String, Long> orders = group.orders().stream()
                .map(key -> text(chronicle.get(group.platform(), "order", key), "buyer"))
                .collect(Collectors.groupingBy(buyer -> buyer, Collectors.counting()));
        assertThat(orders).hasSize(group.buyers().size());
        assertThat(orders.values()).allMatch(count -> count >= 3);
    }
}
