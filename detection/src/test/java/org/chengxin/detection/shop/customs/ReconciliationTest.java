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
        assertThat(kinds(order.formatted("cancelled"), "", parcel))
                .containsExactly(Kind.DELIVERED_LATE, Kind.DELIVERED_THOUGH_CANCELLED, Kind.SENT_UNPAID);
        assertThat(kinds(order.formatted("shipped"), "1,A,10,CNY\n", "P,A,2026-01-03T00:00:00Z,2026-01-02T00:00:00Z\n"))
                .containsExactly(Kind.DELIVERED_BEFORE_HANDED_OVER);
    }

    @Test
    void whatBelongsToNoOrderIsTold() throws IOException {
        assertThat(kinds("", "1,X,10,CNY\n", "P,Y,,\n")).containsExactly(Kind.WITHOUT_ORDER, Kind.WITHOUT_ORDER);
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
