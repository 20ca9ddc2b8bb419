package org.chengxin.detection.ring.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.chengxin.detection.metrics.Chance;
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

        ItemColumns bursts = Bursts.of(ratings);

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

    /** All windows of an item that hold as much as their length allows on either side. */
    @Test
    void theStrongestWindowIsThatOfTryingAllOfThem() {
        for (long seed = 1; seed <= 10; seed++) {
            Ratings ratings = new SmallMarket(seed, 400, 12, 900)
                    .flashSale(400, 4, 25, 100)
                    .flashSale(400, 7, 15, 220)
                    .ratings();
            double[] before = Bursts.profile(ratings);
            ItemColumns bursts = Bursts.of(ratings);
            for (int item = 0; item < ratings.items(); item++) {
                double strongest = 3;
                int start = ratings.byItem().start()[item];
                int end = ratings.byItem().start()[item + 1];
                for (int length : new int[] {1, 3, 7, 14, 30}) {
                    for (int first = start; first < end; first++) {
                        int last = ratings.byItem()
                                        .firstNotBefore(item, ratings.byItem().day()[first] + length)
                                - 1;
                        int count = last - first + 1;
                        double share = before[ratings.byItem().day()[last] + 1]
                                - before[ratings.byItem().day()[first]];
                        double usual = (end - start - count + 1) * share / (1 - share);
                        boolean widest = first == start
                                || ratings.byItem().day()[last]
                                                - ratings.byItem().day()[first - 1]
                                        >= length;
                        if (count >= 3 && widest) {
                            strongest = Math.max(strongest, Chance.poisson(count, usual) - Math.log(end - start));
                        }
                    }
                }
                double found = 3;
                for (int at = 0; at < bursts.size(); at++) {
                    found = bursts.item()[at] == item ? Math.max(found, bursts.weight()[at]) : found;
                }
                assertThat(found).as("seed %d, item %d", seed, item).isCloseTo(strongest, within(1e-4));
            }
        }
    }

    @Test
    void theHeavyOnesAreThoseAboveTheWeightAndUnchanged() {
        ItemColumns bursts = Bursts.of(new SmallMarket(3, 500, 30, 6000)
                .flashSale(500, 4, 60, 100)
                .flashSale(500, 9, 12, 200)
                .ratings());

        ItemColumns heavy = bursts.heavierThan(30);

        assertThat(heavy.size()).isPositive().isLessThan(bursts.size());
        int next = 0;
        for (int at = 0; at < bursts.size(); at++) {
            if (bursts.weight()[at] > 30) {
                assertThat(heavy.item()[next]).isEqualTo(bursts.item()[at]);
                assertThat(heavy.from()[next]).isEqualTo(bursts.from()[at]);
                assertThat(heavy.to()[next]).isEqualTo(bursts.to()[at]);
                assertThat(heavy.weight()[next++]).isEqualTo(bursts.weight()[at]);
            }
        }
        assertThat(next).isEqualTo(heavy.size());
    }
}
