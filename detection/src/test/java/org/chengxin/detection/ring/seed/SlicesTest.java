package org.chengxin.detection.ring.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlicesTest {

    @Test
    void coverTheRangeOnceAndComeInItsOrderWhateverTheThreads() {
        for (int size : new int[] {0, 1, 5, 64, 1000}) {
            List<int[]> one = Slices.map(size, 1, (from, to) -> new int[] {from, to});
            List<int[]> many = Slices.map(size, 8, (from, to) -> new int[] {from, to});

            int next = 0;
            for (int at = 0; at < one.size(); at++) {
                assertThat(one.get(at)[0]).isEqualTo(next);
                assertThat(many.get(at)).containsExactly(one.get(at));
                next = one.get(at)[1];
            }
            assertThat(next).isEqualTo(size);
        }
    }

    @Test
    void whatFailsInASliceFailsTheWhole() {
        assertThatThrownBy(() -> Slices.map(100, 2, (from, to) -> {
                    throw new IllegalArgumentException("slice");
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
