package org.chengxin.detection.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.chengxin.detection.shop.ShopFiles;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrafficTest {

    private static final long START = Instant.parse("2026-01-01T04:00:00Z").getEpochSecond();
    private static final long DAY = 86_400;
    private static final int MERCHANTS = 30;

    private final StringBuilder orders = new StringBuilder("key,placed,zone,buyer,item,merchant\n");
    private int number;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aMerchantsOwnBurstStandsOutAndASaleOfTheWholeMarketDoesNot(long seed) throws IOException {
        SplittableRandom random = calm(seed);
        for (int each = 0; each < 40; each++) {
            order("burst" + each, 3, 60 + random.nextInt(2));
        }
        int sale = number;
        for (int each = 0; each < 12 * MERCHANTS; each++) {
            order("sale" + each, each % MERCHANTS, 100);
        }

        Evidence evidence = weighed();

        for (int row = sale - 40; row < sale; row++) {
            assertThat(evidence.surprise(row, Measure.ORDER_BURST))
                    .as("seed %d", seed)
                    .isGreaterThan(2);
            assertThat(evidence.value(row, Measure.ORDER_BURST)).isGreaterThan(10);
        }
        for (int row = sale; row < number; row++) {
            assertThat(evidence.surprise(row, Measure.ORDER_BURST))
                    .as("seed %d", seed)
                    .isLessThan(1);
        }
        for (int row = 0; row < sale - 40; row++) {
            assertThat(evidence.surprise(row, Measure.ORDER_BURST)).isLessThanOrEqualTo(2.5);
        }
    }

    @ParameterizedTest(name = "{0} buyers")
    @ValueSource(ints = {10, 40, 160})
    void aRingThatBrushesItsMerchantsInOneWeekIsNoSaleHoweverLargeItIs(int buyers) throws IOException {
        SplittableRandom random = calm(4);
        int first = number;
        for (int buyer = 0; buyer < buyers; buyer++) {
            for (int merchant = 0; merchant < 4; merchant++) {
                order("ring" + buyer, merchant, 60 + random.nextInt(2));
            }
        }

        Evidence evidence = weighed();

        for (int row = first; row < number; row++) {
            assertThat(evidence.surprise(row, Measure.ORDER_BURST))
                    .as("%d buyers", buyers)
                    .isGreaterThan(1.5);
        }
    }

    /** Every merchant sells about one order in two days, to whomever. */
    private SplittableRandom calm(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int each = 0; each < MERCHANTS * 60; each++) {
            order("b" + each, random.nextInt(MERCHANTS), random.nextInt(120));
        }
        return random;
    }

    private Evidence weighed() throws IOException {
        ShopRecords records = ShopFiles.read("order", orders.toString());
        Evidence evidence = new Evidence(records.orders.size(), Measure.ORDER_BURST);
        new Traffic(records).weigh(evidence);
        return evidence;
    }

    private void order(String buyer, int merchant, int day) {
        String placed = Instant.ofEpochSecond(START + day * DAY).toString();
        orders.append(String.join(",", "o" + number++, placed, "UTC", buyer, "1", "m" + merchant + "\n"));
    }
}
