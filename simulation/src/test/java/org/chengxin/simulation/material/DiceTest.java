package org.chengxin.simulation.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiceTest {

    private static final int THROWS = 20_000;

    @Test
    void theSequenceIsThatOfSplitMix64() {
        // the published generator from state 0; its first value is mix of the golden gamma
        assertThat(Dice.mix(0x9E3779B97F4A7C15L)).isEqualTo(0xE220A8397B1DCDAFL);
    }

    @Test
    void samePurposeAndIndexSameThrows() {
        Dice one = Dice.of(1, "deal", 7);
        Dice other = Dice.of(1, "deal", 7);
        for (int i = 0; i < 100; i++) {
            assertThat(one.next()).isEqualTo(other.next());
        }
    }

    @Test
    void otherSeedPurposeOrIndexOtherThrows() {
        Set<Long> first = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            for (long index = 0; index < 50; index++) {
                first.add(Dice.of(seed, "deal", index).next());
                first.add(Dice.of(seed, "merchant", index).next());
            }
        }
        assertThat(first).hasSize(5000);
    }

    @Test
    void neighbouringIndicesAreUnrelated() {
        double sum = 0;
        for (int index = 0; index < THROWS; index++) {
            sum += Dice.of(9, "deal", index).unit();
        }
        assertThat(sum / THROWS).isBetween(0.49, 0.51);
    }

    @Test
    void betweenReachesBothEnds() {
        Dice dice = Dice.of(1, "test", 0);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < THROWS; i++) {
            counts.merge(dice.between(1, 6), 1, Integer::sum);
        }
        assertThat(counts.keySet()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(counts.values()).allMatch(count -> count > THROWS / 6 * 0.9 && count < THROWS / 6 * 1.1);
    }

    @Test
    void longBoundsHold() {
        Dice dice = Dice.of(1, "test", 1);
        for (int i = 0; i < 1000; i++) {
            assertThat(dice.between(1_000_000_000_000L, 1_000_000_000_003L))
                    .isBetween(1_000_000_000_000L, 1_000_000_000_003L);
        }
    }

    @Test
    void chanceFollowsItsProbability() {
        Dice dice = Dice.of(1, "test", 2);
        int hits = 0;
        for (int i = 0; i < THROWS; i++) {
            hits += dice.chance(0.2) ? 1 : 0;
        }
        assertThat((double) hits / THROWS).isBetween(0.19, 0.21);
        assertThat(dice.chance(0)).isFalse();
        assertThat(dice.chance(1)).isTrue();
    }

    @Test
    void bellIsHighInTheMiddle() {
        Dice dice = Dice.of(1, "test", 3);
        int middle = 0;
        for (int i = 0; i < THROWS; i++) {
            double value = dice.bell();
            assertThat(value).isBetween(0.0, 1.0);
            middle += value > 0.25 && value < 0.75 ? 1 : 0;
        }
        assertThat((double) middle / THROWS).isGreaterThan(0.8);
    }

    @Test
    void picksEveryElement() {
        Dice dice = Dice.of(1, "test", 4);
        Set<String> picked = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            picked.add(dice.pick(List.of("a", "b", "c")));
        }
        assertThat(picked).containsExactlyInAnyOrder("a", "b", "c");
    }
}
