package org.chengxin.detection.shop.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Names;
import org.junit.jupiter.api.Test;

class ShopReaderTest {

    @Test
    void linesOfAnOrderAreRowsThatRepeatIt() throws IOException {
        ShopRecords records =
                new ShopReader(0).read("order", new StringReader("""
                        key,placed,currency,buyer,lines.item,lines.merchant,lines.price,lines.quantity,lines.freight
                        A,2026-02-27T10:15:00+08:00,CNY,b,1,m,10.00,2,1.5
                        B,2026-02-27T10:15:00+08:00,CNY,b,,,,,
                        A,2026-02-27T10:15:00+08:00,CNY,b,2,n,0.01,,
                        """)).records();

        assertThat(records.orders.size()).isEqualTo(2);
        assertThat(records.worth(0)).isEqualTo(215_100);
        assertThat(records.worth(1)).isEqualTo(Amounts.NONE);
        assertThat(records.names.merchants.text(records.orderMerchant[0])).isEqualTo("m");
        assertThat(records.orderMerchant[1]).isEqualTo(Names.NONE);
    }

    @Test
    void whatBelongsToAnOrderFindsItInWhateverSequenceTheFilesAreRead() throws IOException {
        ShopRecords records = new ShopReader(0)
                .read("review", new StringReader("key,order,rating,created\nr,A,5,2026-03-01T00:00:00Z\n"))
                .read("payment", new StringReader("order,sequence,amount\nA,1,3\nX,1,3\n"))
                .read("order", new StringReader("key,placed,item,merchant\nA,2026-02-27T10:15:00Z,1,m\n"))
                .records();

        assertThat(records.reviewOrder).containsExactly(0);
        assertThat(records.names.merchants.text(records.reviewMerchant[0])).isEqualTo("m");
        assertThat(records.paymentOrder).containsExactly(0, Names.NONE);
        assertThat(records.payments.keys.text(0)).isEqualTo("A+1");
    }

    @Test
    void badRecordsAreCountedWithTheirNumbersAndNotKept() throws IOException {
        ShopReader reader = new ShopReader(10)
                .read("order", new StringReader("""
                        key,placed,item,merchant,price
                        ,2026-02-27T10:15:00Z,1,m,1
                        A,yesterday,1,m,1
                        B,2026-02-27T10:15:00Z,1,m,one
                        B,2026-02-27T10:15:00Z,2,m,1
                        B,2026-02-27T10:15:00Z,2,m,1
                        C,2026-02-27T10:15:00Z,1
                        """))
                .read("review", new StringReader("key,order,rating,created\nr,A,6,2026-03-01T00:00:00Z\n"));

        assertThat(reader.bad().get("order").count()).isEqualTo(5);
        assertThat(reader.bad().get("order").first()).contains("line 2: no time, or one that cannot be read");
        assertThat(reader.bad().get("review").first()).containsExactly("line 1: the rating is not 1 to 5");
        assertThat(reader.records().orders.size()).isEqualTo(1);
        assertThat(reader.records().orders.lines.size()).isEqualTo(1);
    }

    @Test
    void tooManyBadRecordsEndTheRun() {
        assertThatThrownBy(() -> new ShopReader(1).read("scan", new StringReader("waybill,at\n1,\n2,\n3,\n")))
                .isInstanceOf(BadLines.TooManyBadLines.class);
    }

    @Test
    void sumsBeyondCountingAreNotKnown() throws IOException {
        ShopRecords records = new ShopReader(0)
                .read(
                        "order",
                        new StringReader(
                                "key,placed,item,merchant,price,quantity\nA,2026-02-27T10:15:00Z,1,m,999999999999,2147483647\n"))
                .records();

        assertThat(records.worth(0)).isEqualTo(Amounts.NONE);
    }

    @Test
    void noFilesAreNoRecords() throws IOException {
        assertThat(new ShopReader(0).records().orders.size()).isZero();
        assertThat(new ShopReader(0)
                        .read("order", new StringReader(""))
                        .records()
                        .orders
                        .size())
                .isZero();
    }

    @Test
    void whatThePlatformDoesNotTellTheScansDoUnlessTheyAreOfSeveralParcels() throws IOException {
        ShopRecords records = new ShopReader(0)
                .read("parcel", new StringReader("""
                        key,order,waybill,handedOver,delivered
                        1,A,W1,,
                        2,B,W2,2026-01-01T00:00:05Z,
                        3,C,W3,,
                        4,D,W3,,
                        """))
                .read("scan", new StringReader("""
                        waybill,at,step
                        W1,2026-01-01T00:00:02Z,pickup
                        W1,2026-01-01T00:00:01Z,pickup
                        W1,2026-01-02T00:00:00Z,delivered
                        W2,2026-01-01T00:00:01Z,pickup
                        W3,2026-01-01T00:00:01Z,pickup
                        """))
                .records();

        long midnight = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        assertThat(records.handedOver).containsExactly(midnight + 1, midnight + 5, Moment.NONE, Moment.NONE);
        assertThat(records.delivered[0]).isEqualTo(midnight + 86_400);
        assertThat(records.delivered[1]).isEqualTo(Moment.NONE);
    }
}
