package org.chengxin.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chengxin.trials.market.Group;
import org.chengxin.trials.market.Kind;
import org.chengxin.trials.market.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial runs the command in a Java of its own and tells how the model did beside the trivial rules. */
class MarketTrialTest {

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();

    @Test
    void tellsHowTheModelDidBesideTheTrivialRules() throws Exception {
        MarketTrial trial = new MarketTrial(new PrintWriter(printed, true), folder, "512m");
        Outcome outcome = trial.run(Shape.PLAIN, 30_000, 2);
        assertThat(outcome.precision()).isBetween(0.3, 1.0);
        assertThat(outcome.rings()).isPositive();
        assertThat(outcome.byKind()).containsOnlyKeys(Kind.BURST, Kind.SMEAR);
        assertThat(outcome.byKind().values()).allMatch(precision -> precision > 0.2 && precision <= 1);
        assertThat(outcome.seconds()).isPositive();
        assertThat(outcome.peak()).isGreaterThan(10L << 20);
        assertThat(printed.toString())
                .contains("market plain, seed 2: 30,000 ratings", "model", "peeling", "burst cell", "minus degree")
                .contains("mean rating received", "precision at capacity", "districts", "rings in tight blocks");
        assertThat(folder.resolve("ratings.csv")).doesNotExist();
    }

    @Test
    void saysWhatTheCommandSaidWhenItFails() {
        assertThatThrownBy(() -> Child.run(
                        "64m",
                        List.of(
                                "detect",
                                "rings",
                                "--ratings",
                                "none.csv",
                                "--columns",
                                "user,item,stars,day",
                                "--out",
                                folder.toString())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ended with 3")
                .hasMessageContaining("none.csv");
    }

    @Test
    void takesARingForFoundWhereOneTightBlockHoldsHalfOfIt() {
        Group ring = new Group(Kind.BURST, new int[] {1, 2, 3, 4}, new int[] {7}, 0, 3, 0);
        assertThat(MarketTrial.isFound(ring, found(1, 2, 9), 1_000)).isTrue();
        assertThat(MarketTrial.isFound(ring, found(1, 9), 1_000)).isFalse();
        int[] wide = new int[20];
        for (int user = 0; user < wide.length; user++) {
            wide[user] = user;
        }
        assertThat(MarketTrial.isFound(ring, found(wide), 1_000)).isFalse();
        assertThat(MarketTrial.isFound(ring, found(wide), 10_000)).isTrue();
    }

    private static Found found(int... block) {
        return new Found(new double[0], new double[0], Map.of("1", block), 1, 1);
    }
}
