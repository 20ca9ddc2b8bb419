package org.chengxin.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The goals say by how much they were missed, and no trial is too small for them. */
class GoalsTest {

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
        assertThat(TrialsTest.run("benchmark detection --edges 9").exit()).isEqualTo(2);
        assertThat(TrialsTest.run("benchmark").exit()).isEqualTo(2);
    }
}
