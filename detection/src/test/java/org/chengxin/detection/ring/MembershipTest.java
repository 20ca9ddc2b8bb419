package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.detection.rating.Ratings;
import org.junit.jupiter.api.Test;

class MembershipTest {

    @Test
    void oddsRiseWithTheItemsSharedAndFallWithActivityElsewhere() {
        SmallMarket market = new SmallMarket(2, 3000, 200, 12_000);
        for (int item = 0; item < 6; item++) {
            for (int user = 0; user < 20; user++) {
                market.add(1_000_000 + user, 5000 + item, 5, 100 + user % 3);
            }
        }
        market.add(2_000_000, 5000, 5, 100);
        market.add(2_000_001, 5000, 5, 100).add(2_000_001, 5001, 5, 100);
        for (int item = 0; item < 150; item++) {
            market.add(2_000_002, item, 5, item);
        }
        market.add(2_000_002, 5000, 5, 100).add(2_000_002, 5001, 5, 100);
        Ratings ratings = market.ratings();

        Membership membership = new Membership(ratings, block(ratings), stars());

        double ring = odds(membership, ratings, 1_000_003);
        double twice = odds(membership, ratings, 2_000_001);
        double twiceAndBusy = odds(membership, ratings, 2_000_002);
        double once = odds(membership, ratings, 2_000_000);
        assertThat(ring).isPositive();
        assertThat(List.of(ring, twice, once)).isSortedAccordingTo((left, right) -> Double.compare(right, left));
        assertThat(twice).isGreaterThan(twiceAndBusy);
        assertThat(membership.between(0, Double.POSITIVE_INFINITY)).hasSizeBetween(20, 21);
        assertThat(once).isNegative();
        assertThat(twiceAndBusy).isNegative();
    }

    private static Candidate block(Ratings ratings) {
        List<Cell> cells = new ArrayList<>();
        for (int item = 0; item < ratings.items(); item++) {
            if (ratings.itemId(item) >= 5000) {
                int from = 100 - ratings.inputDay(0);
                cells.add(new Cell(item, from, from + 2, 23, 20, 50, 50));
            }
        }
        List<Integer> users = new ArrayList<>();
        for (int user = 0; user < ratings.users(); user++) {
            if (ratings.userId(user) >= 1_000_000 && ratings.userId(user) < 2_000_000) {
                users.add(user);
            }
        }
        return new Candidate(users.stream().mapToInt(user -> user).toArray(), cells, 300);
    }

    private static double odds(Membership membership, Ratings ratings, int id) {
        for (int user = 0; user < ratings.users(); user++) {
            if (ratings.userId(user) == id) {
                return membership.oddsOf(user);
            }
        }
        throw new AssertionError("no user " + id);
    }

    private static MarketStars stars() {
        double[] stars = new double[128];
        stars[3] = stars[4] = stars[5] = 1.0 / 3;
        return new MarketStars(stars, 0, 0, MarketStars.Allowance.of(RingSettings.standard()));
    }
}
