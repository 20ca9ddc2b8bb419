package org.chengxin.trials.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Dense blocks as FRAUDAR finds them. */
class PeelingTest {

    private static final int USERS = 30;
    private static final int COLUMNS = 20;

    @Test
    void findsThePlantedBlocksInTwoRounds() {
        Random random = new Random(1);
        Set<Integer> edges = random(random, 60);
        for (int user = 0; user < 8; user++) {
            for (int column = 0; column < 6; column++) {
                edges.add(column * USERS + user);
                edges.add((10 + column) * USERS + 20 + user % 5);
            }
        }
        Peeling peeling = peeling(edges);

        Peeling.Block first = peeling.next();
        Peeling.Block second = peeling.next();

        Set<Integer> found = Arrays.stream(first.members()).boxed().collect(Collectors.toSet());
        assertThat(found).contains(0, 1, 2, 3, 4, 5, 6, 7);
        Arrays.stream(second.members()).forEach(found::add);
        assertThat(found).contains(20, 21, 22, 23, 24);
        assertThat(second.density()).isLessThanOrEqualTo(first.density());
    }

    /** What the greedy way promises (Charikar, APPROX 2000), beside all subsets of small graphs. */
    @Test
    void isAtLeastHalfAsDenseAsTheDensestOfAll() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            Set<Integer> edges = new HashSet<>();
            for (int each = 3 + random.nextInt(20); each > 0; each--) {
                edges.add(random.nextInt(5) * USERS + random.nextInt(6));
            }
            double densest = densest(edges);
            assertThat(peeling(edges).next().density()).as("seed %d", seed).isBetween(densest / 2, densest + 1e-9);
        }
    }

    @Test
    void endsWithNothingWhenAllIsExplained() {
        Peeling peeling = peeling(Set.of(0, 1, USERS));
        for (int round = 0; round < 3; round++) {
            peeling.next();
        }
        assertThat(peeling.next().density()).isZero();
        assertThat(peeling.next().members()).isEmpty();
    }

    private static Set<Integer> random(Random random, int count) {
        Set<Integer> edges = new HashSet<>();
        for (int each = 0; each < count; each++) {
            edges.add(random.nextInt(USERS * COLUMNS));
        }
        return edges;
    }

    private static Peeling peeling(Set<Integer> edges) {
        int[] sorted = edges.stream().mapToInt(edge -> edge).sorted().toArray();
        int[] column = new int[sorted.length];
        int[] user = new int[sorted.length];
        for (int at = 0; at < sorted.length; at++) {
            column[at] = sorted[at] / USERS;
            user[at] = sorted[at] % USERS;
        }
        return new Peeling(USERS, COLUMNS, column, user);
    }

    private static double densest(Set<Integer> edges) {
        double[] weight = new double[5];
        for (int edge : edges) {
            weight[edge / USERS]++;
        }
        double best = 0;
        for (int chosen = 1; chosen < 1 << 11; chosen++) {
            double sum = 0;
            for (int edge : edges) {
                boolean inside = (chosen >> edge % USERS & 1) == 1 && (chosen >> 6 + edge / USERS & 1) == 1;
                sum += inside ? 1 / Math.log(5 + weight[edge / USERS]) : 0;
            }
            best = Math.max(best, sum / Integer.bitCount(chosen));
        }
        return best;
    }
}
