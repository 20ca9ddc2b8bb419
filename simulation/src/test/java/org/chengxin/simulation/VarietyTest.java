package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.simulation.Chronicle.number;
import static org.chengxin.simulation.Chronicle.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The city is not all of one cut: names, texts and characters differ, and nothing in it is real. */
class VarietyTest {

    private final Chronicle chronicle = Chronicle.usual();

    private Set<String> distinct(String type, String field) {
        return chronicle.stream(type)
                .filter(report -> report.data().containsKey(field))
                .map(report -> text(report, field))
                .collect(Collectors.toSet());
    }

    @Test
    void firmsHaveDifferentNamesOfTheRightForm() {
        Map<String, String> codes = new HashMap<>();
        for (SimulatedReport merchant : chronicle.all("merchant")) {
            String name = text(merchant, "name");
            switch (text(merchant, "kind")) {
                case "enterprise" -> assertThat(name).endsWith("公司");
                case "individual-business" -> assertThat(name).startsWith("杭州市");
                case "cooperative" -> assertThat(name).endsWith("专业合作社");
                default -> assertThat(name).hasSizeBetween(2, 5);
            }
            if (merchant.data().containsKey("code")) {
                String other = codes.putIfAbsent(name, text(merchant, "code"));
                assertThat(text(merchant, "code")).isEqualTo(other == null ? text(merchant, "code") : other);
            }
        }
        assertThat(codes).hasSizeGreaterThan(1600);
    }

    @Test
    void someFirmsSellOnTwoPlatforms() {
        Map<String, Set<String>> platforms = new HashMap<>();
        for (SimulatedReport merchant : chronicle.all("merchant")) {
            if (merchant.data().containsKey("code")) {
                platforms
                        .computeIfAbsent(text(merchant, "code"), code -> new HashSet<>())
                        .add(merchant.reporter());
            }
        }
        assertThat(platforms.values().stream().filter(each -> each.size() > 1)).hasSizeBetween(30, 200);
    }

    @Test
    void personsHaveAnExemptionAndNoCode() {
        for (SimulatedReport merchant : chronicle.all("merchant")) {
            boolean person = text(merchant, "kind").equals("natural-person");
            assertThat(merchant.data().containsKey("exemption")).isEqualTo(person);
            assertThat(merchant.data().containsKey("identityNumber")).isEqualTo(person);
            assertThat(merchant.data().containsKey("code")).isEqualTo(!person);
        }
        assertThat(distinct("merchant", "exemption")).hasSizeGreaterThan(2);
    }

    @Test
    void codeTypesFollowTheLegalForm() {
        Map<String, String> types = Map.of("enterprise", "91", "individual-business", "92", "cooperative", "93");
        assertThat(chronicle.stream("merchant")
                        .filter(merchant -> merchant.data().containsKey("code")))
                .allMatch(merchant -> text(merchant, "code").startsWith(types.get(text(merchant, "kind"))));
    }

    @Test
    void identityNumbersAreOfNobody() {
        Set<String> numbers = new HashSet<>(distinct("courier", "identityNumber"));
        numbers.addAll(distinct("merchant", "identityNumber"));
        assertThat(numbers).hasSizeGreaterThan(500).allMatch(number -> number.startsWith("3301842"));
    }

    @Test
    void phonesAndSitesAreOfNobody() {
        assertThat(distinct("merchant", "phone")).allMatch(phone -> phone.matches("124\\d{8}"));
        assertThat(distinct("courier", "phone")).allMatch(phone -> phone.matches("124\\d{8}"));
        assertThat(distinct("platform", "phone")).allMatch(phone -> phone.startsWith("0571-0000"));
        assertThat(distinct("shop", "url")).allMatch(url -> url.matches("https://[a-z0-9.-]+\\.example/"));
        assertThat(distinct("appraisal", "url")).allMatch(url -> url.startsWith("https://www.mingheng.example/"));
        assertThat(distinct("shop", "url")).hasSameSizeAs(chronicle.all("shop"));
    }

    @Test
    void waybillsBelongToNoRealCarrier() {
        assertThat(distinct("parcel", "waybill")).allMatch(waybill -> waybill.matches("Q[A-T]\\d{13}"));
    }

    @Test
    void reviewsSayManyThings() {
        assertThat(distinct("review", "text")).hasSizeGreaterThan(1000);
        assertThat(distinct("review", "reply")).hasSizeGreaterThan(3);
        assertThat(chronicle.stream("review").filter(review -> !review.data().containsKey("text")))
                .isNotEmpty();
        double followUps = chronicle.stream("review")
                .filter(review -> review.data().containsKey("follows"))
                .count();
        assertThat(followUps / chronicle.all("review").size()).isBetween(0.02, 0.1);
    }

    @Test
    void carelessMerchantsHaveWorseStars() {
        Map<String, Long> penalties = chronicle.stream("penalty")
                .collect(Collectors.groupingBy(penalty -> Chronicle.party(penalty, "name"), Collectors.counting()));
        Map<Boolean, Double> stars = chronicle.stream("review")
                .collect(Collectors.partitioningBy(
                        review -> penalties.getOrDefault(nameOf(review), 0L) >= 2,
                        Collectors.averagingLong(review -> number(review, "rating"))));
        assertThat(Chronicle.get(stars, false) - Chronicle.get(stars, true)).isGreaterThan(0.3);
    }

    private String nameOf(SimulatedReport review) {
        return text(chronicle.get(review.reporter(), "merchant", text(review, "merchant")), "name");
    }

    @Test
    void penaltiesDifferInKindAndNumber() {
        assertThat(distinct("penalty", "violation")).hasSizeGreaterThan(8);
        assertThat(distinct("penalty", "number")).hasSameSizeAs(chronicle.all("penalty"));
        assertThat(distinct("permit", "number")).hasSameSizeAs(chronicle.all("permit"));
        assertThat(distinct("penalty", "number")).allMatch(number -> number.matches("杭\\S+〔20\\d\\d〕\\d{5}号"));
        Map<Object, Long> each = chronicle.stream("penalty")
                .collect(Collectors.groupingBy(penalty -> Chronicle.party(penalty, "name"), Collectors.counting()));
        assertThat(Set.copyOf(each.values())).contains(1L, 2L, 3L);
    }

    @Test
    void gradesAndHonoursDiffer() {
        assertThat(distinct("appraisal", "grade")).hasSizeGreaterThan(3);
        assertThat(distinct("honour", "title")).hasSizeGreaterThan(3);
        assertThat(chronicle.stream("honour").map(SimulatedReport::reporter).distinct())
                .containsExactlyInAnyOrder("market", "commerce", "association");
    }

    @Test
    void permitsFitTheLineOfGoods() {
        assertThat(distinct("permit", "certificate"))
                .containsExactlyInAnyOrder("食品经营许可证", "医疗器械经营许可证", "出版物经营许可证", "快递业务经营许可证");
        assertThat(chronicle.stream("permit").filter(permit -> permit.reporter().equals("post")))
                .hasSize(20);
    }

    @Test
    void buyersComeBack() {
        Map<String, Long> orders = chronicle.stream("order")
                .collect(Collectors.groupingBy(order -> text(order, "buyer"), Collectors.counting()));
        assertThat(orders.keySet()).allMatch(buyer -> buyer.matches("U[0-9A-F]{12}"));
        assertThat(orders.size()).isBetween(1500, Chronicle.ORDERS);
        assertThat(orders.values().stream().filter(count -> count == 1).count()).isGreaterThan(300);
        assertThat(List.copyOf(orders.values())).anyMatch(count -> count >= 5);
    }

    @Test
    void parcelsGoNearAndFar() {
        Set<String> provinces = distinct("parcel", "destinationDivision").stream()
                .map(division -> division.substring(0, 2))
                .collect(Collectors.toSet());
        assertThat(provinces).hasSizeGreaterThan(20);
        assertThat(distinct("parcel", "originDivision")).allMatch(division -> division.startsWith("3301"));
    }

    @Test
    void merchantsAreBigAndSmall() {
        Map<Object, Integer> lines = new HashMap<>();
        chronicle
                .all("order")
                .forEach(order -> Chronicle.lines(order)
                        .forEach(line -> lines.merge(order.reporter() + line.get("merchant"), 1, Integer::sum)));
        assertThat(lines.size()).isBetween(1000, 2000);
        assertThat(lines.values().stream().filter(count -> count >= 25)).hasSizeGreaterThan(10);
        assertThat(lines.values().stream().filter(count -> count <= 3)).hasSizeGreaterThan(400);
    }
}
