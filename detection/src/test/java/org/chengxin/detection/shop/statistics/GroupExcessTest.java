package org.chengxin.detection.shop.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.Groups;
import org.junit.jupiter.api.Test;

class GroupExcessTest {

    private static final int GROUPS = 100;
    private static final int SIZE = 40;

    private final int[] groupOf = new int[GROUPS * SIZE];
    private final int[] otherOf = new int[GROUPS * SIZE];
    private final Evidence evidence = new Evidence(groupOf.length, Measure.CO_BUYING, Measure.SHARED_PAYER);

    GroupExcessTest() {
        SplittableRandom random = new SplittableRandom(8);
        for (int row = 0; row < groupOf.length; row++) {
            groupOf[row] = row / SIZE;
            otherOf[row] = row % 50;
            if (random.nextInt(100) == 0) {
                odd(row);
            }
        }
    }

    private void odd(int row) {
        evidence.add(row, Measure.CO_BUYING, 4, 0, 0);
        evidence.add(row, Measure.SHARED_PAYER, 4, 0, 0);
    }

    @Test
    void aGroupWithManyUnusualRecordsSurprisesAndTheOthersDoNot() {
        for (int each = 0; each < 12; each++) {
            odd(7 * SIZE + each);
        }
        GroupExcess excess = excess(groupOf, GROUPS);

        assertThat(excess.surprise(7)).isGreaterThan(5);
        for (int group = 0; group < GROUPS; group++) {
            if (group != 7) {
                assertThat(excess.surprise(group)).isLessThan(4);
            }
        }
        assertThat(excess.count(7)).isGreaterThanOrEqualTo(12);
        assertThat(excess.expected(7)).isLessThan(2);
    }

    @Test
    void noRecordVouchesForItself() {
        Evidence one = new Evidence(groupOf.length, Measure.CO_BUYING, Measure.SHARED_PAYER);
        one.add(5, Measure.CO_BUYING, 9, 0, 0);
        double[] raw = one.scores();
        double[] boosted = raw.clone();

        GroupExcess.unusual(Groups.of(GROUPS, groupOf), one).boost(raw, boosted);

        assertThat(boosted[5]).isEqualTo(raw[5]);
    }

    @Test
    void aBoostTriplesAScoreAtMost() {
        for (int each = 0; each < SIZE; each++) {
            odd(7 * SIZE + each);
        }
        double[] raw = evidence.scores();
        double[] boosted = raw.clone();

        excess(groupOf, GROUPS).boost(raw, boosted);

        assertThat(boosted[7 * SIZE]).isEqualTo(3 * raw[7 * SIZE]);
        assertThat(Arrays.stream(boosted).min().orElseThrow()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void aCourierIsNotBlamedForAMerchantWhoIsAsBadElsewhere() {
        // Half of what group 7 sends goes through courier 0, and all of it is unusual whoever carries it.
        for (int each = 0; each < SIZE; each++) {
            odd(7 * SIZE + each);
            otherOf[7 * SIZE + each] = each % 2 == 0 ? 0 : 1 + each % 49;
        }
        GroupExcess merchants = excess(groupOf, GROUPS);
        GroupExcess couriers = excess(otherOf, 50);

        assertThat(couriers.surprise(0)).isGreaterThan(4);
        assertThat(couriers.surpriseBeside(0, merchants, groupOf)).isLessThan(2);
    }

    @Test
    void aCourierIsBlamedForWhatIsOddInItsHandsAlone() {
        for (int row = 0; row < groupOf.length; row++) {
            if (otherOf[row] == 3 && row % 4 < 3) {
                odd(row);
            }
        }

        assertThat(excess(otherOf, 50).surpriseBeside(3, excess(groupOf, GROUPS), groupOf))
                .isGreaterThan(4);
    }

    private GroupExcess excess(int[] grouping, int groups) {
        return GroupExcess.corroborated(Groups.of(groups, grouping), evidence, row -> true);
    }
}
