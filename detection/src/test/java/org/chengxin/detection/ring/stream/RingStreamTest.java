package org.chengxin.detection.ring.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RingStreamTest {

    private static final int RING = 1_000_000;

    @Test
    void alertsWhileTheRingIsAtWork() {
        for (long seed = 1; seed <= 5; seed++) {
            List<RingAlert> alerts = run(seed, true);

            assertThat(alerts).as("seed %d", seed).isNotEmpty();
            RingAlert first = alerts.get(0);
            assertThat(first.day()).as("seed %d", seed).isBetween(60, 63);
            assertThat(Arrays.stream(first.users()).filter(user -> user >= RING).count() * 10L)
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(first.users().length * 9L);
            assertThat(first.words()).contains("accounts gave", "below 10^-");
        }
    }

    @Test
    void isSilentWhileThereIsNoRing() {
        for (long seed = 11; seed <= 16; seed++) {
            assertThat(run(seed, false)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void leavesOutWhatComesTooLateAndSaysHowMuch() {
        RingStream stream = new RingStream(7, 100, 100, 0.001);
        stream.insert(1, 1, 100);
        stream.insert(1, 2, 94);
        stream.insert(1, 3, 93);

        assertThat(stream.late()).isEqualTo(1);
        assertThatThrownBy(() -> stream.insert(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneAccountAloneIsNoRing() {
        RingStream stream = new RingStream(30, 1000, 1000, 0.001);
        for (int each = 0; each < 50_000; each++) {
            assertThat(stream.insert(each % 2, each % 7, each / 1000)).isEmpty();
        }
        assertThat(stream.insert(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isEmpty();
    }

    private static List<RingAlert> run(long seed, boolean ring) {
        Random random = new Random(seed);
        RingStream stream = new RingStream(30, 20_000, 4000, 0.001);
        List<RingAlert> alerts = new ArrayList<>();
        for (int day = 0; day < 90; day++) {
            for (int each = 0; each < 1000; each++) {
                int user = (int) (20_000 * random.nextDouble() * random.nextDouble());
                int item = (int) (3000 * random.nextDouble() * random.nextDouble());
                keep(stream.insert(user, item, day), alerts);
                if (day % 10 == 0 && each < 200) {
                    keep(stream.insert(user, 2000 + day, day), alerts);
                }
                if (ring && day >= 60 && day < 64 && each < 80) {
                    keep(stream.insert(RING + random.nextInt(60), 5000 + random.nextInt(8), day), alerts);
                }
            }
        }
        return alerts;
    }

    private static void keep(Optional<RingAlert> alert, List<RingAlert> alerts) {
        alert.ifPresent(alerts::add);
    }
}
