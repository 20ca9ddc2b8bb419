package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A crowd is read by when and how often it met. */
class BlockVerdictTest {

    @Test
    void aCrowdIsReadByTheDaysOnWhichItMet() {
        assertThat(read(6, 0, 3, 6)).isEqualTo(BlockVerdict.SALE);
        assertThat(read(12, 14, 3, 3)).isEqualTo(BlockVerdict.SESSIONS);
        assertThat(read(12, 9, 3, 1)).isEqualTo(BlockVerdict.GROUP_PURCHASE);
        assertThat(read(8, 20, 70, 1)).isEqualTo(BlockVerdict.BRAND);
        assertThat(read(20, 0, 400, 20)).isEqualTo(BlockVerdict.COMMUNITY);
    }

    /** So many goods, so many on each occasion, the next occasion so many days later. */
    private static BlockVerdict read(int goods, int every, int days, int atOnce) {
        List<RingCell> cells = new ArrayList<>();
        for (int good = 0; good < goods; good++) {
            int from = 10 + every * (good / atOnce);
            cells.add(new RingCell(good, from, from + days - 1, 10, 10, 1, 1));
        }
        return BlockVerdict.ofCrowd(cells);
    }
}
