package org.chengxin.detection.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LongCountsTest {

    @Test
    void countsAsAMapDoes() {
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LongCounts counts = new LongCounts(1_000_000);
            Map<Long, Integer> slow = new HashMap<>();
            for (int each = 0; each < 5_000; each++) {
                long key = random.nextLong(3_000) << random.nextInt(3) * 16;
                counts.add(key);
                slow.merge(key, 1, Integer::sum);
            }
            slow.forEach((key, count) -> assertThat(counts.count(key)).isEqualTo(count));
            assertThat(counts.atLeast(3))
                    .as("seed %d", seed)
                    .containsExactly(slow.entrySet().stream()
                            .filter(entry -> entry.getValue() >= 3)
                            .mapToLong(Map.Entry::getKey)
                            .sorted()
                            .toArray());
        }
    }

    @Test
    void newKeysAreRefusedWhenTheRoomIsUsedUp() {
        LongCounts counts = new LongCounts(2);

        assertThat(counts.add(0)).isTrue();
        assertThat(counts.add(7)).isTrue();
        assertThat(counts.add(9)).isFalse();
        assertThat(counts.add(0)).isTrue();
        assertThat(counts.count(0)).isEqualTo(2);
        assertThat(counts.count(9)).isZero();
    }
}
