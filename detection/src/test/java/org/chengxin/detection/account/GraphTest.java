package org.chengxin.detection.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Means over neighbours are what going to each of them gives, however often an edge is told. */
class GraphTest {

    @Test
    void equalsWhatAskingEveryNeighbourGives() {
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            int nodes = 1 + random.nextInt(12);
            int edges = random.nextInt(30);
            int[] ends = random.ints(2 * edges, 0, nodes).toArray();
            double[] values = random.doubles(nodes)
                    .map(value -> value < 0.2 ? Double.NaN : value)
                    .toArray();

            Graph graph = Graph.of(nodes, ends, edges);

            double[] means = graph.means(values);
            double[] seconds = graph.secondMeans(values);
            double[] highest = graph.highest(values);
            for (int node = 0; node < nodes; node++) {
                int[] around = around(node, ends);
                assertThat(graph.degree(node)).as("seed %d", seed).isEqualTo(around.length);
                assertSame(seed, means[node], mean(values, around));
                assertSame(
                        seed,
                        highest[node],
                        Arrays.stream(around)
                                .mapToDouble(at -> values[at])
                                .filter(value -> !Double.isNaN(value))
                                .max()
                                .orElse(Double.NaN));
                int self = node;
                double[] beyond = Arrays.stream(around)
                        .mapToDouble(at -> mean(
                                values,
                                Arrays.stream(around(at, ends))
                                        .filter(other -> other != self)
                                        .toArray()))
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
                assertSame(seed, seconds[node], Arrays.stream(beyond).average().orElse(Double.NaN));
            }
        }
    }

    private static void assertSame(long seed, double found, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(found).as("seed %d", seed).isNaN();
        } else {
            assertThat(found).as("seed %d", seed).isCloseTo(expected, within(1e-9));
        }
    }

    private static int[] around(int node, int[] ends) {
        Set<Integer> around = new TreeSet<>();
        for (int at = 0; at < ends.length; at += 2) {
            if (ends[at] != ends[at + 1]) {
                if (ends[at] == node) {
                    around.add(ends[at + 1]);
                }
                if (ends[at + 1] == node) {
                    around.add(ends[at]);
                }
            }
        }
        return around.stream().mapToInt(each -> each).toArray();
    }

    private static double mean(double[] values, int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> values[row])
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
