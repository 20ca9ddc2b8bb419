package org.chengxin.detection.ring.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrafficTest {

    @Test
    void countsWhatLiesWithinTheWindow() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            Traffic traffic = new Traffic(7);
            List<Integer> days = new ArrayList<>();
            int today = 0;
            for (int each = 0; each < 500; each++) {
                int jump = random.nextInt(40) == 0 ? 20 : 0;
                int day = Math.max(0, today + jump + random.nextInt(5) - 3);
                today = each == 0 ? day : Math.max(today, day);
                boolean taken = traffic.add(day);
                assertThat(taken).as("seed %d", seed).isEqualTo(day > today - 7);
                if (taken) {
                    days.add(day);
                }
                int from = today - 7;
                assertThat(traffic.lately())
                        .as("seed %d", seed)
                        .isEqualTo(days.stream().filter(one -> one > from).count());
            }
            assertThat(traffic.ever()).isEqualTo(days.size());
        }
    }

    @Test
    void holdsTheLastOfAllDays() {
        Traffic traffic = new Traffic(30);

        assertThat(traffic.add(0)).isTrue();
        assertThat(traffic.add(Integer.MAX_VALUE)).isTrue();
        assertThat(traffic.lately()).isEqualTo(1);
        assertThat(traffic.add(Integer.MAX_VALUE - 30)).isFalse();
    }
}
