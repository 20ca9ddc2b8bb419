package org.chengxin.detection.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every pair stands once in the rows of both sides, with the edge that was chosen for it. */
class PairsTest {

    @Test
    void rowsAreThoseOfASortedMap() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            int froms = 1 + random.nextInt(12);
            int tos = 1 + random.nextInt(9);
            int count = random.nextInt(150);
            int[] from = random.ints(count, 0, froms).toArray();
            int[] to = random.ints(count, 0, tos).toArray();
            boolean last = random.nextBoolean();
            Map<Long, Integer> slow = new TreeMap<>();
            Map<Long, Integer> back = new TreeMap<>();
            for (int edge = 0; edge < count; edge++) {
                if (from[edge] != to[edge]) {
                    slow.merge((long) from[edge] << 32 | to[edge], edge, (one, other) -> last ? other : one);
                    back.put((long) to[edge] << 32 | from[edge], edge);
                }
            }

            Pairs pairs = Pairs.of(from, froms, to, tos, count, choice(from, to, last));

            assertThat(pairs.edges).as("seed %d", seed).startsWith(numbers(slow.values()));
            assertThat(keys(pairs.starts, pairs.others)).as("seed %d", seed).containsExactlyElementsOf(slow.keySet());
            assertThat(keys(pairs.backStarts, pairs.backOthers))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(back.keySet());
            for (int at = 0; at < pairs.places.length; at++) {
                assertThat(from[pairs.edges[pairs.places[at]]])
                        .as("seed %d", seed)
                        .isEqualTo(pairs.backOthers[at]);
            }
        }
    }

    @Test
    void anEdgeOfNoNodeIsInNoRow() {
        int[] node = {1, -1, 0, -1, 1};

        assertThat(Rows.starts(null, node, 2, 5)).containsExactly(0, 1, 3);
        assertThat(Rows.sorted(null, node, 2, 5)).containsExactly(2, 0, 4);
    }

    private static Pairs.Choice choice(int[] from, int[] to, boolean last) {
        return (edge, before) -> from[edge] != to[edge] && (before < 0 || last);
    }

    private static int[] numbers(Iterable<Integer> values) {
        List<Integer> all = new ArrayList<>();
        values.forEach(all::add);
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Long> keys(int[] starts, int[] others) {
        List<Long> keys = new ArrayList<>();
        for (int node = 0; node + 1 < starts.length; node++) {
            for (int other : Arrays.copyOfRange(others, starts[node], starts[node + 1])) {
                keys.add((long) node << 32 | other);
            }
        }
        return keys;
    }
}
