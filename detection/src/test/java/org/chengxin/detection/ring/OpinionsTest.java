package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.chengxin.detection.rating.Ratings;
import org.junit.jupiter.api.Test;

class OpinionsTest {

    private static final double[] MARKET = {0, 0.1, 0.1, 0.2, 0.3, 0.3};

    @Test
    void agreementIsTheChanceThatTwoAreAlike() {
        Opinions opinions = Opinions.of(new double[] {0, 0, 0, 0, 50, 50}, new double[6], MARKET);

        assertThat(opinions.agreement()).isEqualTo(0.5);
        assertThat(opinions.agreementElsewhere()).isCloseTo(0.01 + 0.01 + 0.04 + 0.09 + 0.09, within(1e-12));
        assertThat(opinions.divergence())
                .as("the logarithm of 0.5 over 0.3, less one of two kinds over twice a hundred")
                .isCloseTo(Math.log(0.5 / 0.3) - 1 / 200.0, within(1e-12));
    }

    @Test
    void starsDrawnAsElsewhereAreFreeWhateverTheirNumber() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            int ratings = 60 + random.nextInt(2000);
            assertThat(Opinions.of(drawn(ratings, random), drawn(1000, random), MARKET)
                            .free())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void oneVoiceIsNotFreeNorIsAnySideOfTheScale() {
        double[] elsewhere = {0, 100, 100, 200, 300, 300};
        assertThat(Opinions.of(new double[] {0, 0, 0, 0, 5, 95}, elsewhere, MARKET)
                        .free())
                .isFalse();
        assertThat(Opinions.of(new double[] {0, 95, 5, 0, 0, 0}, elsewhere, MARKET)
                        .free())
                .isFalse();
        assertThat(Opinions.of(new double[] {0, 0, 0, 0, 50, 50}, elsewhere, MARKET)
                        .free())
                .isFalse();
        assertThat(Opinions.of(new double[] {0, 30, 30, 20, 10, 10}, elsewhere, MARKET)
                        .free())
                .as("spread, but upside down")
                .isFalse();
    }

    @Test
    void whereAllGiveTheSameStarsNothingSpeaksForAnybody() {
        assertThat(Opinions.of(new double[] {100}, new double[] {1000}, new double[] {1})
                        .free())
                .isFalse();
    }

    @Test
    void countsTheAccountsOwnRatingsElsewhereAndThoseOfOthersOnTheSameItems() {
        SmallMarket market = new SmallMarket(1, 1, 1, 0);
        market.add(1, 1, 5, 0).add(2, 1, 5, 0).add(1, 9, 3, 0).add(7, 1, 2, 0).add(7, 8, 1, 0);
        Ratings ratings = market.ratings();
        double[] none = new double[128];
        int item = numberOf(ratings, 1);

        Opinions opinions = Opinions.of(ratings, none, new int[] {0, 1}, List.of(new Cell(item, 0, 0, 3, 2, 1, 1)));

        assertThat(opinions.agreement()).isEqualTo(1);
        assertThat(opinions.agreementElsewhere())
                .as("3 and 2 stars of 22, the market's own left out; the 1 star is of neither")
                .isCloseTo(2.0 / (22 * 22), within(1e-12));
    }

    private static int numberOf(Ratings ratings, int id) {
        int item = 0;
        while (ratings.itemId(item) != id) {
            item++;
        }
        return item;
    }

    private static double[] drawn(int count, Random random) {
        double[] drawn = new double[MARKET.length];
        for (int each = 0; each < count; each++) {
            double left = random.nextDouble();
            int star = 0;
            while (star < 5 && left >= MARKET[star]) {
                left -= MARKET[star++];
            }
            drawn[star]++;
        }
        return drawn;
    }
}
