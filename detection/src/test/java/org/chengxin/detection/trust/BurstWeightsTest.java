package org.chengxin.detection.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.detection.table.BadLines;
import org.junit.jupiter.api.Test;

class BurstWeightsTest {

    @Test
    void aRatingWeighsAsMuchAsItsNeighboursLeaveIt() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            RatedNetwork network = RandomRatings.read(RandomRatings.lines(seed, 40, 700));

            BurstWeights bursts = BurstWeights.of(network);

            int[] places = network.placesReceived();
            for (int at = 0; at < network.size(); at++) {
                assertThat(bursts.given[at]).as("seed %d", seed).isEqualTo(bursts.received[places[at]]);
                assertThat(bursts.given[at]).as("seed %d", seed).isCloseTo(slow(network, at), within(1e-5f));
            }
        }
    }

    /** Each rating against each. */
    private static float slow(RatedNetwork network, int at) {
        double here = moment(network, at);
        double count = 0;
        double near = 0;
        double market = 0;
        for (int other = 0; other < network.size(); other++) {
            double apart = (float) moment(network, other) - (double) (float) here;
            double close = Math.abs(apart) < 0.01 ? 1 : Math.abs(apart) == 0.01 ? 0.5 : 0;
            market += close;
            if (network.ratee[other] == network.ratee[at]) {
                count++;
                near += close;
            }
        }
        double share = Math.max(0.02, market / network.size());
        return (float) (near <= 1 + (count - 1) * 0.02 ? 1 : Math.min(1, (1 + (count - 1) * share) / near));
    }

    private static double moment(RatedNetwork network, int at) {
        double before = 0;
        for (double time : network.time) {
            before += time < network.time[at] ? 1 : time == network.time[at] ? 0.5 : 0;
        }
        return before / network.size();
    }

    @Test
    void aCrowdAtOneRateeIsABurstAndAFestivalOfAllIsNone() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int each = 0; each < 1000; each++) {
            // Half of all ratings, of all ratees alike, fall into one hour.
            int time = each % 2 == 0 ? 50_000 + each : each * 100;
            lines.add("%d,%d,5,%d".formatted(each, 5000 + each / 2 % 5, time));
        }
        for (int each = 0; each < 20; each++) {
            lines.add("%d,%d,5,%d".formatted(2000 + each, 5000, 20_000 + each));
        }
        RatedNetwork network = RandomRatings.read(lines);

        BurstWeights bursts = BurstWeights.of(network);

        assertThat(bursts.given[network.given[network.raters().place(2010)]]).isLessThan(0.4f);
        assertThat(bursts.given[network.given[network.raters().place(500)]]).isGreaterThan(0.7f);
        assertThat(bursts.given[network.given[network.raters().place(901)]]).isGreaterThan(0.7f);
    }

    /** Whole days, or no time told at all: what all have in common is no burst of one. */
    @Test
    void coarseTimesAreNoBurst() throws IOException {
        for (int days : new int[] {1, 10}) {
            List<String> lines = new ArrayList<>();
            for (int each = 0; each < 1000; each++) {
                lines.add("%d,%d,5,%d".formatted(each, 5000 + each % 3, each / 3 % days));
            }

            BurstWeights bursts = BurstWeights.of(RandomRatings.read(lines));

            for (float weight : bursts.given) {
                assertThat(weight).as("%d days", days).isGreaterThan(0.9f);
            }
        }
    }

    @Test
    void whereNoTimesAreKnownAllWeighTheSame() throws IOException {
        RatedNetwork network = NetworkReader.read(
                new StringReader("1,2,3\n2,1,3\n3,1,4"),
                List.of("rater", "ratee", "rating"),
                new Scale(1, 5),
                new BadLines(0));

        assertThat(BurstWeights.of(network).given).containsExactly(1, 1, 1);
        assertThat(BurstWeights.of(network).received).containsExactly(1, 1, 1);
    }
}
