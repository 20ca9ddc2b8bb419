package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.chengxin.account.Repeats.Counted;
import org.junit.jupiter.api.Test;

/** The first is told, the others are counted, and however many kinds there are, the lines are few. */
class RepeatsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final Instant LATER = NOW.plus(Repeats.WINDOW);

    private final Repeats<String> repeats = new Repeats<>(3, "others");

    @Test
    void theFirstIsToldAndTheOthersAreCountedOnceTheirTimeIsOver() {
        assertThat(repeats.first("a", NOW)).contains("a");
        assertThat(repeats.first("a", NOW)).isEmpty();
        assertThat(repeats.first("a", NOW.plusSeconds(599))).isEmpty();
        assertThat(repeats.over(NOW.plusSeconds(599))).isEmpty();
        assertThat(repeats.over(LATER)).containsExactly(new Counted<>("a", 2));
        assertThat(repeats.over(LATER)).isEmpty();
        assertThat(repeats.first("a", LATER)).as("and begins anew").contains("a");
    }

    @Test
    void oneThatDidNotComeAgainIsNotCounted() {
        repeats.first("a", NOW);
        assertThat(repeats.over(LATER)).isEmpty();
        assertThat(repeats.first("a", LATER)).contains("a");
    }

    @Test
    void aThousandKindsBecomeFourLinesAndOneNumber() {
        long told = 0;
        for (int kind = 0; kind < 1_000; kind++) {
            told += repeats.first("kind " + kind, NOW).isPresent() ? 1 : 0;
        }
        assertThat(told).isEqualTo(4);
        assertThat(repeats.over(LATER)).containsExactly(new Counted<>("others", 996));
    }
}
