package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.simulation.Chronicle.AS_OF;
import static org.chengxin.simulation.Chronicle.date;
import static org.chengxin.simulation.Chronicle.text;
import static org.chengxin.simulation.Chronicle.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.simulation.GroundTruth.Wrongdoing;
import org.junit.jupiter.api.Test;

/** Shops that trade on without licence or permit, and persons above the threshold, are really there. */
class UnlawfulTradeTest {

    private static final BigDecimal THRESHOLD = new BigDecimal(100_000);

    private final Chronicle chronicle = Chronicle.usual();

    private SimulatedReport merchant(Wrongdoing wrongdoing) {
        return chronicle.get(
                wrongdoing.platform(), "merchant", wrongdoing.merchants().get(0));
    }

    private Stream<SimulatedReport> sales(String platform, String merchant) {
        return chronicle.stream("order")
                .filter(order -> order.reporter().equals(platform))
                .filter(order -> !Set.of("cancelled", "unavailable").contains(text(order, "status")))
                .filter(order ->
                        Chronicle.lines(order).stream().anyMatch(line -> merchant.equals(line.get("merchant"))));
    }

    private SimulatedReport registered(String code) {
        return chronicle.stream("licence")
                .filter(licence -> code.equals(licence.data().get("code")))
                .findFirst()
                .orElseThrow();
    }

    private boolean tradesAfter(Wrongdoing wrongdoing, LocalDate day) {
        return sales(wrongdoing.platform(), wrongdoing.merchants().get(0))
                        .filter(order -> time(order, "placed").toLocalDate().isAfter(day))
                        .count()
                >= 3;
    }

    @Test
    void lapsedLicencesStandInTheRegisterAndNotInTheShop() {
        for (Wrongdoing wrongdoing : chronicle.planted("expired-licence")) {
            SimulatedReport merchant = merchant(wrongdoing);
            SimulatedReport licence = registered(text(merchant, "code"));
            assertThat(date(licence, "until")).isBefore(AS_OF);
            assertThat(tradesAfter(wrongdoing, date(licence, "until"))).isTrue();
            SimulatedReport shown = chronicle.get(wrongdoing.platform(), "licence", merchant.key() + "-L");
            assertThat(text(shown, "status")).isEqualTo("active");
            assertThat(shown.data()).doesNotContainKey("until");
        }
    }

    @Test
    void lapsedPermitsEndedBeforeTheSales() {
        for (Wrongdoing wrongdoing : chronicle.planted("expired-permit")) {
            String code = text(merchant(wrongdoing), "code");
            SimulatedReport permit = permits(code).findFirst().orElseThrow();
            assertThat(date(permit, "until")).isBefore(AS_OF);
            assertThat(tradesAfter(wrongdoing, date(permit, "until"))).isTrue();
            assertThat(text(registered(code), "status")).isEqualTo("active");
        }
    }

    private Stream<SimulatedReport> permits(String code) {
        return chronicle.stream("permit").filter(permit -> code.equals(Chronicle.party(permit, "code")));
    }

    @Test
    void allOtherLicencesAndPermitsAreInForce() {
        Set<String> lapsed = Stream.of("expired-licence", "expired-permit")
                .flatMap(kind -> chronicle.planted(kind).stream())
                .map(wrongdoing -> text(merchant(wrongdoing), "code"))
                .collect(Collectors.toSet());
        List<SimulatedReport> licences = chronicle.stream("licence")
                .filter(licence -> licence.reporter().equals("market"))
                .filter(licence -> !lapsed.contains(text(licence, "code")))
                .toList();
        assertThat(licences)
                .hasSizeGreaterThan(1500)
                .allMatch(licence -> text(licence, "status").equals("active"))
                .allMatch(licence -> !licence.data().containsKey("until")
                        || date(licence, "until").isAfter(AS_OF));
        assertThat(chronicle.stream("permit").filter(permit -> !lapsed.contains(Chronicle.party(permit, "code"))))
                .allMatch(permit -> date(permit, "until").isAfter(AS_OF));
    }

    private BigDecimal turnover(String platform, String merchant) {
        return sales(platform, merchant)
                .flatMap(order -> Chronicle.lines(order).stream())
                .filter(line -> merchant.equals(line.get("merchant")))
                .map(line -> new BigDecimal((String) line.get("price")).multiply(Chronicle.quantity(line)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void unregisteredSellersPassTheThreshold() {
        for (Wrongdoing wrongdoing : chronicle.planted("unregistered-seller")) {
            SimulatedReport merchant = merchant(wrongdoing);
            assertThat(text(merchant, "kind")).isEqualTo("natural-person");
            assertThat(text(merchant, "exemption")).isEqualTo("small-amount");
            assertThat(turnover(wrongdoing.platform(), merchant.key())).isGreaterThan(THRESHOLD);
        }
    }

    @Test
    void otherPersonsStayBelowIt() {
        Set<String> planted = chronicle.planted("unregistered-seller").stream()
                .map(wrongdoing ->
                        wrongdoing.platform() + wrongdoing.merchants().get(0))
                .collect(Collectors.toSet());
        assertThat(chronicle.stream("merchant")
                        .filter(merchant -> text(merchant, "kind").equals("natural-person"))
                        .filter(merchant -> !planted.contains(merchant.reporter() + merchant.key())))
                .hasSizeGreaterThan(100)
                .allMatch(merchant ->
                        turnover(merchant.reporter(), merchant.key()).compareTo(THRESHOLD) < 0)
                .noneMatch(merchant -> Boolean.TRUE.equals(merchant.data().get("aboveThreshold")));
    }

    @Test
    void somePlatformsKnowOfTheThresholdAndSomeDoNot() {
        assertThat(chronicle.planted("unregistered-seller").stream()
                        .map(wrongdoing -> merchant(wrongdoing).data().containsKey("aboveThreshold"))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void flawedMerchantsDoNotStandTogether() {
        List<Integer> numbers = chronicle.planted("unregistered-seller").stream()
                .map(wrongdoing ->
                        Integer.parseInt(wrongdoing.merchants().get(0).substring(1)))
                .sorted()
                .toList();
        for (int i = 1; i < numbers.size(); i++) {
            assertThat(numbers.get(i) - numbers.get(i - 1)).isGreaterThan(10);
        }
    }
}
