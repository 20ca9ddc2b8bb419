package org.chengxin.detection.shop.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Groups;
import org.junit.jupiter.api.Test;

/** What is common among merchants, or the habit of a class, says nothing of a record. */
class FlagsTest {

    private static final int ROWS = 400;
    private final int[] merchantOf =
            IntStream.range(0, ROWS).map(row -> row % 20).toArray();
    private final Groups merchants = Groups.of(20, merchantOf);
    private final Evidence evidence = new Evidence(ROWS, Measure.NO_TRANSIT_SCAN);

    @Test
    void whatHardlyAnyMerchantShowsIsSurprising() {
        Flags flags = flags(row -> row % 20 == 3);

        double share = flags.weigh(merchants, Measure.NO_TRANSIT_SCAN, 3, evidence);

        assertThat(share).isLessThan(0.01);
        assertThat(evidence.surprise(3, Measure.NO_TRANSIT_SCAN)).isGreaterThan(2);
        assertThat(evidence.surprise(4, Measure.NO_TRANSIT_SCAN)).isZero();
    }

    @Test
    void whatEveryMerchantShowsIsNot() {
        flags(row -> row % 3 > 0).weigh(merchants, Measure.NO_TRANSIT_SCAN, 3, evidence);

        assertThat(evidence.surprise(1, Measure.NO_TRANSIT_SCAN)).isLessThan(1);
    }

    @Test
    void theHabitOfAClassIsExcusedInItAlone() {
        int[] carrier = IntStream.range(0, ROWS).map(row -> row >= 300 ? 1 : 0).toArray();
        Flags flags = flags(row -> row >= 300 || row == 3);

        flags.excuse(Groups.of(2, carrier), merchantOf);

        assertThat(flags.set(350)).isFalse();
        assertThat(flags.set(3)).isTrue();
    }

    private static Flags flags(java.util.function.IntPredicate so) {
        Flags flags = new Flags(ROWS);
        IntStream.range(0, ROWS).forEach(row -> flags.tell(row, so.test(row), 1));
        return flags;
    }
}
