package org.chengxin.detection.shop.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Part;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private final Evidence evidence =
            new Evidence(3, Measure.SHIPPED_FAST, Measure.SIGNED_FAST, Measure.CO_BUYING, Measure.NIGHT_ORDER);

    @Test
    void theScoreIsWhatEachMeasureSaysBeyondTheUsual() {
        evidence.add(0, Measure.CO_BUYING, 4, 7, 0.5);
        evidence.add(0, Measure.NIGHT_ORDER, 0.9, 3, 12);
        evidence.add(0, Measure.SIGNED_FAST, 1.5, 2, 60);

        assertThat(evidence.score(0)).isCloseTo(3.5, within(1e-6));
        assertThat(evidence.score(1)).isZero();
        assertThat(evidence.scores(Set.of(Measure.CO_BUYING))[0]).isCloseTo(3, within(1e-6));
        assertThat(evidence.parts(0)).extracting(Part::measure).containsExactly(Measure.CO_BUYING, Measure.SIGNED_FAST);
        assertThat(evidence.parts(0).get(0)).isEqualTo(new Part(Measure.CO_BUYING, 7, 0.5, 3));
    }

    @Test
    void ofSeveralWordsOfOneMeasureTheMostSurprisingIsKept() {
        evidence.add(1, Measure.CO_BUYING, 2, 5, 0.5);
        evidence.add(1, Measure.CO_BUYING, 1, 9, 0.5);

        assertThat(evidence.value(1, Measure.CO_BUYING)).isEqualTo(5);
        assertThat(evidence.surprise(1, Measure.CO_BUYING)).isEqualTo(2);
    }

    @Test
    void twoMeasuresOfTimeDoNotBearEachOtherOut() {
        evidence.add(0, Measure.SHIPPED_FAST, 3, 0, 0);
        evidence.add(0, Measure.SIGNED_FAST, 3, 0, 0);
        evidence.add(1, Measure.SHIPPED_FAST, 3, 0, 0);
        evidence.add(1, Measure.CO_BUYING, 3, 0, 0);

        assertThat(evidence.corroborated(0)).isFalse();
        assertThat(evidence.corroborated(1)).isTrue();
        assertThat(evidence.corroborated(2)).isFalse();
    }

    @Test
    void onlyMeasuresThatSpokeOfAnyRecordCount() {
        assertThat(evidence.speaking()).isZero();

        evidence.add(2, Measure.NIGHT_ORDER, 1.2, 0, 0);

        assertThat(evidence.speaking()).isEqualTo(1);
    }
}
