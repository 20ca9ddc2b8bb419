package org.chengxin.detection.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaterReputationTest {

    @Test
    void withoutARaterIsWhatTheOthersAloneSay() throws IOException {
        for (long seed = 1; seed <= 10; seed++) {
            RatedNetwork network = RandomRatings.read(RandomRatings.lines(seed, 25, 200));

            RaterReputation reputation = new RaterReputation(network, new boolean[0]);

            for (int rater = 0; rater < network.raters().size(); rater++) {
                for (int at = network.given[rater]; at < network.given[rater + 1]; at++) {
                    int ratee = network.ratee[at];
                    double said = 0.5 * network.mean();
                    double words = 0.5;
                    for (int other = network.received[ratee]; other < network.received[ratee + 1]; other++) {
                        if (network.rater[other] != rater) {
                            said += reputation.weight(network.rater[other]) * network.got[other];
                            words += reputation.weight(network.rater[other]);
                        }
                    }
                    assertThat(reputation.without(ratee, rater, network.gave[at]))
                            .as("seed %d", seed)
                            .isCloseTo(said / words, within(1e-9));
                }
            }
        }
    }

    @Test
    void manyWhoVouchWeighMoreThanOneAndPraiseMoreThanBlame() throws IOException {
        List<String> lines = new ArrayList<>(List.of("1,2,5,1", "2,1,5,1", "3,1,5,1", "20,2,8,1", "30,3,-9,1"));
        for (int rater = 21; rater < 30; rater++) {
            lines.add(rater + ",1,8,1");
        }
        RatedNetwork network = RandomRatings.read(lines);

        RaterReputation reputation = new RaterReputation(network, new boolean[0]);

        assertThat(reputation.weight(network.raters().place(1)))
                .isGreaterThan(reputation.weight(network.raters().place(2)));
        assertThat(reputation.weight(network.raters().place(2)))
                .isGreaterThan(reputation.weight(network.raters().place(25)));
        assertThat(reputation.weight(network.raters().place(25)))
                .isGreaterThan(reputation.weight(network.raters().place(3)));
        assertThat(reputation.weight(network.raters().place(3))).isPositive();
    }
}
