package org.chengxin.detection.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdMapTest {

    @Test
    void numbersAsAMapWould() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            int range = 1 << 1 + random.nextInt(30);
            IdMap map = new IdMap();
            Map<Integer, Integer> slow = new HashMap<>();
            for (int each = 0; each < 5000; each++) {
                int id = random.nextInt(range);
                int expected = slow.computeIfAbsent(id, any -> slow.size());
                assertThat(map.number(id)).as("seed %d", seed).isEqualTo(expected);
                assertThat(map.ids()[expected]).as("seed %d", seed).isEqualTo(id);
            }
            assertThat(map.size()).isEqualTo(slow.size());
        }
    }

    @Test
    void takesTheLargestId() {
        IdMap map = new IdMap();

        assertThat(map.number(Integer.MAX_VALUE)).isZero();
        assertThat(map.number(0)).isEqualTo(1);
        assertThat(map.number(Integer.MAX_VALUE)).isZero();
    }
}
