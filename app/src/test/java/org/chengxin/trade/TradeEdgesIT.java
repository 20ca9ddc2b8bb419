package org.chengxin.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestCity.Result;
import org.chengxin.account.OrganisationId;
import org.chengxin.trade.Trades.Delivery;
import org.chengxin.trade.Trades.Findings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The edges of what is judged in a platform's trade, one order at a time. */
class TradeEdgesIT extends ServerTest {

    @Autowired
    private Trades trades;

    @Autowired
    private TradeFiles files;

    private Member platform;
    private OrganisationId organisation;

    @BeforeEach
    void joinsTheCity() {
        platform = city().newPlatform("m", "n", "o'1", "{a,b}", "订单-1", "O", "o");
        city().register(platform, "m0", "m1", "m2", "m3", "m4", "m5", "m6");
        organisation = new OrganisationId(UUID.fromString(platform.organisation()));
    }

    @ParameterizedTest
    @CsvSource({
        "10.00, 3, 0.50, 30.50, 0",
        "10.00, 3, 0.50, 30.55, 0",
        "10.00, 3, 0.50, 30.45, 0",
        "10.00, 3, 0.50, 30.56, 1",
        "10.00, 3, 0.50, 30.44, 1",
        "0.01, 1000000, 0.00, 10000.00, 0",
        "0.01, 1000000, 0.00, 9999.94, 1",
        "99999999.99, 100, 0.01, 9999999999.00, 0"
    })
    void paymentsAreHeldAgainstPriceTimesQuantityAndFreight(
            String price, int quantity, String freight, String paid, long off) {
        report("order", "o", order("CNY", line("1", "m", price, quantity, freight)));
        report("payment", "p", payment("o", "CNY", paid));
        assertThat(found().compared()).isEqualTo(1);
        assertThat(found().paymentsOff()).isEqualTo(off);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CNY", "BRL", "USD", "EUR"})
    void anOrderIsComparedInItsOwnCurrency(String currency) {
        report("order", "o", order(currency, line("1", "m", "19.90", 2, "0.20")));
        report("payment", "p", payment("o", currency, "40.00"));
        assertThat(found().compared()).isEqualTo(1);
        assertThat(found().paymentsOff()).isZero();
        assertThat(sql.sql("select currency from trade.orders where platform = :platform")
                        .param("platform", organisation.value())
                        .query(String.class)
                        .single()
                        .trim())
                .isEqualTo(currency);
    }

    @Test
    void detectionReadsTheSessionAndThePromotionThatAPlatformNames() throws IOException {
        report(
                "order",
                "o",
                order("CNY", line("1", "m", "1.00", 1, "0.00"))
                        .replaceFirst("\\{", "{\"session\":\"直播-7\",\"promotion\":\"双十一\","));
        List<String> rows = new ArrayList<>();
        files.read(
                "order",
                organisation,
                Instant.EPOCH,
                csv -> new BufferedReader(csv).lines().forEach(rows::add));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).contains(",session,promotion,");
        assertThat(rows.get(1)).contains(",直播-7,双十一,");
    }

    @Test
    void theLastOfSeveralParcelsDecidesWhenAnOrderHasArrived() {
        report("order", "o", order("CNY", line("1", "m", "1.00", 1, "0.00")));
        report("parcel", "s2", parcel("o", "2026-03-05T00:00:00+08:00"));
        assertThat(found().late()).as("on the promised instant").isZero();
        report("parcel", "s1", parcel("o", "2026-03-01T12:00:00+08:00"));
        assertThat(found().fast()).as("one of two came fast").isZero();
        report("parcel", "s3", parcel("o", "2026-03-05T00:00:01+08:00"));
        assertThat(found().late()).isEqualTo(1);
        assertThat(found().delivered()).isEqualTo(1);
        assertThat(delivery("o").delivered()).isEqualTo(Instant.parse("2026-03-04T16:00:01Z"));
    }

    @Test
    void aParcelThatIsStillOnItsWayMakesNothingLate() {
        report("order", "o", order("CNY", line("1", "m", "1.00", 1, "0.00")));
        report("parcel", "s", "{\"order\":\"o\",\"handedOver\":\"2026-03-30T00:00:00+08:00\"}");
        assertThat(found()).isEqualTo(new Findings(1, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(delivery("o").delivered()).isEqualTo(Instant.MAX);
    }

    @Test
    void theOrdersOfAPeriodAreThoseFromItsFirstInstantToBeforeItsLast() {
        report("order", "o", order("CNY", line("1", "m", "1.00", 1, "0.00")));
        report("parcel", "s", parcel("o", "2026-03-03T10:00:00+08:00"));
        Instant placed = Instant.parse("2026-03-01T02:00:00Z");
        Instant delivered = Instant.parse("2026-03-03T02:00:00Z");
        assertThat(orders(placed, placed.plusSeconds(1))).isEqualTo("1 of which 0 delivered");
        assertThat(orders(placed.plusSeconds(1), delivered)).isEqualTo("none");
        assertThat(orders(placed.minusSeconds(9), placed)).isEqualTo("none");
        assertThat(orders(placed, delivered)).isEqualTo("1 of which 0 delivered");
        assertThat(orders(placed, delivered.plusSeconds(1))).isEqualTo("1 of which 1 delivered");
        assertThat(orders(placed, placed)).isEqualTo("none");
    }

    @Test
    void anUnknownOrderHasNotArrivedAndHasNobodysGoods() {
        assertThat(trades.deliveries(organisation, List.of("a", "b")))
                .isEqualTo(Map.of(
                        "a", new Delivery(Instant.MAX, List.of()),
                        "b", new Delivery(Instant.MAX, List.of())));
        assertThat(trades.deliveries(organisation, List.of())).isEmpty();
        report("parcel", "s", parcel("not yet reported", "2026-03-03T10:00:00+08:00"));
        assertThat(delivery("not yet reported"))
                .isEqualTo(new Delivery(Instant.parse("2026-03-03T02:00:00Z"), List.of()));
    }

    @Test
    void aKeyIsFoundToTheLetterWhateverItHolds() {
        for (String key : List.of("o'1", "{a,b}", "订单-1", "O", "o")) {
            Result result =
                    city().one(platform.token(), item("order", key, order("CNY", line("1", key, "1.00", 1, "0.00"))));
            assertThat(result.created()).as(key + result).isTrue();
            assertThat(delivery(key).merchants()).as(key).hasSize(1);
        }
        assertThat(delivery("O").merchants()).isNotEqualTo(delivery("o").merchants());
    }

    @Test
    void fiveHundredLinesAreTakenAndOneMoreIsNot() {
        String lines = lines(500);
        report("order", "full", order("CNY", lines));
        assertThat(found().severalMerchants()).isEqualTo(1);
        assertThat(delivery("full").merchants()).hasSize(7);
        assertThat(city().one(platform.token(), item("order", "over", order("CNY", lines(501))))
                        .status())
                .isEqualTo("rejected");
        assertThat(city().one(
                                platform.token(),
                                item(
                                        "order",
                                        "twice",
                                        order(
                                                "CNY",
                                                line("1", "m", "1.00", 1, "0.00") + ","
                                                        + line("1", "n", "1.00", 1, "0.00"))))
                        .problems())
                .containsExactly("order.item-repeated /lines/1/item");
        assertThat(found().orders()).isEqualTo(1);
    }

    @Test
    void onlyTheNewestVersionOfAnOrderHasGoods() {
        String id = report("order", "o", order("CNY", line("1", "m", "1.00", 1, "0.00")));
        report("payment", "p", payment("o", "CNY", "1.00"));
        for (int version = 2; version < 5; version++) {
            Result result = city().one(
                            platform.token(),
                            item("order", "o", order("CNY", lines(version)), id, "version " + version));
            assertThat(result.created()).as(result.toString()).isTrue();
            id = result.id();
            assertThat(delivery("o").merchants()).hasSize(version);
            assertThat(found().orders()).isEqualTo(1);
            assertThat(found().paymentsOff()).isEqualTo(1);
        }
    }

    @Test
    void aScanMeetsItsParcelHoweverTheNumberIsSpelt() {
        String number = "YT" + (1_000_000_000_000L + System.nanoTime() % 1_000_000_000_000L);
        Member firm = city().newMember("logistics");
        report("parcel", "s", "{\"order\":\"o\",\"waybill\":\" " + number.toLowerCase(java.util.Locale.ROOT) + " \"}");
        List<String> spellings = List.of(
                number,
                number.toLowerCase(java.util.Locale.ROOT),
                number.substring(0, 4) + " " + number.substring(4),
                "  " + number);
        for (String spelling : spellings) {
            city().create(
                            firm.token(),
                            "scan",
                            "scan-" + spelling.hashCode(),
                            "{\"waybill\":\"" + spelling
                                    + "\",\"at\":\"2026-03-02T10:00:00+08:00\",\"step\":\"pickup\"}");
        }
        city().create(
                        firm.token(),
                        "scan",
                        "another",
                        "{\"waybill\":\"" + number + "0\",\"at\":\"2026-03-02T10:00:00+08:00\",\"step\":\"pickup\"}");
        assertThat(sql.sql("""
                        select count(*) from trade.parcel p join trade.scan s on s.waybill = p.waybill
                        where p.platform = :platform and p.waybill = :waybill""")
                        .param("platform", organisation.value())
                        .param("waybill", number)
                        .query(Long.class)
                        .single())
                .isEqualTo(spellings.size());
    }

    @Test
    void theLiveFiguresCountCurrentVersionsOnly() {
        Map<String, Long> before = trades.counts();
        String id = report("order", "o", order("CNY", ""));
        report("payment", "p", payment("o", "CNY", "1.00"));
        assertThat(city().one(platform.token(), item("order", "o", order("BRL", ""), id, "the currency"))
                        .created())
                .isTrue();
        Map<String, Long> after = trades.counts();
        assertThat(after.get("orders")).isEqualTo(before.get("orders") + 1);
        assertThat(after.get("payments")).isEqualTo(before.get("payments") + 1);
        assertThat(after.get("parcels")).isEqualTo(before.get("parcels"));
        assertThat(after.keySet()).containsExactlyInAnyOrder("orders", "payments", "parcels", "scans");
    }

    private Findings found() {
        return trades.findings(organisation);
    }

    private Delivery delivery(String key) {
        return trades.deliveries(organisation, List.of(key)).get(key);
    }

    private String orders(Instant from, Instant until) {
        return trades.merchants(everybody(), from, until).stream()
                .filter(trade -> trade.platform().equals(organisation))
                .map(trade -> trade.orders() + " of which " + trade.delivered() + " delivered")
                .findFirst()
                .orElse("none");
    }

    private String report(String type, String key, String data) {
        return city().create(platform.token(), type, key, data);
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> line("i" + number, "m" + number % 7, "1.00", 1, "0.00"))
                .collect(Collectors.joining(","));
    }

    private static String order(String currency, String lines) {
        return "{\"placed\":\"2026-03-01T10:00:00+08:00\",\"promised\":\"2026-03-05T00:00:00+08:00\",\"currency\":\""
                + currency + "\",\"status\":\"delivered\",\"lines\":[" + lines + "]}";
    }

    private static String line(String item, String merchant, String price, int quantity, String freight) {
        return "{\"item\":\"%s\",\"merchant\":\"%s\",\"price\":\"%s\",\"quantity\":%d,\"freight\":\"%s\"}"
                .formatted(item, merchant, price, quantity, freight);
    }

    private static String payment(String order, String currency, String amount) {
        return "{\"order\":\"%s\",\"sequence\":1,\"method\":\"card\",\"currency\":\"%s\",\"amount\":\"%s\"}"
                .formatted(order, currency, amount);
    }

    private static String parcel(String order, String delivered) {
        return "{\"order\":\"" + order + "\",\"delivered\":\"" + delivered + "\"}";
    }
}
