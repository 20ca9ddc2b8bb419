package org.chengxin.cli.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.chengxin.cli.Command;
import org.chengxin.detection.market.Market;
import org.chengxin.detection.market.Shape;
import org.chengxin.detection.measure.Ranking;
import org.junit.jupiter.api.Test;

/** The trivial rules are fair opponents, and the goals say by how much they were missed. */
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

    @Test
    void goalsSayWhatWasMeasuredAndByHowMuchItMissed() {
        Goals goals = new Goals();
        goals.atLeast("precision", 0.9, 0.95);
        goals.atMost("false blocks", 0, 2);
        goals.notRun("real data", "not here");
        StringWriter printed = new StringWriter();
        goals.print(new PrintWriter(printed, true));
        assertThat(printed.toString().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).contains("goals"),
                        line -> assertThat(line).contains("precision", "≥ 0.900", "0.950", "met"),
                        line -> assertThat(line).contains("false blocks", "≤ 0", "MISSED by 2"),
                        line -> assertThat(line).contains("real data", "not run", "not here"),
                        line -> assertThat(line).contains("missed（未达到）: 1"));
    }

    @Test
    void refusesATrialThatIsTooSmall() {
        assertThat(Command.run("benchmark", "detection", "--edges", "9").exit()).isEqualTo(2);
        assertThat(Command.run("benchmark").exit()).isEqualTo(2);
    }
}
