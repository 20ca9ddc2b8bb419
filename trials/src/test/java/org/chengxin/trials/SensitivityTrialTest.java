package org.chengxin.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.chengxin.detection.ring.RingParameter;
import org.junit.jupiter.api.Test;

/** Each declared parameter is tried halved and doubled, and what that changes is printed. */
class SensitivityTrialTest {

    @Test
    void printsALineForHalfAndDouble() throws IOException {
        StringWriter printed = new StringWriter();
        new SensitivityTrial(new PrintWriter(printed, true)).run(List.of(RingParameter.STAR_ERRORS), 20_000, 50_000, 3);
        List<String> lines = printed.toString().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(2)).startsWith("  as usual").containsPattern("0\\.\\d{3} +\\d+ \\(\\d+\\) +–");
        assertThat(lines.get(3)).startsWith("  star_errors 1.500");
        assertThat(lines.get(4)).startsWith("  star_errors 6 ");
        assertThat(named(lines.get(3)))
                .as("three errors fewer name no fewer")
                .isGreaterThanOrEqualTo(named(lines.get(4)));
    }

    private static int named(String line) {
        return Integer.parseInt(line.substring(28).trim().split(" +")[1]);
    }
}
