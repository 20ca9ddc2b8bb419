package org.chengxin.detection.shop.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.chengxin.detection.table.Names;
import org.junit.jupiter.api.Test;

class DecidedRecordsTest {

    @Test
    void whatIsDecidedIsKeptByOrderAndBuyer() throws IOException {
        ShopRecords records = new ShopReader(0)
                .read("seed", new StringReader("label,type,key\n1,order,A\n0,order,B\n1,buyer,A\n"))
                .read(
                        "order",
                        new StringReader("key,placed,buyer\nA,2026-01-01T00:00:00Z,A\nC,2026-01-01T00:00:00Z,x\n"))
                .records();

        assertThat(records.seeds.order(records.names.orders.find("A"))).isEqualTo(1);
        assertThat(records.seeds.order(records.names.orders.find("B"))).isEqualTo(-1);
        assertThat(records.seeds.order(records.names.orders.find("C"))).isZero();
        assertThat(records.seeds.buyer(records.names.buyers.find("A"))).isEqualTo(1);
        assertThat(records.seeds.buyer(records.names.buyers.find("x"))).isZero();
        assertThat(records.rowOfOrder[records.names.orders.find("B")])
                .as("decided, but not in the file of orders")
                .isEqualTo(Names.NONE);
    }

    @Test
    void whatIsNoDecisionIsRefused() throws IOException {
        ShopReader reader = new ShopReader(10).read("seed", new StringReader("""
                type,key,label
                order,,1
                courier,c,1
                order,A,2
                order,A,-1
                order,A,
                order,A,wrong
                order,A,1
                order,A,0
                """));

        assertThat(reader.bad().get("seed").count()).isEqualTo(7);
        assertThat(reader.records().seeds.size()).isEqualTo(1);
        assertThat(reader.records().seeds.order(reader.records().names.orders.find("A")))
                .isEqualTo(1);
    }
}
