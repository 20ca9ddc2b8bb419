package org.chengxin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.evaluation.Indicators.Counted;
import org.junit.jupiter.api.Test;

/** What a merchant's numbers amount to. */
class IndicatorsTest {

    @Test
    void sharesArePerCentWithTwoDecimalsRoundedHalfUp() {
        Indicators indicators = Indicators.of(new Counted(20, 18, 3, 16, 1, 40, 160, 7), 0, 0, "active");
        assertThat(indicators.lateShare()).isEqualTo("16.67");
        assertThat(indicators.paymentOffShare()).isEqualTo("6.25");
        assertThat(indicators.earlyReviewShare()).isEqualTo("17.50");
        assertThat(indicators.averageStars()).isEqualTo("4.00");
    }

    @Test
    void nothingDeliveredPaidOrReviewedIsNoFault() {
        Indicators indicators = Indicators.of(new Counted(5, 0, 0, 0, 0, 0, 0, 0), 0, 0, "none");
        assertThat(indicators.lateShare()).isEqualTo("0.00");
        assertThat(indicators.paymentOffShare()).isEqualTo("0.00");
        assertThat(indicators.earlyReviewShare()).isEqualTo("0.00");
    }

    @Test
    void fewerThanTenReviewsSayNothingOfStars() {
        assertThat(Indicators.of(new Counted(9, 9, 0, 9, 0, 9, 9, 0), 0, 0, "active")
                        .averageStars())
                .isEqualTo("4.00");
        assertThat(Indicators.of(new Counted(9, 9, 0, 9, 0, 10, 11, 0), 0, 0, "active")
                        .averageStars())
                .isEqualTo("1.10");
    }

    @Test
    void whatIsSealedIsWhatTheRuleIsRunWith() {
        Indicators indicators = Indicators.of(new Counted(60, 50, 5, 50, 2, 30, 141, 3), 2, 1, "ended");
        assertThat(indicators.texts())
                .containsOnlyKeys(indicators.inputs().keySet())
                .containsEntry("lateShare", "10.00")
                .containsEntry("averageStars", "4.70")
                .containsEntry("penalties", "2")
                .containsEntry("licence", "ended");
    }

    @Test
    void countsOfOneMerchantUnderTwoIdsAddUp() {
        Counted one = new Counted(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(one.plus(new Counted(10, 20, 30, 40, 50, 60, 70, 80)))
                .isEqualTo(new Counted(11, 22, 33, 44, 55, 66, 77, 88));
    }
}
