package org.chengxin.detection.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void staysInItsRangesAndComesToRest() throws IOException {
        for (long seed = 1; seed <= 40; seed++) {
            RatedNetwork network = RandomRatings.read(RandomRatings.lines(seed, 30, 300));

            Agreement fixed = agreement(network);

            assertThat(fixed.change()).as("seed %d", seed).isLessThan(1e-5);
            for (int rater = 0; rater < network.raters().size(); rater++) {
                assertThat(fixed.fairness(rater)).as("seed %d", seed).isBetween(0.0, 1.0);
            }
            for (int ratee = 0; ratee < network.ratees().size(); ratee++) {
                assertThat(fixed.goodness(ratee)).as("seed %d", seed).isBetween(-1.0, 1.0);
            }
        }
    }

    @Test
    void isWhatTheDefinitionGivesRatingByRating() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            RatedNetwork network = RandomRatings.read(RandomRatings.lines(seed, 20, 120));

            Agreement fixed = agreement(network);

            double[][] slow = slow(network, fixed.steps());
            for (int rater = 0; rater < slow[0].length; rater++) {
                assertThat(fixed.fairness(rater)).as("seed %d", seed).isCloseTo(slow[0][rater], within(1e-5));
            }
            for (int ratee = 0; ratee < slow[1].length; ratee++) {
                assertThat(fixed.goodness(ratee)).as("seed %d", seed).isCloseTo(slow[1][ratee], within(1e-5));
            }
        }
    }

    @Test
    void whoSaysTheOppositeOfAllOthersIsTheLeastFairAndCountsLeast() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int rater = 0; rater < 10; rater++) {
            for (int ratee = 100; ratee < 110; ratee++) {
                lines.add(rater + "," + ratee + "," + (rater == 7 ? -10 : 8) + "," + (rater * 10 + ratee % 7));
            }
        }
        RatedNetwork network = RandomRatings.read(lines);

        Agreement fixed = agreement(network);

        assertThat(fixed.fairness(0)).isEqualTo(1);
        assertThat(fixed.fairness(7)).isLessThan(0.2);
        // The plain mean is 0.62.
        assertThat(fixed.goodness(0)).isGreaterThan(0.74);
    }

    @Test
    void oneKindRatingIsLessThanTenOfThem() throws IOException {
        List<String> lines = new ArrayList<>(List.of("0,50,10,1", "1,51,-5,2", "2,51,-5,3", "3,51,-5,4"));
        for (int rater = 0; rater < 10; rater++) {
            lines.add(rater + ",60,10," + (5 + rater));
        }
        RatedNetwork network = RandomRatings.read(lines);

        Agreement fixed = agreement(network);

        assertThat(fixed.goodness(network.ratees().place(50)))
                .isLessThan(fixed.goodness(network.ratees().place(60)));
    }

    @Test
    void theWordOfOneWhomNobodyPraisesWeighsLess() throws IOException {
        List<String> lines = new ArrayList<>(List.of("1,9,10,1", "2,9,-10,500"));
        for (int rater = 20; rater < 30; rater++) {
            lines.add(rater + ",1,9," + rater * 10);
        }
        RatedNetwork network = RandomRatings.read(lines);

        assertThat(agreement(network).goodness(network.ratees().place(9))).isPositive();
    }

    @Test
    void whoIsSilentMovesNoGoodness() throws IOException {
        RatedNetwork network = RandomRatings.read(List.of("1,9,10,1", "2,9,-4,500", "1,8,3,50"));
        boolean[] silent = new boolean[] {true, false};

        Agreement fixed =
                Agreement.of(network, BurstWeights.of(network), new RaterReputation(network, new boolean[0]), silent);

        // The mean of all is 0.3, and nobody else speaks of 8.
        assertThat(fixed.goodness(network.ratees().place(8))).isCloseTo(0.3, within(1e-6));
        assertThat(fixed.goodness(network.ratees().place(9))).isLessThan(0.3);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        RatedNetwork network = RandomRatings.read(RandomRatings.lines(3, 400, 5000));

        double[] alone = new ForkJoinPool(1).submit(() -> fairness(network)).get();
        double[] many = new ForkJoinPool(7).submit(() -> fairness(network)).get();

        assertThat(many).containsExactly(alone);
    }

    static Agreement agreement(RatedNetwork network) {
        boolean[] silent = new boolean[network.raters().size()];
        return Agreement.of(network, BurstWeights.of(network), new RaterReputation(network, new boolean[0]), silent);
    }

    private static double[] fairness(RatedNetwork network) {
        Agreement fixed = agreement(network);
        double[] fairness = new double[network.raters().size()];
        Arrays.setAll(fairness, fixed::fairness);
        return fairness;
    }

    private record Rating(int rater, int ratee, double stars, double weight) {}

    /** Every mean taken anew for every rating, over all ratings. */
    private static double[][] slow(RatedNetwork network, int steps) {
        RaterReputation reputation = new RaterReputation(network, new boolean[0]);
        BurstWeights bursts = BurstWeights.of(network);
        List<Rating> ratings = new ArrayList<>();
        for (int rater = 0; rater < network.raters().size(); rater++) {
            for (int at = network.given[rater]; at < network.given[rater + 1]; at++) {
                ratings.add(new Rating(
                        rater, network.ratee[at], network.gave[at], reputation.weight(rater) * bursts.given[at]));
            }
        }
        double usualWord = ratings.stream()
                .mapToDouble(each -> reputation.weight(each.rater))
                .average()
                .orElse(1);
        double[] fairness = new double[network.raters().size()];
        Arrays.fill(fairness, 1);
        for (int step = 0; step < steps; step++) {
            double[] next = new double[fairness.length];
            double usual = 0;
            for (Rating one : ratings) {
                usual += square(one.stars - said(one.ratee, one, ratings, fairness, usualWord)) / ratings.size();
            }
            for (int rater = 0; rater < next.length; rater++) {
                double off = usual;
                int count = 1;
                for (Rating one : ratings) {
                    if (one.rater == rater) {
                        off += square(one.stars - said(one.ratee, one, ratings, fairness, usualWord));
                        count++;
                    }
                }
                next[rater] = Math.min(1, usual * count / off);
            }
            fairness = next;
        }
        double[] goodness = new double[network.ratees().size()];
        for (int ratee = 0; ratee < goodness.length; ratee++) {
            goodness[ratee] = said(ratee, null, ratings, fairness, usualWord);
        }
        return new double[][] {fairness, goodness};
    }

    private static double said(
            int ratee,
            @org.jspecify.annotations.Nullable Rating but,
            List<Rating> ratings,
            double[] fairness,
            double usualWord) {
        double sum = ratings.stream().mapToDouble(Rating::stars).average().orElse(0);
        double weights = 1;
        for (Rating each : ratings) {
            if (each.ratee == ratee && each != but) {
                double weight = fairness[each.rater] * each.weight / usualWord;
                sum += weight * each.stars;
                weights += weight;
            }
        }
        return sum / weights;
    }

    private static double square(double value) {
        return value * value;
    }
}
