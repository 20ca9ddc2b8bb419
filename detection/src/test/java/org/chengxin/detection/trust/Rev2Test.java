package org.chengxin.detection.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class Rev2Test {

    private static final Rev2.Setting PLAIN = new Rev2.Setting(1, 1, 1, 1);

    @Test
    void staysInItsRangesAndComesToRest() throws IOException {
        for (long seed = 1; seed <= 40; seed++) {
            RatedNetwork network = RandomRatings.read(RandomRatings.lines(seed, 30, 300));
            for (Rev2.Setting setting : List.of(
                    PLAIN, new Rev2.Setting(0, 0, 1, 1), new Rev2.Setting(2, 0, 0, 1), new Rev2.Setting(0, 2, 3, 1))) {
                Rev2 fixed = Rev2.of(network, setting);

                assertThat(fixed.change()).as("seed %d", seed).isLessThan(1e-5);
                for (int rater = 0; rater < network.raters().size(); rater++) {
                    assertThat(fixed.fairness(rater)).as("seed %d", seed).isBetween(0.0, 1.0);
                }
                for (int ratee = 0; ratee < network.ratees().size(); ratee++) {
                    assertThat(fixed.goodness(ratee)).as("seed %d", seed).isBetween(-1.0, 1.0);
                }
            }
        }
    }

    @Test
    void isWhatTheEquationsOfThePaperGive() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            RatedNetwork network = RandomRatings.read(RandomRatings.lines(seed, 20, 120));
            Rev2 fixed = Rev2.start(network, new Rev2.Setting(2, 1, 1, 3));
            for (int step = 0; step < 10; step++) {
                fixed.step();
            }

            double[][] slow = slow(network, 2, 1, 1, 3, 10);

            for (int rater = 0; rater < slow[0].length; rater++) {
                assertThat(fixed.fairness(rater)).as("seed %d", seed).isCloseTo(slow[0][rater], within(1e-9));
            }
            for (int ratee = 0; ratee < slow[1].length; ratee++) {
                assertThat(fixed.goodness(ratee)).as("seed %d", seed).isCloseTo(slow[1][ratee], within(1e-9));
            }
        }
    }

    @Test
    void whoSaysTheOppositeOfAllOthersIsTheLeastFair() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int rater = 0; rater < 10; rater++) {
            for (int ratee = 100; ratee < 110; ratee++) {
                lines.add(rater + "," + ratee + "," + (rater == 7 ? -10 : 8) + ",1");
            }
        }
        RatedNetwork network = RandomRatings.read(lines);

        Rev2 fixed = Rev2.of(network, PLAIN);

        for (int rater = 0; rater < 10; rater++) {
            assertThat(fixed.fairness(7)).isLessThanOrEqualTo(fixed.fairness(rater));
        }
        assertThat(fixed.fairness(0)).isGreaterThan(fixed.fairness(7) + 0.2);
    }

    @Test
    void oneKindRatingIsLessThanTenOfThem() throws IOException {
        List<String> lines = new ArrayList<>(List.of("0,50,10,1", "1,51,-5,1", "2,51,-5,1", "3,51,-5,1"));
        for (int rater = 0; rater < 10; rater++) {
            lines.add(rater + ",60,10,1");
        }
        RatedNetwork network = RandomRatings.read(lines);

        Rev2 fixed = Rev2.of(network, PLAIN);

        assertThat(fixed.goodness(network.ratees().place(50)))
                .isLessThan(fixed.goodness(network.ratees().place(60)));
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        RatedNetwork network = RandomRatings.read(RandomRatings.lines(3, 400, 5000));

        double[] alone = new ForkJoinPool(1).submit(() -> fairness(network)).get();
        double[] many = new ForkJoinPool(7).submit(() -> fairness(network)).get();

        assertThat(many).containsExactly(alone);
    }

    private static double[] fairness(RatedNetwork network) {
        Rev2 fixed = Rev2.of(network, PLAIN);
        double[] fairness = new double[network.raters().size()];
        Arrays.setAll(fairness, fixed::fairness);
        return fairness;
    }

    /** With the reliability of every rating written down, as the paper has it. */
    private static double[][] slow(RatedNetwork network, double fair, double good, double who, double what, int steps) {
        int raters = network.raters().size();
        int ratees = network.ratees().size();
        double[] fairness = new double[raters];
        double[] goodness = new double[ratees];
        Arrays.fill(fairness, 1);
        for (int step = 0; step <= steps; step++) {
            double meanFairness = Arrays.stream(fairness).average().orElse(0);
            double meanGoodness = Arrays.stream(goodness).average().orElse(0);
            double[] reliable = new double[raters];
            double[] given = new double[raters];
            double[] weighed = new double[ratees];
            double[] received = new double[ratees];
            for (int rater = 0; rater < raters; rater++) {
                for (int at = network.given[rater]; at < network.given[rater + 1]; at++) {
                    int ratee = network.ratee[at];
                    double near = 1 - Math.abs(network.gave[at] - goodness[ratee]) / 2;
                    double reliability = step == 0 ? 1 : (who * fairness[rater] + what * near) / (who + what);
                    reliable[rater] += reliability;
                    given[rater]++;
                    weighed[ratee] += reliability * network.gave[at];
                    received[ratee]++;
                }
            }
            for (int rater = 0; step > 0 && rater < raters; rater++) {
                fairness[rater] = (reliable[rater] + fair * meanFairness) / (given[rater] + fair);
            }
            for (int ratee = 0; ratee < ratees; ratee++) {
                double prior = step == 0 ? 0 : good;
                goodness[ratee] = received[ratee] + prior == 0
                        ? 0
                        : (weighed[ratee] + prior * meanGoodness) / (received[ratee] + prior);
            }
        }
        return new double[][] {fairness, goodness};
    }
}
