package org.chengxin.detection.ring.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentTableTest {

    @Test
    void holdsTheLastEventsOfEveryKeyWhileThereIsRoom() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            RecentTable table = new RecentTable(4096, 5);
            Map<Integer, Deque<Integer>> slow = new HashMap<>();
            for (int day = 0; day < 2000; day++) {
                int key = random.nextInt(40);
                table.add(table.place(key), day * 3, day);
                Deque<Integer> events = slow.computeIfAbsent(key, any -> new ArrayDeque<>());
                events.add(day * 3);
                if (events.size() > 5) {
                    events.remove();
                }
            }
            slow.forEach((key, events) -> {
                int place = table.find(key);
                List<Integer> held = new ArrayList<>();
                for (int event = 0; event < table.held(place); event++) {
                    held.add(table.other(place, event));
                }
                assertThat(held).containsExactlyInAnyOrderElementsOf(events);
            });
        }
    }

    @Test
    void forgetsTheKeyLongestSilentAndNeverGrows() {
        RecentTable table = new RecentTable(8, 2);
        for (int key = 0; key < 1000; key++) {
            table.add(table.place(key), 1, key);
        }

        assertThat(table.used()).isEqualTo(8);
        assertThat(table.find(999)).isNotEqualTo(RecentTable.NONE);
        assertThat(table.find(0)).isEqualTo(RecentTable.NONE);
        assertThat(table.held(table.place(0))).isZero();
    }
}
