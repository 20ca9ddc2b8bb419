package org.chengxin.detection.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What neighbours say is what one hears who goes to each of them. */
class BeliefsTest {

    private static final double UNKNOWN = Double.NaN;

    @Test
    void neighboursAreHeardByHandOnAStar() {
        // 0 in the middle of 1 (fraudulent), 2 (honest) and 3 (undecided); 4 alone.
        Graph star = Graph.of(5, new int[] {0, 1, 0, 2, 0, 3}, 3);
        double[] labels = {UNKNOWN, 1, 0, UNKNOWN, UNKNOWN};
        double[] scores = {0.5, 0.2, 0.4, 0.6, 0.1};

        double[][] columns = Beliefs.columns(star, scores, labels, 0.1, 0.7);

        assertThat(columns[0][0]).isCloseTo((1 + 0 + 0.6) / 3, within(1e-12));
        assertThat(columns[1][0]).isEqualTo(0.6);
        assertThat(columns[3][0]).isCloseTo(0.4, within(1e-12));
        assertThat(columns[4][0]).isCloseTo((1 + 0.1) / 3, within(1e-12));
        assertThat(columns[5][0]).isCloseTo(Math.log(2), within(1e-12));
        assertThat(columns[0][4]).isNaN();
        assertThat(columns[4][4]).isEqualTo(0.1);
        assertThat(columns[6][4]).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void labelsFlowAsTheFullMatrixSays() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            int nodes = 2 + random.nextInt(9);
            int edges = random.nextInt(20);
            Graph graph = Graph.of(nodes, random.ints(2 * edges, 0, nodes).toArray(), edges);
            double[] labels = new double[nodes];
            Arrays.setAll(labels, at -> random.nextInt(3) == 0 ? random.nextInt(2) : UNKNOWN);

            double[] spread = Beliefs.columns(graph, new double[nodes], labels, 0.2, 0.7)[6];

            double[] fraud = flown(
                    graph, Arrays.stream(labels).map(each -> each == 1 ? 1 : 0).toArray());
            double[] all = flown(
                    graph,
                    Arrays.stream(labels)
                            .map(each -> Double.isNaN(each) ? 0 : 1)
                            .toArray());
            for (int node = 0; node < nodes; node++) {
                assertThat(spread[node])
                        .as("seed %d", seed)
                        .isCloseTo((fraud[node] + 0.02) / (all[node] + 0.1), within(1e-9));
            }
        }
    }

    @Test
    void theLabelOfAnAccountIsNotAmongWhatItsNeighboursSayAtOnce() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            Graph graph = Graph.of(8, random.ints(30, 0, 8).toArray(), 15);
            double[] scores = random.doubles(8).toArray();
            double[] labels = random.ints(8, 0, 2).asDoubleStream().toArray();
            double[] turned = labels.clone();
            turned[3] = 1 - turned[3];

            double[][] before = Beliefs.columns(graph, scores, labels, 0.5, 0.7);
            double[][] after = Beliefs.columns(graph, scores, turned, 0.5, 0.7);

            for (int column : new int[] {0, 1, 2, 3, 4, 5}) {
                assertThat(Double.compare(after[column][3], before[column][3]))
                        .as("seed %d, column %d", seed, column)
                        .isZero();
            }
        }
    }

    private static double[] flown(Graph graph, double[] values) {
        int nodes = graph.nodes();
        double[][] matrix = new double[nodes][nodes];
        for (int node = 0; node < nodes; node++) {
            for (int at = graph.start(node); at < graph.start(node) + graph.degree(node); at++) {
                int other = graph.neighbour(at);
                matrix[node][other] = 0.7 / Math.sqrt((double) graph.degree(node) * graph.degree(other));
            }
        }
        double[] sum = new double[nodes];
        double[] flow = values;
        for (int step = 0; step < 10; step++) {
            double[] before = flow;
            double[] next = new double[nodes];
            Arrays.setAll(next, node -> {
                double got = 0;
                for (int other = 0; other < nodes; other++) {
                    got += matrix[node][other] * before[other];
                }
                return got;
            });
            flow = next;
            for (int node = 0; node < nodes; node++) {
                sum[node] += flow[node];
            }
        }
        return sum;
    }
}
