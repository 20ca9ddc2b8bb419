package org.chengxin.detection.shop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StarBurstsTest {

    private static final long DAY = 86_400;

    @Test
    void aBurstOfLowStarsStandsOutAndCoversThoseInIt() {
        SplittableRandom random = new SplittableRandom(1);
        long[] at = new long[230];
        boolean[] low = new boolean[230];
        for (int each = 0; each < 200; each++) {
            at[each] = random.nextLong(400 * DAY);
        }
        for (int each = 200; each < 230; each++) {
            at[each] = 150 * DAY + random.nextLong(3 * DAY);
        }
        Arrays.sort(at);
        for (int each = 0; each < 230; each++) {
            low[each] = inAttack(at[each]) || each % 12 == 0;
        }

        StarBursts bursts = new StarBursts(at, low, 0.1);

        for (int each = 0; each < 230; each++) {
            if (inAttack(at[each])) {
                assertThat(bursts.surprise(each)).isGreaterThan(3);
                assertThat(bursts.from(each)).isLessThanOrEqualTo(each);
                assertThat(bursts.to(each)).isGreaterThan(each);
            } else if (Math.abs(at[each] - 150 * DAY) > 40 * DAY) {
                assertThat(bursts.surprise(each)).isLessThan(2);
            }
        }
    }

    private static boolean inAttack(long at) {
        return at >= 150 * DAY && at < 153 * DAY;
    }

    @Test
    void aMerchantWhomNobodyEverLikedHasNoBurst() {
        SplittableRandom random = new SplittableRandom(2);
        long[] at = random.longs(300, 0, 300 * DAY).sorted().toArray();
        boolean[] low = new boolean[300];
        for (int each = 0; each < low.length; each++) {
            low[each] = random.nextInt(10) < 6;
        }

        StarBursts bursts = new StarBursts(at, low, 0.1);

        for (int each = 0; each < low.length; each++) {
            assertThat(bursts.surprise(each)).isLessThan(2.5);
        }
    }

    @Test
    void aHundredThousandReviewsInOneDayEnd() {
        boolean[] low = new boolean[100_000];
        Arrays.fill(low, true);

        StarBursts bursts = new StarBursts(LongStream.range(0, 100_000).toArray(), low, 0.1);

        assertThat(bursts.surprise(50_000)).isFinite();
    }

    @Test
    void eachReviewHasTheMostSurprisingWindowItLiesInAsAllWindowsTriedSay() {
        for (long seed = 1; seed <= 12; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int many = random.nextInt(20, 90);
            long[] at = random.longs(many, 0, 120 * DAY).sorted().toArray();
            boolean[] low = new boolean[many];
            for (int each = 0; each < many; each++) {
                low[each] = random.nextInt(4) == 0 || at[each] / DAY % 40 < 3;
            }
            StarBursts bursts = new StarBursts(at, low, 0.1);
            for (int each = 0; each < many; each++) {
                double most = 0;
                for (int start = 0; start <= each; start++) {
                    most = low[each] && bursts.surprise(start) > most && covers(bursts, start, each)
                            ? bursts.surprise(start)
                            : most;
                }
                assertThat(bursts.surprise(each)).as("seed %d, %d", seed, each).isGreaterThanOrEqualTo(most);
                if (!low[each]) {
                    assertThat(bursts.surprise(each)).isZero();
                } else if (bursts.surprise(each) > 0) {
                    assertThat(covers(bursts, each, each))
                            .as("seed %d, %d", seed, each)
                            .isTrue();
                    assertThat(at[bursts.to(each) - 1] - at[bursts.from(each)]).isLessThanOrEqualTo(21 * DAY);
                }
            }
        }
    }

    private static boolean covers(StarBursts bursts, int of, int position) {
        return bursts.from(of) <= position && position < bursts.to(of);
    }

    @Test
    void twoComplaintsAreNoBurstHoweverCloseAndThreeAreOneOnlyWhereOthersAreRare() {
        long[] at = LongStream.range(0, 100).map(each -> each * 3 * DAY).toArray();
        boolean[] low = new boolean[100];
        low[50] = true;
        low[51] = true;
        assertThat(new StarBursts(at, low, 0.01).surprise(50)).isZero();

        low[52] = true;
        double three = new StarBursts(at, low, 0.01).surprise(51);
        for (int each = 0; each < 100; each += 3) {
            low[each] = true;
        }
        assertThat(three).isGreaterThan(new StarBursts(at, low, 0.3).surprise(51));
    }
}
