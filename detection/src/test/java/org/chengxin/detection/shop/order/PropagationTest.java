package org.chengxin.detection.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengxin.detection.shop.ShopFiles;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropagationTest {

    private static final long START = Instant.parse("2026-01-01T04:00:00Z").getEpochSecond();
    private static final long DAY = 86_400;

    private final StringBuilder orders = new StringBuilder("key,placed,zone,buyer,destination,item,merchant\n");
    private final StringBuilder payments = new StringBuilder("key,order,amount,payer\n");
    private final StringBuilder seeds = new StringBuilder("type,key,label\n");
    private int number;

    @Test
    void theOtherOrderOfABuyerHearsWhatIsDecidedAndTheDecidedOneDoesNotHearItself() throws IOException {
        strangers(98);
        String decided = order("ring", "m1", 0, "here", "p1");
        order("ring", "m2", 90, "there", "p2");
        seeds.append("order,").append(decided).append(",1\n");

        Evidence evidence = weighed();

        // One decided of one other, as if two usual ones more had been seen, over 1.5 decided in 101.
        double usual = 1.5 / 101;
        assertThat(evidence.surprise(99, Measure.NEAR_DECIDED))
                .isCloseTo(Math.log10((1 + 2 * usual) / 3 / usual), within(1e-6));
        assertThat(evidence.value(99, Measure.NEAR_DECIDED)).isCloseTo((1 + 2 * usual) / 3, within(1e-6));
        assertThat(evidence.surprise(98, Measure.NEAR_DECIDED)).isZero();
        assertThat(evidence.surprise(0, Measure.NEAR_DECIDED)).isZero();
    }

    @Test
    void aPayerAnAddressAndAMerchantsWeekBindAsABuyerDoes() throws IOException {
        strangers(400);
        String decided = order("a", "m1", 0, "the warehouse", "boss");
        order("b", "m2", 90, "home b", "boss");
        order("c", "m3", 90, "the warehouse", "c");
        order("d", "m1", 1, "home d", "d");
        order("e", "m1", 90, "home e", "e");
        seeds.append("order,").append(decided).append(",1\n");

        Evidence evidence = weighed();

        for (int bound = 401; bound < 404; bound++) {
            assertThat(evidence.surprise(bound, Measure.NEAR_DECIDED)).isGreaterThan(1.5);
        }
        assertThat(evidence.surprise(404, Measure.NEAR_DECIDED))
                .as("the same merchant in another season")
                .isZero();
    }

    @Test
    void suspicionGoesTwoStepsAndNoFurther() throws IOException {
        strangers(400);
        String decided = order("a", "m1", 0, "home a", "boss");
        order("b", "m2", 90, "home b", "boss");
        order("b", "m3", 150, "shed", "b");
        order("c", "m4", 199, "shed", "c");
        seeds.append("order,").append(decided).append(",1\n");

        Evidence evidence = weighed();

        assertThat(evidence.surprise(401, Measure.NEAR_DECIDED)).isGreaterThan(1.5);
        assertThat(evidence.surprise(402, Measure.NEAR_DECIDED))
                .isPositive()
                .isLessThan(evidence.surprise(401, Measure.NEAR_DECIDED));
        assertThat(evidence.surprise(403, Measure.NEAR_DECIDED)).isZero();
    }

    @Test
    void aKnownAccountSpeaksAgainstItsOrdersAndAClearedOneTakesADecisionBack() throws IOException {
        strangers(400);
        order("known", "m1", 0, "home 1", "p1");
        String decided = order("mixed", "m2", 0, "home 2", "p2");
        String cleared = order("mixed", "m3", 50, "home 3", "p3");
        order("mixed", "m4", 100, "home 4", "p4");
        seeds.append("buyer,known,1\norder,").append(decided).append(",1\n");
        seeds.append("order,").append(cleared).append(",0\nbuyer,never seen,1\norder,not here,1\n");

        Evidence evidence = weighed();

        assertThat(evidence.surprise(400, Measure.NEAR_DECIDED)).isGreaterThan(1.5);
        assertThat(evidence.surprise(403, Measure.NEAR_DECIDED)).isZero();
    }

    @Test
    void buyersDecidedOnWhoBoughtNothingHereSayNothingOfWhatIsUsualHere() throws IOException {
        strangers(98);
        String decided = order("ring", "m1", 0, "here", "p1");
        order("ring", "m2", 90, "there", "p2");
        seeds.append("order,").append(decided).append(",1\n");
        double alone = weighed().surprise(99, Measure.NEAR_DECIDED);
        for (int each = 0; each < 5_000; each++) {
            seeds.append("buyer,elsewhere-").append(each).append(",1\n");
        }

        assertThat(weighed().surprise(99, Measure.NEAR_DECIDED)).isEqualTo(alone);
    }

    @Test
    void aMerchantOfTheWholeMarketDoesNotPassSuspicionOn() throws IOException {
        for (int each = 0; each < 300; each++) {
            String key = order("b" + each, "giant", each % 7, "home " + each, "p" + each);
            seeds.append(each % 20 == 0 ? "order," + key + ",1\n" : "");
        }

        Evidence evidence = weighed();

        for (int row = 0; row < 300; row++) {
            assertThat(evidence.surprise(row, Measure.NEAR_DECIDED)).isLessThan(0.3);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noLabelScoresItsOwnOrder(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        int[] labels = new int[120];
        for (int each = 0; each < labels.length; each++) {
            order(
                    "b" + random.nextInt(40),
                    "m" + random.nextInt(6),
                    random.nextInt(60),
                    "home " + random.nextInt(30),
                    "p" + random.nextInt(50));
            labels[each] = random.nextInt(4) == 0 ? random.nextInt(2) : -1;
        }
        Evidence before = labelled(labels);
        double[] scores = brushing();
        for (int flipped = 0; flipped < labels.length; flipped++) {
            if (labels[flipped] >= 0) {
                int[] other = labels.clone();
                other[flipped] = 1 - labels[flipped];
                assertThat(labelled(other).surprise(flipped, Measure.NEAR_DECIDED))
                        .as("seed %d, order %d", seed, flipped)
                        .isEqualTo(before.surprise(flipped, Measure.NEAR_DECIDED));
                assertThat(brushing()[flipped])
                        .as("seed %d, score of order %d", seed, flipped)
                        .isEqualTo(scores[flipped]);
            }
        }
        assertThat(Arrays.stream(labels).filter(label -> label >= 0).count()).isGreaterThan(10);
    }

    private Evidence labelled(int[] labels) throws IOException {
        seeds.setLength(seeds.indexOf("\n") + 1);
        for (int each = 0; each < labels.length; each++) {
            seeds.append(labels[each] < 0 ? "" : "order,o" + each + "," + labels[each] + "\n");
        }
        return weighed();
    }

    private double[] brushing() throws IOException {
        return new Brushing(records(), new Evidence(0)).scores();
    }

    private ShopRecords records() throws IOException {
        return ShopFiles.read("order", orders.toString(), "payment", payments.toString(), "seed", seeds.toString());
    }

    private Evidence weighed() throws IOException {
        ShopRecords records = records();
        Evidence evidence = new Evidence(records.orders.size(), Measure.NEAR_DECIDED);
        new Propagation(records).weigh(evidence);
        return evidence;
    }

    /** Each at a merchant and an address of their own. */
    private void strangers(int many) {
        for (int each = 0; each < many; each++) {
            order("s" + each, "shop " + each, each % 200, "street " + each, "s" + each);
        }
    }

    private String order(String buyer, String merchant, long day, String place, String payer) {
        String key = "o" + number++;
        String placed = Instant.ofEpochSecond(START + day * DAY).toString();
        orders.append(String.join(",", key, placed, "UTC", buyer, place, "1", merchant + "\n"));
        payments.append(String.join(",", key, key, "10", payer + "\n"));
        return key;
    }
}
