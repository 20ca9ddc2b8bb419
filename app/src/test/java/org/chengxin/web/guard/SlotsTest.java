package org.chengxin.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** So many at once for a key, and nothing is remembered of those that left. */
class SlotsTest {

    private final Slots slots = new Slots();

    @Test
    void eachKeyHasItsOwnPlaces() {
        assertThat(slots.enter("a", 2)).isTrue();
        assertThat(slots.enter("a", 2)).isTrue();
        assertThat(slots.enter("a", 2)).isFalse();
        assertThat(slots.enter("b", 2)).isTrue();
        slots.leave("a");
        assertThat(slots.enter("a", 2)).isTrue();
        assertThat(slots.enter("c", 0)).isFalse();
        assertThat(slots.keys()).isEqualTo(2);
    }

    @Test
    void manyThreadsNeverHoldMoreAndLeaveNothing() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(8);
        for (int turn = 0; turn < 20_000; turn++) {
            threads.execute(() -> {
                if (slots.enter("k", 3)) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    inside.decrementAndGet();
                    slots.leave("k");
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(most.get()).isBetween(1, 3);
        assertThat(slots.keys()).isZero();
    }
}
