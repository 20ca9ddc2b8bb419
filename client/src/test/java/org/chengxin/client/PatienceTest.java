package org.chengxin.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final List<Duration> pauses = new ArrayList<>();

    private Patience.Waiting waiting(Duration total) {
        return new Patience(total, pauses::add).new Waiting();
    }

    @Test
    void doublesItsPausesUpToTenSecondsAndKeepsToItsTotal() throws InterruptedException {
        Patience.Waiting waiting = waiting(Duration.ofMinutes(2));
        while (waiting.again(Optional.empty())) {
            assertThat(pauses).hasSizeLessThan(100);
        }
        long longest = 250;
        for (Duration pause : pauses) {
            assertThat(pause.toMillis()).isBetween(longest / 2, longest);
            longest = Math.min(10_000, longest * 2);
        }
        long sum = pauses.stream().mapToLong(Duration::toMillis).sum();
        assertThat(sum).isBetween(110_000L, 120_000L);
    }

    @Test
    void waitsAsAskedUnlessThatIsTooLong() throws InterruptedException {
        Patience.Waiting waiting = waiting(Duration.ofSeconds(30));
        assertThat(waiting.again(Optional.of(Duration.ofSeconds(20)))).isTrue();
        assertThat(waiting.again(Optional.of(Duration.ofSeconds(20)))).isFalse();
        assertThat(pauses).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void endsThoughTheServerAsksForNoPauseAtAll() throws InterruptedException {
        Patience.Waiting waiting = waiting(Duration.ofMillis(50));
        int rounds = 0;
        while (waiting.again(Optional.of(Duration.ZERO))) {
            rounds++;
        }
        assertThat(rounds).isEqualTo(50);
    }

    @Test
    void isAtItsEndAtOnceWithoutATotal() throws InterruptedException {
        assertThat(waiting(Duration.ZERO).again(Optional.empty())).isFalse();
        assertThat(pauses).isEmpty();
    }
}
