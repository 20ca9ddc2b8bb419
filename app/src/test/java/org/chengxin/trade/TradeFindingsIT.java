package org.chengxin.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestCity.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What does not fit in a platform's trade, on a set made by hand: in any order of arrival, and no version twice. */
class TradeFindingsIT extends ServerTest {

    private static final String PLACED = "2018-06-01T10:00:00-03:00";
    private static final String PROMISED = "2018-06-10T00:00:00-03:00";

    private Member platform;

    @BeforeEach
    void joinsTheCity() {
        platform = city().newPlatform("m", "n", "m1", "m2");
    }

    @Test
    void everyKindOfMisfitIsCountedAndNothingElse() {
        city().report(platform.token(), trade()).forEach(TradeFindingsIT::assertCreated);
        assertFindings();
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        long seed = Long.getLong("seed", 20_261_201L);
        List<String> items = trade();
        Collections.shuffle(items, new Random(seed));
        for (int start = 0; start < items.size(); start += 7) {
            city().report(platform.token(), items.subList(start, Math.min(items.size(), start + 7)))
                    .forEach(TradeFindingsIT::assertCreated);
        }
        assertFindings();
    }

    @Test
    void paymentsAndParcelsWaitForTheirOrder() {
        city().create(platform.token(), "payment", "p", payment("late-order", "5.00"));
        city().create(platform.token(), "parcel", "s", parcel("late-order", null, "2018-06-20T10:00:00-03:00"));
        assertThat(findings().path("orders").intValue()).isZero();
        assertThat(findings().path("lateDeliveries").intValue()).isZero();

        city().create(platform.token(), "order", "late-order", order(line("m", "10.00", 1, "0.00")));
        assertThat(findings().path("lateDeliveries").intValue()).isEqualTo(1);
        assertThat(findings().path("paymentsOff").intValue()).isEqualTo(1);
    }

    @Test
    void aSupersededVersionNoLongerCounts() {
        String order = city().create(platform.token(), "order", "o", order(line("m", "10.00", 1, "0.00")));
        String payment = city().create(platform.token(), "payment", "p", payment("o", "5.00"));
        String parcel = city().create(platform.token(), "parcel", "s", parcel("o", null, "2018-06-20T10:00:00-03:00"));
        assertThat(findings().path("paymentsOff").intValue()).isEqualTo(1);
        assertThat(findings().path("lateDeliveries").intValue()).isEqualTo(1);

        supersede("payment", "p", payment("o", "10.00"), payment);
        supersede("parcel", "s", parcel("o", null, "2018-06-05T10:00:00-03:00"), parcel);
        assertThat(findings().path("paymentsOff").intValue()).isZero();
        assertThat(findings().path("lateDeliveries").intValue()).isZero();
        assertThat(findings().path("ordersComparedWithPayments").intValue()).isEqualTo(1);

        supersede("order", "o", order(line("m", "7.00", 1, "0.00"), line("n", "3.00", 1, "0.00")), order);
        assertThat(findings().path("orders").intValue()).isEqualTo(1);
        assertThat(findings().path("paymentsOff").intValue()).isZero();
        assertThat(findings().path("ordersWithSeveralMerchants").intValue()).isEqualTo(1);
    }

    @Test
    void onePlatformsTradeIsNotAnothers() {
        Member other = city().newMember("platform");
        city().create(platform.token(), "order", "o", order(line("m", "10.00", 1, "0.00")));
        city().create(other.token(), "payment", "p", payment("o", "1.00"));
        city().create(other.token(), "parcel", "s", parcel("o", null, "2018-06-20T10:00:00-03:00"));
        assertThat(findings().path("ordersComparedWithPayments").intValue()).isZero();
        assertThat(findings().path("lateDeliveries").intValue()).isZero();
        assertThat(server().get("/api/v1/findings", null).status()).isEqualTo(401);
    }

    @Test
    void anOrderOfHundredsOfLinesIsAddedUpExactly() {
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < 500; index++) {
            lines.add(line("m1", "0.01", 3, "0.02").replace("\"item\":\"1\"", "\"item\":\"" + index + "\""));
        }
        city().create(platform.token(), "order", "o", order(lines.toArray(String[]::new)));
        city().create(platform.token(), "payment", "p", payment("o", "25.00"));
        assertThat(findings().path("paymentsOff").intValue()).isZero();
        assertThat(findings().path("ordersComparedWithPayments").intValue()).isEqualTo(1);
    }

    /** Twelve orders, each with its story. */
    private static List<String> trade() {
        List<String> items = new ArrayList<>();
        String usual = line("m1", "10.00", 2, "5.00");
        for (String key : List.of(
                "in time",
                "late",
                "off",
                "within tolerance",
                "two payments",
                "fast",
                "just a day",
                "over a day",
                "before hand-over",
                "unpaid",
                "two parcels")) {
            items.add(item("order", key, order(usual)));
        }
        items.add(item("order", "several", order(line("m1", "10.00", 1, "2.50"), line("m2", "10.00", 1, "2.50"))));
        items.add(item("order", "none", order()));
        Map<String, String> paid = Map.of(
                "in time",
                "25.00",
                "late",
                "25.00",
                "off",
                "25.06",
                "within tolerance",
                "24.95",
                "several",
                "25.00",
                "none",
                "25.00",
                "two parcels",
                "25.00");
        paid.forEach((order, amount) -> items.add(item("payment", "of " + order, payment(order, amount))));
        items.add(item("payment", "first half", payment("two payments", "12.00")));
        items.add(item("payment", "second half", payment("two payments", "13.00")));
        Map<String, String> delivered = Map.of(
                "in time", "2018-06-09T23:59:59-03:00",
                "late", "2018-06-10T00:00:01-03:00",
                "off", PROMISED,
                "fast", "2018-06-02T09:59:59-03:00",
                "just a day", "2018-06-02T10:00:00-03:00",
                "over a day", "2018-06-02T10:00:01-03:00");
        delivered.forEach((order, time) -> items.add(item("parcel", "of " + order, parcel(order, null, time))));
        items.add(item(
                "parcel", "odd", parcel("before hand-over", "2018-06-06T10:00:00-03:00", "2018-06-05T10:00:00-03:00")));
        items.add(item("parcel", "first", parcel("two parcels", null, "2018-06-05T10:00:00-03:00")));
        items.add(item("parcel", "second", parcel("two parcels", null, "2018-06-11T10:00:00-03:00")));
        items.add(item("parcel", "on its way", parcel("several", "2018-06-06T10:00:00-03:00", null)));
        return items;
    }

    private void assertFindings() {
        JsonNode found = findings();
        assertThat(List.of(
                        "orders " + found.path("orders"),
                        "delivered " + found.path("deliveredOrders"),
                        "several " + found.path("ordersWithSeveralMerchants"),
                        "none " + found.path("ordersWithoutLines"),
                        "compared " + found.path("ordersComparedWithPayments"),
                        "off " + found.path("paymentsOff"),
                        "late " + found.path("lateDeliveries"),
                        "fast " + found.path("deliveredWithinFastHours"),
                        "before hand-over " + found.path("deliveredBeforeHandOver")))
                .containsExactly(
                        "orders 13",
                        "delivered 8",
                        "several 1",
                        "none 1",
                        "compared 7",
                        "off 1",
                        "late 2",
                        "fast 2",
                        "before hand-over 1");
    }

    private JsonNode findings() {
        var reply = server().get("/api/v1/findings", platform.token());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private void supersede(String type, String key, String data, String old) {
        assertCreated(city().one(platform.token(), item(type, key, data, old, "corrected")));
    }

    private static void assertCreated(Result result) {
        assertThat(result.created()).as(result.toString()).isTrue();
    }

    private static String order(String... lines) {
        return "{\"placed\":\"" + PLACED + "\",\"promised\":\"" + PROMISED
                + "\",\"zone\":\"America/Sao_Paulo\",\"currency\":\"BRL\",\"status\":\"delivered\",\"lines\":["
                + String.join(",", lines) + "]}";
    }

    private static String line(String merchant, String price, int quantity, String freight) {
        return "{\"item\":\"" + (merchant.equals("m2") || merchant.equals("n") ? 2 : 1) + "\",\"merchant\":\""
                + merchant + "\",\"price\":\"" + price + "\",\"quantity\":" + quantity + ",\"freight\":\"" + freight
                + "\"}";
    }

    private static String payment(String order, String amount) {
        return "{\"order\":\"" + order + "\",\"sequence\":1,\"method\":\"card\",\"currency\":\"BRL\",\"amount\":\""
                + amount + "\"}";
    }

    private static String parcel(String order, String handedOver, String delivered) {
        return "{\"order\":\"" + order + "\""
                + (handedOver == null ? "" : ",\"handedOver\":\"" + handedOver + "\"")
                + (delivered == null ? "" : ",\"delivered\":\"" + delivered + "\"")
                + "}";
    }
}
