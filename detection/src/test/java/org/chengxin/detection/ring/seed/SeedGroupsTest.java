package org.chengxin.detection.ring.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.ring.SmallMarket;
import org.junit.jupiter.api.Test;

class SeedGroupsTest {

    private final Ratings ratings =
            new SmallMarket(4, 4000, 300, 12_000).ring(40, 6, 0.6, 30, 5).ratings();
    private final ItemColumns columns = ItemColumns.wholeItems(ratings, 1000);
    private final CoRating shared = new CoRating(ratings, columns, 2, 8);
    private final SeedGroups seeds = new SeedGroups(columns, shared, shared.pairs(2), ratings.users());

    @Test
    void theTargetsOfTheRingComeFirst() {
        int[] first = Arrays.copyOf(seeds.order(), 6);

        assertThat(Arrays.stream(first).map(seeds::item).map(ratings::itemId)).allMatch(item -> item >= 100_000);
    }

    @Test
    void startWithTheAccountsThatMeetAgain() {
        int[] users = seeds.users(seeds.order()[0], new boolean[ratings.items()]);

        long ring = Arrays.stream(users)
                .filter(user -> ratings.userId(user) >= 100_000)
                .count();
        assertThat(ring).isGreaterThan(35);
        assertThat(users).isSorted().doesNotHaveDuplicates();
        assertThat(seeds.users(seeds.order()[0], new boolean[ratings.items()])).containsExactly(users);
    }

    @Test
    void leaveOutWhatIsExplained() {
        boolean[] explained = new boolean[ratings.items()];
        for (int item = 0; item < explained.length; item++) {
            explained[item] = ratings.itemId(item) >= 100_000;
        }

        assertThat(seeds.users(seeds.order()[0], explained)).hasSizeLessThan(5);
    }
}
