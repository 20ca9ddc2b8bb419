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
    void staysWithinItsPlaces() {
        PairTable pairs = new PairTable(4, 30);
        for (int item = 0; item < 1000; item++) {
            assertThat(pairs.add(item, item + 1, item)).isEqualTo(1);
        }
        assertThat(pairs.add(999, 1000, 999)).isEqualTo(2);
    }
}
