package org.chengxin.detection.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.chengxin.detection.shop.ShopFiles;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.junit.jupiter.api.Test;

/** One payer, one address, one merchant again and again: what each says on few orders, and what its look-alike says. */
class SharedMeansTest {

    private final StringBuilder orders = new StringBuilder("key,placed,buyer,destination,item,merchant\n");
    private final StringBuilder payments = new StringBuilder("key,order,amount,payer\n");
    private int number;

    @Test
    void aPayerForSixBuyersOfOneMerchantStandsOutAndWhoPaysOnlyForHimselfDoesNot() throws IOException {
        strangers(600);
        for (int each = 0; each < 6; each++) {
            order("hired" + each, "home h" + each, "m1", "boss");
        }
        order("loner", "home l", "m2", "loner");
        order("loner", "home l", "m3", "loner");

        Evidence evidence = shared();

        for (int row = 600; row < 606; row++) {
            assertThat(evidence.surprise(row, Measure.SHARED_PAYER)).isEqualTo(6);
            assertThat(evidence.value(row, Measure.SHARED_PAYER)).isEqualTo(6);
        }
        assertThat(evidence.surprise(606, Measure.SHARED_PAYER)).isZero();
    }

    @Test
    void aHusbandWhoPaysForHisWifeIsLessThanABossWhoPaysForSix() throws IOException {
        strangers(600);
        order("wife", "their home", "m1", "husband");
        order("husband", "their home", "m2", "husband");
        for (int each = 0; each < 6; each++) {
            order("hired" + each, "home h" + each, "m1", "boss");
        }

        Evidence evidence = shared();

        assertThat(evidence.surprise(600, Measure.SHARED_PAYER))
                .isLessThan(evidence.surprise(603, Measure.SHARED_PAYER) - 2);
    }

    @Test
    void oneAddressWhoseBuyersMeetAtOneMerchantStandsOutAndADormitoryThatBuysAnywhereDoesNot() throws IOException {
        strangers(600);
        for (int each = 0; each < 8; each++) {
            order("ring" + each, "the warehouse", "m1", "r" + each);
        }
        for (int each = 0; each < 8; each++) {
            order("student" + each, "the dormitory", "m" + (10 + each), "s" + each);
        }

        Evidence evidence = shared();

        for (int row = 600; row < 608; row++) {
            assertThat(evidence.surprise(row, Measure.SHARED_PLACE)).isGreaterThan(5);
            assertThat(evidence.surprise(row + 8, Measure.SHARED_PLACE)).isLessThan(1);
        }
    }

    @Test
    void whoOrdersFiveTimesAtOneMerchantStandsOutWhereOthersComeOnce() throws IOException {
        strangers(600);
        for (int each = 0; each < 5; each++) {
            order("again", "home a", "m1", "a");
        }
        for (int each = 0; each < 5; each++) {
            order("shopper", "home s", "m" + (20 + each), "s");
        }
        ShopRecords records = read();
        Evidence evidence = new Evidence(records.orders.size(), Measure.REPEATED_PAIR, Measure.BUYER_NARROW);
        new RepeatedPairs(records).weigh(evidence);

        for (int row = 600; row < 605; row++) {
            assertThat(evidence.surprise(row, Measure.REPEATED_PAIR)).isEqualTo(3.5);
            assertThat(evidence.value(row, Measure.REPEATED_PAIR)).isEqualTo(5);
            assertThat(evidence.expected(row, Measure.REPEATED_PAIR)).isCloseTo(1, within(0.05));
            assertThat(evidence.surprise(row, Measure.BUYER_NARROW)).isGreaterThan(1);
            assertThat(evidence.value(row, Measure.BUYER_NARROW))
                    .as("entropy of one merchant")
                    .isZero();
        }
        for (int row = 605; row < 610; row++) {
            assertThat(evidence.surprise(row, Measure.REPEATED_PAIR)).isZero();
            assertThat(evidence.surprise(row, Measure.BUYER_NARROW)).isZero();
        }
    }

    private void strangers(int many) {
        for (int each = 0; each < many; each++) {
            order("b" + each, "home " + each, "m" + each % 40, "p" + each);
        }
    }

    private void order(String buyer, String place, String merchant, String payer) {
        String key = "o" + number++;
        orders.append(String.join(",", key, "2026-01-01T00:00:00Z", buyer, place, "1", merchant + "\n"));
        payments.append(String.join(",", key, key, "10", payer + "\n"));
    }

    private Evidence shared() throws IOException {
        ShopRecords records = read();
        Evidence evidence = new Evidence(records.orders.size(), Measure.SHARED_PAYER, Measure.SHARED_PLACE);
        new SharedMeans(records).weigh(evidence);
        return evidence;
    }

    private ShopRecords read() throws IOException {
        return ShopFiles.read("order", orders.toString(), "payment", payments.toString());
    }
}
