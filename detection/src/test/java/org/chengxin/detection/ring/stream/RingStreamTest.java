package org.chengxin.detection.ring.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What an alert says, counted once more over all that was inserted, item by item and account by account. */
    @Test
    void whatAnAlertSaysIsWhatWasInserted() {
        int window = 20;
        for (long seed = 21; seed <= 25; seed++) {
            Random random = new Random(seed);
            RingStream stream = new RingStream(window, 1 << 17, 0.001);
            List<int[]> events = new ArrayList<>();
            int alerts = 0;
            for (int day = 0; day < 60; day++) {
                for (int each = 0; each < 320; each++) {
                    boolean ring = each >= 300 && day >= 40;
                    int user = ring ? RING + random.nextInt(40) : random.nextInt(15_000);
                    int item = ring ? 5000 + random.nextInt(10) : random.nextInt(3000);
                    events.add(new int[] {user, item, day});
                    Optional<RingAlert> alert = stream.insert(user, item, day);
                    if (alert.isPresent()) {
                        alerts++;
                        check(alert.get(), events, day - window, seed);
                    }
                }
            }
            assertThat(alerts).as("seed %d", seed).isPositive();
        }
    }

    private static void check(RingAlert alert, List<int[]> events, int before, long seed) {
        Set<Integer> accounts = Arrays.stream(alert.users()).boxed().collect(Collectors.toSet());
        Map<Integer, Set<Integer>> itemsOf = new HashMap<>();
        int ratings = 0;
        int fromRing = 0;
        for (int item : alert.items()) {
            Set<Integer> there = events.stream()
                    .filter(event -> event[1] == item && event[2] > before)
                    .map(event -> event[0])
                    .collect(Collectors.toSet());
            ratings += there.size();
            there.retainAll(accounts);
            fromRing += there.size();
            there.forEach(user ->
                    itemsOf.computeIfAbsent(user, none -> new HashSet<>()).add(item));
        }
        assertThat(alert.ratings()).as("seed %d", seed).isEqualTo(ratings);
        assertThat(alert.fromRing()).as("seed %d", seed).isEqualTo(fromRing);
        assertThat(itemsOf.keySet()).as("seed %d", seed).isEqualTo(accounts);
        assertThat(alert.expected()).isPositive().isLessThan(fromRing);
        assertThat(alert.logChance()).isLessThan(Math.log(0.001));
    }

    @Test
    void leavesOutWhatComesTooLateAndSaysHowMuch() {
        RingStream stream = new RingStream(7, 100, 0.001);
        for (int each = 0; each < 20; each++) {
            stream.insert(1 + each, 1, 100);
        }
        stream.insert(1, 2, 94);
        stream.insert(1, 3, 93);

        assertThat(stream.today()).isEqualTo(100);
        assertThat(stream.late()).isEqualTo(1);
        assertThat(stream.remembered()).isEqualTo(21);
        assertThatThrownBy(() -> stream.insert(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneAccountAloneIsNoRing() {
        RingStream stream = new RingStream(30, 1 << 10, 0.001);
        for (int each = 0; each < 50_000; each++) {
            assertThat(stream.insert(each % 2, each % 7, each / 1000)).isEmpty();
        }
        assertThat(stream.insert(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isEmpty();
    }

    private static List<RingAlert> run(long seed, boolean ring) {
        Random random = new Random(seed);
        RingStream stream = new RingStream(30, 1 << 17, 0.001);
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

    /** The first of all, and every hundredth, bears a day decades ahead or behind: the ring is found as without them. */
    @Test
    void wrongClocksMoveNothingAndAreNotCounted() {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            RingStream stream = new RingStream(30, 1 << 14, 0.001);
            stream.insert(1, 1, 2_000_000_000);
            int alerts = 0;
            for (int each = 0; each < 6_000; each++) {
                int day = 4_000 + each / 100;
                if (each % 100 == 50) {
                    boolean ahead = random.nextBoolean();
                    int wrong = ahead ? day + 365 + random.nextInt(9) * 1_000 : day - 365 - random.nextInt(999);
                    stream.insert(random.nextInt(2_000), random.nextInt(300), wrong);
                }
                boolean ring = each >= 4_000 && each < 4_600 && each % 3 == 0;
                int user = ring ? 5_000 + random.nextInt(25) : random.nextInt(2_000);
                int item = ring ? 900 + random.nextInt(8) : random.nextInt(300);
                alerts += stream.insert(user, item, day).isPresent() ? 1 : 0;
            }
            assertThat(alerts).as("seed %d", seed).isPositive();
            assertThat(stream.today()).as("seed %d", seed).isEqualTo(4_059);
            assertThat(stream.late() + stream.stray()).as("seed %d", seed).isBetween(58L, 61L);
        }
    }

    /** A week's reviews in any order. */
    @Test
    void whatComesLateWithinTheWindowCountsOnItsOwnDay() {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            RingStream stream = new RingStream(30, 1 << 14, 0.001);
            List<int[]> events = new ArrayList<>();
            for (int each = 0; each < 6_000; each++) {
                boolean ring = each / 100 >= 40 && each / 100 < 46 && each % 3 == 0;
                events.add(new int[] {
                    ring ? 5_000 + random.nextInt(25) : random.nextInt(2_000),
                    ring ? 900 + random.nextInt(8) : random.nextInt(300),
                    each / 100
                });
            }
            for (int from = 0; from < events.size(); from += 700) {
                Collections.shuffle(events.subList(from, Math.min(events.size(), from + 700)), random);
            }
            int alerts = 0;
            for (int[] event : events) {
                alerts += stream.insert(event[0], event[1], event[2]).isPresent() ? 1 : 0;
            }
            assertThat(alerts).as("seed %d", seed).isPositive();
            assertThat(stream.late() + stream.stray()).isZero();
        }
    }

    /** The same meetings twice: with everybody's stars, and with five stars for all of them. */
    @Test
    void starsUnlikeThoseOfOthersAreTold() {
        for (boolean paid : new boolean[] {false, true}) {
            Random random = new Random(5);
            RingStream stream = new RingStream(30, 1 << 14, 0.001);
            boolean met = false;
            boolean differ = false;
            for (int each = 0; each < 12_000; each++) {
                boolean ring = each / 200 >= 40 && each % 12 == 0;
                int user = ring ? 5_000 + random.nextInt(30) : random.nextInt(2_000);
                int item = ring ? random.nextInt(8) : random.nextInt(300);
                int stars = 1 + random.nextInt(5);
                Optional<RingAlert> alert = stream.insert(user, item, ring && paid ? 5 : stars, each / 200);
                met |= alert.isPresent();
                differ |= alert.isPresent() && alert.get().starsDiffer();
            }
            assertThat(met).isTrue();
            assertThat(differ).isEqualTo(paid);
        }
    }

    @Test
    void afterAPauseOfTheWholeMarketNothingIsLost() {
        RingStream stream = new RingStream(30, 1 << 12, 0.001);
        for (int each = 0; each < 50; each++) {
            stream.insert(each, each % 7, 10);
        }
        for (int each = 0; each < 50; each++) {
            stream.insert(each, each % 7, 400 + each % 3);
        }
        assertThat(stream.late() + stream.stray()).isZero();
        assertThat(stream.remembered()).isEqualTo(50);
    }
}
