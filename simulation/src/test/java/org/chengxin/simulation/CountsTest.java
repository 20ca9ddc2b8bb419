package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.simulation.Chronicle.number;
import static org.chengxin.simulation.Chronicle.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How much there is of everything. */
class CountsTest {

    private final Chronicle chronicle = Chronicle.usual();

    private Map<String, Long> organisationsByKind() {
        return chronicle.city.organisations().stream()
                .collect(Collectors.groupingBy(Organisation::kind, Collectors.counting()));
    }

    @Test
    void organisations() {
        assertThat(organisationsByKind())
                .isEqualTo(Map.of(
                        "operator",
                        1L,
                        "department",
                        39L,
                        "merchant",
                        3L,
                        "platform",
                        4L,
                        "logistics",
                        20L,
                        "agency",
                        1L,
                        "association",
                        1L));
    }

    @Test
    void organisationsHaveValidCodesOfTheirKind() {
        for (Organisation organisation : chronicle.city.organisations()) {
            assertThat(CheckDigits.isSocialCreditCode(organisation.code())).isTrue();
            assertThat(organisation.division()).startsWith(organisation.key().equals("ningbo") ? "3302" : "3301");
            String expected = switch (organisation.kind()) {
                case "department" -> "11";
                case "operator" -> "12";
                case "association" -> "51";
                default -> "91";
            };
            assertThat(organisation.code()).startsWith(expected);
        }
    }

    @Test
    void theJointConferenceIsThere() {
        assertThat(chronicle.city.organisations().stream()
                        .filter(organisation -> organisation.kind().equals("department"))
                        .map(Organisation::name))
                .contains("杭州市市场监督管理局", "杭州市发展和改革委员会", "杭州市商务局", "杭州市公安局", "杭州市邮政管理局", "中华人民共和国杭州海关", "中国人民银行浙江省分行");
    }

    @Test
    void accountsOfAllRolesButTheThreeAdministrators() {
        List<Account> accounts = chronicle.city.accounts();
        assertThat(accounts.stream().map(Account::role))
                .contains(
                        "officer",
                        "platform-operator",
                        "logistics-operator",
                        "merchant",
                        "agency",
                        "association",
                        "citizen")
                .as("the installation names its administrators itself")
                .doesNotContain("auditor", "administrator", "security-administrator");
        assertThat(accounts.stream().map(Account::name)).doesNotHaveDuplicates();
        List<String> keys =
                chronicle.city.organisations().stream().map(Organisation::key).toList();
        assertThat(accounts.stream().map(Account::organisation)).isSubsetOf(keys);
    }

    @Test
    void merchantsShopsAndLicences() {
        assertThat(chronicle.all("merchant")).hasSize(2000);
        assertThat(chronicle.all("shop")).hasSizeBetween(2000, 2300);
        assertThat(chronicle.all("licence")).hasSizeBetween(3200, 3800);
        Map<String, Long> kinds = chronicle.stream("merchant")
                .collect(Collectors.groupingBy(report -> text(report, "kind"), Collectors.counting()));
        assertThat(kinds.get("enterprise")).isBetween(950L, 1250L);
        assertThat(kinds.get("individual-business")).isBetween(500L, 800L);
        assertThat(kinds.get("cooperative")).isBetween(20L, 120L);
        assertThat(kinds.get("natural-person")).isBetween(120L, 280L);
    }

    @Test
    void everyMerchantHasAShop() {
        List<String> withShop =
                chronicle.stream("shop").map(shop -> text(shop, "merchant")).toList();
        assertThat(withShop)
                .containsAll(
                        chronicle.stream("merchant").map(SimulatedReport::key).toList());
    }

    @Test
    void recordsOfDepartments() {
        assertThat(chronicle.all("permit")).hasSizeBetween(400, 900);
        assertThat(chronicle.all("penalty")).hasSizeBetween(300, 1100);
        assertThat(chronicle.all("honour")).hasSizeBetween(50, 250);
        assertThat(chronicle.all("appraisal")).hasSizeBetween(100, 300);
    }

    @Test
    void logisticsFirms() {
        assertThat(chronicle.all("outlet")).hasSizeBetween(120, 260);
        assertThat(chronicle.all("courier")).hasSizeBetween(350, 1000);
    }

    @Test
    void tradeInProportion() {
        assertThat(chronicle.all("order")).hasSize(Chronicle.ORDERS);
        double orders = Chronicle.ORDERS;
        assertThat(chronicle.all("parcel").size() / orders).isBetween(0.92, 0.99);
        assertThat(chronicle.all("payment").size() / orders).isBetween(0.98, 1.1);
        assertThat(chronicle.all("review").size() / orders).isBetween(0.3, 0.55);
        double scansPerParcel =
                (double) chronicle.all("scan").size() / chronicle.all("parcel").size();
        assertThat(scansPerParcel).isBetween(3.3, 4.0);
    }

    @Test
    void platformsShareTheTrade() {
        Map<String, Long> orders = chronicle.stream("order")
                .collect(Collectors.groupingBy(SimulatedReport::reporter, Collectors.counting()));
        assertThat(orders.keySet()).containsExactlyInAnyOrder("xixi", "qianchao", "gongchen");
        assertThat(orders.get("xixi")).isGreaterThan(orders.get("qianchao"));
        assertThat(orders.get("qianchao")).isGreaterThan(orders.get("gongchen"));
        assertThat(orders.get("gongchen")).isGreaterThan(Chronicle.ORDERS / 20L);
    }

    @Test
    void theVisitorsPlatformSaysOnlyWhoItIsAndWhatItFiled() {
        Organisation visitors = chronicle.city.organisations().stream()
                .filter(organisation -> organisation.key().equals("xianghu"))
                .findFirst()
                .orElseThrow();
        assertThat(Chronicle.list(chronicle.city.reports(visitors)))
                .extracting(SimulatedReport::type)
                .doesNotContain("order", "merchant")
                .startsWith("platform", "filing-receipt", "platform-rule");
    }

    @Test
    void starsAreMostlyGoodWithATail() {
        Map<Long, Long> stars = chronicle.stream("review")
                .collect(Collectors.groupingBy(review -> number(review, "rating"), Collectors.counting()));
        double all = chronicle.all("review").size();
        assertThat(Chronicle.get(stars, 5L) / all).isBetween(0.5, 0.8);
        assertThat(Chronicle.get(stars, 1L) / all).isBetween(0.02, 0.12);
        assertThat(stars.keySet()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void statusesCoverTheLifeOfAnOrder() {
        Map<String, Long> statuses = chronicle.stream("order")
                .map(order -> text(order, "status"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(statuses.keySet())
                .contains("completed", "delivered", "shipped", "processing", "cancelled", "unavailable");
        assertThat(statuses.get("completed")).isGreaterThan(Chronicle.ORDERS * 3L / 4);
    }
}
