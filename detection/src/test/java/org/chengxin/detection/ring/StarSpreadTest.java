package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chengxin.detection.rating.Ratings;
import org.junit.jupiter.api.Test;

/** One voice is told from many who judge, where goods and givers of the market differ. */
class StarSpreadTest {

    private static final int GOODS = 16;
    private static final int MEMBERS = 60;

    /** Of whoever gives five stars to good things as to others less divergence is borne than of fans. */
    @Test
    void oneVoiceIsToldWhereTheGoodsWerePraisedByOthersToo() {
        for (long seed = 1; seed <= 5; seed++) {
            Opinions bought = of(seed, 0.9, true);
            assertThat(bought.varied()).as("seed %d: %s", seed, bought).isFalse();
            assertThat(bought.free()).as("seed %d: %s", seed, bought).isFalse();
            assertThat(bought.allowed())
                    .as("seed %d: fans would be allowed .44 and more", seed)
                    .isLessThan(0.4);
        }
    }

    @Test
    void fansWhoJudgeAreNoOneVoice() {
        for (long seed = 1; seed <= 10; seed++) {
            Opinions fans = of(seed, 0.8, false);
            assertThat(fans.free()).as("seed %d: %s", seed, fans).isTrue();
        }
    }

    @Test
    void whereNothingIsKnownNothingIsSaid() {
        assertThat(StarSpread.less(StarSpread.NONE, 0.5, StarSpread.NONE, 0.5)).isFalse();
        assertThat(StarSpread.NONE.more()).isFalse();
        StarSpread even = new StarSpread(10, 20, 400, 8000, 1, 0);
        assertThat(StarSpread.less(even, 0, even, 0))
                .as("a market whose goods and givers do not differ")
                .isFalse();
        assertThat(StarSpread.less(even, 0.5, even, 0.5)).isTrue();
    }

    /** @param quality what the goods are better than the market's by, so that others give them five stars as well */
    private static Opinions of(long seed, double quality, boolean bought) {
        Random random = new Random(seed);
        SmallMarket market = new SmallMarket(1, 1, 1, 0);
        double[] mild = random.doubles(600).map(share -> 2 * share - 1).toArray();
        for (int good = 0; good < 200 + GOODS; good++) {
            double good0 = random.nextGaussian() * 0.6 + (good >= 200 ? quality : 0);
            for (int each = 0; each < 40; each++) {
                int user = random.nextInt(600);
                market.add(user, good, stars(good0 + mild[user] + 0.7 * random.nextGaussian()), each);
            }
            for (int member = 0; good >= 200 && member < MEMBERS; member++) {
                if (random.nextInt(3) > 0) {
                    double liking = good0 + mild[member] + 0.8 + 0.7 * random.nextGaussian();
                    int given = bought ? (random.nextInt(5) == 0 ? 1 + random.nextInt(5) : 5) : stars(liking);
                    market.add(100_000 + member, good, given, 3);
                }
            }
        }
        Ratings ratings = market.ratings();
        List<Cell> cells = new ArrayList<>();
        for (int item = 0; item < ratings.items(); item++) {
            if (ratings.itemId(item) >= 200) {
                cells.add(new Cell(item, 0, 9, 60, 40, 1, 1));
            }
        }
        int[] members = new int[ratings.users()];
        int count = 0;
        for (int user = 0; user < members.length; user++) {
            if (ratings.userId(user) >= 100_000) {
                members[count++] = user;
            }
        }
        return Opinions.of(
                ratings, MarketStars.of(ratings, RingSettings.standard()), Arrays.copyOf(members, count), cells);
    }

    private static int stars(double liking) {
        return (int) Math.max(1, Math.min(5, Math.round(3 + 1.2 * liking)));
    }
}
