package org.chengxin.detection.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.chengxin.detection.shop.ShopFiles;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoBuyingTest {

    private static final long START = Instant.parse("2026-01-01T04:00:00Z").getEpochSecond();
    private static final long DAY = 86_400;

    private record Bought(int buyer, int merchant, long at) {}

    private final List<Bought> bought = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whoMetAtTwoMerchantsIsWhoASlowCountFinds(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int each = 0; each < 250; each++) {
            buy(random.nextInt(40), random.nextInt(9), random.nextInt(200));
        }
        ShopRecords records = read();

        Set<String> fast = new TreeSet<>();
        for (long pair : new CoBuying(records).linked()) {
            fast.add(names(records, (int) (pair >>> 32), (int) pair));
        }

        assertThat(fast).as("seed %d", seed).isEqualTo(slow()).isNotEmpty();
    }

    /** For every pair of orders whether two buyers met; then at how many merchants. */
    private Set<String> slow() {
        Map<String, Set<Integer>> met = new HashMap<>();
        for (Bought one : bought) {
            for (Bought other : bought) {
                boolean near = Math.abs(one.at() - other.at()) <= 30 * DAY;
                if (one.buyer() < other.buyer() && one.merchant() == other.merchant() && near) {
                    String pair = "b" + one.buyer() + " b" + other.buyer();
                    met.computeIfAbsent(pair, each -> new HashSet<>()).add(one.merchant());
                }
            }
        }
        Set<String> twice = new TreeSet<>();
        met.forEach((pair, merchants) -> {
            String[] both = pair.split(" ");
            Arrays.sort(both);
            if (merchants.size() > 1) {
                twice.add(both[0] + " " + both[1]);
            }
        });
        return twice;
    }

    private static String names(ShopRecords records, int one, int other) {
        String[] both = {records.names.buyers.text(one), records.names.buyers.text(other)};
        Arrays.sort(both);
        return both[0] + " " + both[1];
    }

    @Test
    void meetingAMonthAndADayApartIsNoMeeting() throws IOException {
        buy(1, 1, 0);
        buy(2, 1, 31);
        buy(1, 2, 50);
        buy(2, 2, 80);
        assertThat(new CoBuying(read()).linked()).isEmpty();

        buy(2, 1, 30);
        assertThat(new CoBuying(read()).linked()).hasSize(1);
    }

    @Test
    void membersOfARingStandOutAndNeighboursWithOneTasteDoNot() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int each = 0; each < 3_000; each++) {
            buy(1_000 + random.nextInt(6_000), random.nextInt(60), random.nextInt(300));
        }
        for (int member = 0; member < 8; member++) {
            for (int merchant = 0; merchant < 3; merchant++) {
                buy(member, merchant, 100 + random.nextInt(20));
            }
        }
        // Two friends who like the same two merchants.
        for (int friend = 20; friend < 22; friend++) {
            buy(friend, 30, 100);
            buy(friend, 31, 120);
        }
        ShopRecords records = read();
        Evidence evidence = new Evidence(records.orders.size(), Measure.CO_BUYING);
        new CoBuying(records).weigh(evidence);

        for (int row = 3_000; row < 3_024; row++) {
            assertThat(evidence.surprise(row, Measure.CO_BUYING)).isGreaterThan(5);
            assertThat(evidence.value(row, Measure.CO_BUYING)).isGreaterThanOrEqualTo(7);
        }
        for (int row = 3_024; row < 3_028; row++) {
            assertThat(evidence.surprise(row, Measure.CO_BUYING)).isLessThan(4);
        }
    }

    private void buy(int buyer, int merchant, long day) {
        bought.add(new Bought(buyer, merchant, day * DAY));
    }

    private ShopRecords read() throws IOException {
        StringBuilder orders = new StringBuilder("key,placed,buyer,item,merchant\n");
        for (int each = 0; each < bought.size(); each++) {
            Bought one = bought.get(each);
            String placed = Instant.ofEpochSecond(START + one.at()).toString();
            orders.append(String.join(",", "o" + each, placed, "b" + one.buyer(), "1", "m" + one.merchant() + "\n"));
        }
        return ShopFiles.read("order", orders.toString());
    }
}
