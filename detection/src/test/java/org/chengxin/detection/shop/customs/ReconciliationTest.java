package org.chengxin.detection.shop.customs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.record.ShopReader;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final String ORDERS =
            "key,placed,currency,status,buyer,paid,promised,item,merchant,price,quantity,freight\n";

    @Test
    void severalPaymentsTogetherPayAnOrder() throws IOException {
        assertThat(kinds(
                        "A,2026-01-01T00:00:00Z,CNY,paid,b,,,1,m,0.10,3,0.04\n",
                        "1,A,0.10,CNY\n2,A,0.20,CNY\n3,A,0.04,CNY\n",
                        ""))
                .isEmpty();
    }

    @Test
    void fiveHundredthsAreRoundingAndSixAreNot() throws IOException {
        String order = "A,2026-01-01T00:00:00Z,CNY,paid,b,,,1,m,10.00,,\n";

        assertThat(kinds(order, "1,A,10.05,CNY\n", "")).isEmpty();
        assertThat(kinds(order, "1,A,9.94,CNY\n", "")).containsExactly(Kind.PAYMENT_OFF);
        assertThat(kinds(order, "1,A,10.00,USD\n", "")).containsExactly(Kind.CURRENCY_OFF);
    }

    @Test
    void whatWasSentHasToBePaidOrderedAndInTime() throws IOException {
        String order = "A,2026-01-01T00:00:00Z,CNY,%s,b,,2026-01-05T00:00:00Z,1,m,10.00,,\n";
        String parcel = "P,A,2026-01-02T00:00:00Z,2026-01-06T00:00:00Z\n";

        assertThat(kinds(order.formatted("shipped"), "1,A,10,CNY\n", parcel)).containsExactly(Kind.DELIVERED_LATE);
        assertThat(kinds(order.formatted("cancelled") + paid("m", 30, "2025-12"), "", parcel))
                .containsExactly(Kind.DELIVERED_LATE, Kind.DELIVERED_THOUGH_CANCELLED);
        assertThat(kinds(order.formatted("cancelled") + paid("m", 30, "2025-12") + paid("m", 3, "2026-01"), "", parcel))
                .containsExactly(Kind.DELIVERED_LATE, Kind.DELIVERED_THOUGH_CANCELLED, Kind.SENT_UNPAID);
        assertThat(kinds(order.formatted("shipped"), "1,A,10,CNY\n", "P,A,2026-01-03T00:00:00Z,2026-01-02T00:00:00Z\n"))
                .containsExactly(Kind.DELIVERED_BEFORE_HANDED_OVER);
    }

    @Test
    void whereNoPaymentsAreToldNothingIsUnpaid() throws IOException {
        StringBuilder orders = new StringBuilder();
        StringBuilder parcels = new StringBuilder();
        for (int day = 10; day < 30; day++) {
            orders.append("A%d,2026-01-%dT00:00:00Z,CNY,shipped,b,,,1,m,10.00,,%n".formatted(day, day));
            parcels.append("P%d,A%d,2026-01-%dT05:00:00Z,%n".formatted(day, day, day));
        }

        assertThat(kinds(orders.toString(), "", parcels.toString())).isEmpty();
        assertThat(kinds(orders + paid("other", 12, "2026-01"), "1,A10,10,CNY\n", parcels.toString()))
                .as("one payment of the first order, and another merchant who tells all")
                .isEmpty();
    }

    @Test
    void manyUnpaidOrdersDoNotExcuseEachOther() throws IOException {
        StringBuilder orders = new StringBuilder(paid("m", 10, "2026-01") + paid("m", 16, "2026-01"));
        StringBuilder parcels = new StringBuilder();
        for (int each = 0; each < 50; each++) {
            orders.append("A%d,2026-01-13T00:00:%02dZ,CNY,shipped,b,,,1,m,10.00,,%n".formatted(each, each));
            parcels.append("P%d,A%d,2026-01-14T05:00:00Z,%n".formatted(each, each));
        }

        assertThat(kinds(orders.toString(), "", parcels.toString())).hasSize(50).containsOnly(Kind.SENT_UNPAID);
    }

    @Test
    void aGapInReportingIsNoMisfit() throws IOException {
        String order = "A,2026-01-15T00:00:00Z,CNY,shipped,b,,,1,m,10.00,,\n";
        String parcel = "P,A,2026-01-16T00:00:00Z,\n";

        assertThat(kinds(order + paid("m", 11, "2026-01") + paid("m", 20, "2026-01"), "", parcel))
                .containsExactly(Kind.SENT_UNPAID);
        assertThat(kinds(order + paid("m", 1, "2026-01") + paid("m", 29, "2026-01"), "", parcel))
                .isEmpty();
    }

    private static String paid(String merchant, int day, String month) {
        String at = "%s-%02dT00:00:00Z".formatted(month, day);
        return String.join(",", merchant + at, at, "CNY", "paid", "b", at, "", "1", merchant, "10.00", "", "\n");
    }

    @Test
    void whatBelongsToNoOrderIsTold() throws IOException {
        assertThat(kinds(paid("m", 10, "2026-01"), "1,X,10,CNY\n", "P,Y,,\n"))
                .containsExactly(Kind.WITHOUT_ORDER, Kind.WITHOUT_ORDER);
    }

    @Test
    void whereNoOrdersAreToldNothingIsWithoutOne() throws IOException {
        assertThat(kinds("", "1,X,10,CNY\n", "P,Y,,\n")).isEmpty();
    }

    @Test
    void anOrderWhosePricesAreNotToldIsNotCompared() throws IOException {
        assertThat(kinds("A,2026-01-01T00:00:00Z,CNY,paid,b,,,1,m,,,\n", "1,A,10.00,CNY\n", ""))
                .isEmpty();
    }

    private static List<Kind> kinds(String orders, String payments, String parcels) throws IOException {
        return new Reconciliation(new ShopReader(0)
                        .read("order", new StringReader(ORDERS + orders))
                        .read("payment", new StringReader("key,order,amount,currency\n" + payments))
                        .read("parcel", new StringReader("key,order,handedOver,delivered\n" + parcels))
                        .records())
                .find().stream().map(Finding::kind).toList();
    }
}
