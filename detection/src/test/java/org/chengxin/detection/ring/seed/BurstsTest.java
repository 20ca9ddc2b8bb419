package org.chengxin.detection.ring.seed;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.ring.SmallMarket;
import org.junit.jupiter.api.Test;

class BurstsTest {

    @Test
    void findsTheDaysInWhichAnItemReceivedMoreThanItDoes() {
        Ratings ratings = new SmallMarket(3, 500, 30, 6000)
                .flashSale(500, 4, 60, 100)
                .flashSale(500, 4, 60, 200)
                .ratings();

        Columns bursts = Bursts.of(ratings);

        int found = 0;
        for (int at = 0; at < bursts.size(); at++) {
            if (ratings.itemId(bursts.item()[at]) == 4) {
                int from = ratings.inputDay(bursts.from()[at]);
                assertThat(from).isIn(100, 200);
                assertThat(ratings.inputDay(bursts.to()[at])).isEqualTo(from + 2);
                found++;
            }
        }
        assertThat(found).isEqualTo(2);
    }

    @Test
    void aFestivalOfTheWholeMarketIsNoBurst() {
        SmallMarket market = new SmallMarket(4, 2000, 20, 4000).festival(2000, 20, 4000, 150);

        assertThat(Bursts.of(market.ratings()).size()).isLessThanOrEqualTo(2);
    }
}
