package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** How much goods differ is taken from the market itself. */
class MarketStarsTest {

    @Test
    void goodsThatDifferAreToldFromGoodsThatDoNot() {
        Random random = new Random(1);
        SmallMarket alike = new SmallMarket(1, 1, 1, 0);
        SmallMarket different = new SmallMarket(1, 1, 1, 0);
        for (int good = 0; good < 300; good++) {
            double quality = random.nextGaussian();
            for (int user = 0; user < 30; user++) {
                alike.add(user, good, stars(random.nextGaussian() * Math.sqrt(2)), 1);
                different.add(user, good, stars(quality + random.nextGaussian()), 1);
            }
        }
        MarketStars of = MarketStars.of(different.ratings(), RingSettings.standard());
        assertThat(of.spread() * of.spread()).isCloseTo(0.5, within(0.1));
        assertThat(of.weight()).isEqualTo(2);
        assertThat(MarketStars.of(alike.ratings(), RingSettings.standard()).spread())
                .isLessThan(0.1);
        assertThat(MarketStars.of(alike.ratings(), RingSettings.standard()).weight())
                .isGreaterThan(50);
    }

    @Test
    void aMarketOfOneRatingOrOneGoodHasNoSpread() {
        assertThat(MarketStars.of(new SmallMarket(1, 1, 1, 0).ratings(), RingSettings.standard())
                        .spread())
                .isZero();
        assertThat(MarketStars.of(new SmallMarket(1, 1, 1, 1).ratings(), RingSettings.standard())
                        .spread())
                .isZero();
        assertThat(MarketStars.of(new SmallMarket(1, 50, 1, 200).ratings(), RingSettings.standard())
                        .spread())
                .isZero();
    }

    private static int stars(double liking) {
        return (int) Math.max(0, Math.min(5, Math.round(2.5 + 0.8 * liking)));
    }
}
