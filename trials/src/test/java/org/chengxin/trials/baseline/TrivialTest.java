package org.chengxin.trials.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.trials.market.Market;
import org.chengxin.trials.market.Shape;
import org.junit.jupiter.api.Test;

/** The trivial rules are fair opponents. */
class TrivialTest {

    @Test
    void theBurstRuleFindsPlainRingsFarBetterThanChance() throws IOException {
        Market market = Market.of(Shape.PLAIN, 100_000, 1);
        Trivial trivial = Trivial.of(market);
        assertThat(Arrays.stream(trivial.userDegree).sum()).isEqualTo(100_000);
        double burst = Ranking.of(trivial.userBurst, market.wrongUsers()).averagePrecision();
        double degree = Ranking.of(trivial.userDegree, market.wrongUsers()).averagePrecision();
        assertThat(burst).isGreaterThan(0.5).isGreaterThan(degree);
    }
}
