package org.chengxin.detection.ring.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentRatingsTest {

    private record Rating(int user, int item, int day) {}

    /** Against a list, with days that come late and a bound that is reached. */
    @Test
    void holdsTheLastRatingsOfEveryAccountAndItem() {
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            RecentRatings recent = new RecentRatings(2_048);
            Deque<Rating> slow = new ArrayDeque<>();
            for (int each = 0; each < 12_000; each++) {
                int today = each / 200;
                int from = Math.max(0, today - 9);
                recent.from(from);
                while (!slow.isEmpty() && slow.getFirst().day() < from) {
                    slow.removeFirst();
                }
                Rating rating = new Rating(random.nextInt(300), random.nextInt(80), today - random.nextInt(3) % 2);
                if (rating.day() >= from) {
                    recent.add(rating.user(), rating.item(), 5, rating.day(), 0);
                    slow.addLast(rating);
                    if (slow.size() > 2_048) {
                        slow.removeFirst();
                    }
                }
            }
            check(recent, new ArrayList<>(slow), seed);
        }
    }

    private static void check(RecentRatings recent, List<Rating> slow, long seed) {
        int from = recent.from();
        assertThat(recent.size()).as("seed %d", seed).isEqualTo(slow.size());
        for (int key = 0; key < 300; key++) {
            int each = key;
            assertThat(recent.itemsOf(key, from, 1_000))
                    .as("seed %d", seed)
                    .containsExactly(slow.stream()
                            .filter(rating -> rating.user() == each && rating.day() >= from)
                            .mapToInt(Rating::item)
                            .sorted()
                            .distinct()
                            .toArray());
            assertThat(recent.usersOf(key, from + 3, 1_000))
                    .as("seed %d", seed)
                    .containsExactly(slow.stream()
                            .filter(rating -> rating.item() == each && rating.day() >= from + 3)
                            .mapToInt(Rating::user)
                            .sorted()
                            .distinct()
                            .toArray());
        }
        assertThat(recent.size(from + 3)).isEqualTo((int)
                slow.stream().filter(rating -> rating.day() >= from + 3).count());
    }

    @Test
    void memoryGrowsWithTheTrafficUpToABound() {
        RecentRatings recent = new RecentRatings(1 << 14);
        long small = recent.bytes();
        for (int each = 0; each < 1 << 14; each++) {
            recent.add(each, each % 97, 3, 5, 0);
        }
        long grown = recent.bytes();
        assertThat(grown).isGreaterThan(4 * small);
        for (int each = 0; each < 1 << 17; each++) {
            recent.add(each, each % 97, 3, 5, 0);
        }

        assertThat(recent.bytes()).isLessThanOrEqualTo(2 * grown);
        assertThat(recent.size()).isEqualTo(1 << 14);
        assertThat(recent.byUser().used()).isEqualTo(1 << 14);
    }
}
