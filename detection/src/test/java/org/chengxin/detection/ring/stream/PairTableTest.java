package org.chengxin.detection.ring.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairTableTest {

    @Test
    void countsAPairWhicheverItemComesFirst() {
        PairTable pairs = new PairTable(64, 30);

        assertThat(pairs.add(1, 2, 5)).isEqualTo(1);
        assertThat(pairs.add(2, 1, 6)).isEqualTo(2);
        assertThat(pairs.add(1, 3, 6)).isEqualTo(1);
    }

    @Test
    void forgetsAPairThatWasNotMetForAWindow() {
        PairTable pairs = new PairTable(64, 30);
        pairs.add(1, 2, 5);
        pairs.add(1, 2, 6);

        assertThat(pairs.add(1, 2, 36)).isEqualTo(3);
        assertThat(pairs.add(1, 2, 67)).isEqualTo(1);
    }

    @Test
    void growsWithWhatComesInOneWindowUpToItsBound() {
        PairTable pairs = new PairTable(1 << 16, 30);
        long small = pairs.bytes();
        for (int item = 0; item < 20_000; item++) {
            pairs.add(item, item + 1, 10);
        }
        assertThat(pairs.bytes()).isGreaterThan(small);
        int kept = 0;
        for (int item = 0; item < 20_000; item++) {
            kept += pairs.add(item, item + 1, 11) == 2 ? 1 : 0;
        }
        assertThat(kept).as("hardly one is forgotten before its time").isGreaterThan(18_000);
        for (int item = 0; item < 500_000; item++) {
            pairs.add(item, item + 1, 12);
        }
        assertThat(pairs.bytes()).isLessThanOrEqualTo(8L << 16);
    }

    @Test
    void whatIsForgottenAnywayMakesNothingGrow() {
        PairTable pairs = new PairTable(1 << 20, 30);
        long small = pairs.bytes();
        for (int item = 0; item < 100_000; item++) {
            pairs.add(item, item + 1, item / 5);
        }
        assertThat(pairs.bytes()).isEqualTo(small);
        assertThat(pairs.add(99_999, 100_000, 20_000)).isEqualTo(2);
    }
}
