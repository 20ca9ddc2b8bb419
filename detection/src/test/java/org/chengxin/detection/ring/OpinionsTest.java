package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.chengxin.detection.rating.Ratings;
import org.junit.jupiter.api.Test;

/** Stars speak against accounts only where they are further from those of others than honest fans go. */
class OpinionsTest {

    private static final int MEMBERS = 60;
    private static final int GOODS = 12;

    @Test
    void starsDrawnAsOthersDrawThemAreFreeWhateverTheirNumber() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            Opinions opinions = of(seed, (user, good) -> judged(random, 0));
            assertThat(opinions.free()).as("seed %d: %s", seed, opinions).isTrue();
            assertThat(opinions.doubt()).as("seed %d: %s", seed, opinions).isLessThan(0.6);
        }
    }

    @Test
    void fansWhoLikeTheGoodsMoreThanOthersDoAreFree() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            Opinions opinions = of(seed, (user, good) -> judged(random, 0.8));
            assertThat(opinions.free()).as("seed %d: %s", seed, opinions).isTrue();
        }
    }

    @Test
    void oneVoiceIsNotFreeWhetherItPraisesOrSmears() {
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            Opinions praise = of(seed, (user, good) -> random.nextInt(20) == 0 ? 4 : 5);
            assertThat(praise.free()).as("seed %d: %s", seed, praise).isFalse();
            assertThat(praise.praise()).isTrue();
            assertThat(praise.star()).isEqualTo(5);
            assertThat(praise.share()).isCloseTo(0.95, within(0.03));
            assertThat(praise.doubt()).isEqualTo(1);
            Opinions smear = of(seed, (user, good) -> random.nextInt(20) == 0 ? 2 : 1);
            assertThat(smear.free()).as("seed %d: %s", seed, smear).isFalse();
            assertThat(smear.praise()).isFalse();
        }
    }

    /** Praise of some goods and smear of others leave the mean where it was. */
    @Test
    void praiseAndSmearDoNotCancelEachOther() {
        Opinions opinions = of(3, (user, good) -> good % 2 == 0 ? 5 : 1);
        assertThat(opinions.free()).as(opinions.toString()).isFalse();
        assertThat(opinions.ratings()).isLessThanOrEqualTo(MEMBERS * GOODS / 2);
    }

    /** Whoever is paid for five stars gives them to all goods; who judges does not. */
    @Test
    void whoTellsGoodsApartJudges() {
        Random random = new Random(5);
        Opinions opinions = of(5, (user, good) -> good < 3 ? 4 : random.nextInt(30) == 0 ? 4 : 5);
        assertThat(opinions.varied()).as(opinions.toString()).isTrue();
        assertThat(opinions.free()).isTrue();
        Opinions unmoved = of(5, (user, good) -> random.nextInt(30) == 0 ? 4 : 5);
        assertThat(unmoved.varied()).as(unmoved.toString()).isFalse();
    }

    @Test
    void whereAllGiveTheSameStarsTheySpeakAgainstNobody() {
        SmallMarket market = new SmallMarket(1, 1, 1, 0);
        for (int user = 0; user < 300; user++) {
            for (int good = 0; good < GOODS; good++) {
                market.add(user, good, 5, user);
            }
        }
        assertThat(of(market).free()).isTrue();
    }

    @Test
    void aHandfulOfRatingsSaysNothing() {
        SmallMarket market = new SmallMarket(2, 500, 100, 5_000);
        for (int user = 0; user < 9; user++) {
            market.add(100_000 + user, 100_000, 1, 5).add(100_000 + user, 100_001, 1, 5);
        }
        assertThat(of(market).free()).isTrue();
    }

    private static Opinions of(long seed, IntBinaryOperator stars) {
        SmallMarket market = new SmallMarket(seed, 1, 1, 0);
        Random random = new Random(~seed);
        for (int each = 0; each < 20_000; each++) {
            market.add(random.nextInt(4_000), random.nextInt(400), judged(random, 0), random.nextInt(300));
        }
        for (int user = 0; user < MEMBERS; user++) {
            for (int good = 0; good < GOODS; good++) {
                market.add(100_000 + user, 100_000 + good, stars.applyAsInt(user, good), 50);
                market.add(random.nextInt(4_000), 100_000 + good, judged(random, 0), random.nextInt(300));
            }
        }
        return of(market);
    }

    /** Of the goods and accounts whose ids say that they belong to a ring, or of all where none does. */
    private static Opinions of(SmallMarket market) {
        Ratings ratings = market.ratings();
        List<Cell> cells = new ArrayList<>();
        for (int item = 0; item < ratings.items(); item++) {
            if (ratings.itemId(item) >= 100_000 || ratings.items() == GOODS) {
                cells.add(new Cell(item, 0, ratings.days(), 0, 0, 1, 1));
            }
        }
        int[] accounts = IntStream.range(0, ratings.users())
                .filter(user -> ratings.userId(user) >= 100_000 || ratings.items() == GOODS)
                .limit(MEMBERS)
                .toArray();
        return Opinions.of(ratings, MarketStars.of(ratings, RingSettings.standard()), accounts, cells);
    }

    /** Of one to five, about a third five stars, by somebody who likes it so much more than others do. */
    private static int judged(Random random, double more) {
        double liking = random.nextGaussian() + more;
        return liking > 0.4 ? 5 : liking > -0.4 ? 4 : liking > -1 ? 3 : liking > -1.5 ? 2 : 1;
    }
}
