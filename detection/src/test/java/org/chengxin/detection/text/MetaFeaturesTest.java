package org.chengxin.detection.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands beside a text becomes columns that mean the same for a film that training does not know. */
class MetaFeaturesTest {

    @Test
    void starsAreAlsoToldAgainstTheMeanOfTheFilm() {
        List<double[]> columns = MetaFeatures.of(
                List.of(
                        column(List.of("甲", "甲", "甲", "甲", "甲"), List.of("乙", "乙", "乙", "乙", "乙")),
                        column(List.of("1", "1", "1", "1", "1"), List.of("5", "5", "5", "5", "4"))),
                5);

        assertThat(columns).hasSize(2);
        assertThat(columns.get(0)).startsWith(1, 1).endsWith(5, 4);
        assertThat(columns.get(1)[0]).isZero();
        assertThat(columns.get(1)[9]).isCloseTo(-0.8, within(1e-9));
    }

    @Test
    void aTimeIsAnHourAndAWeekday() {
        List<double[]> columns =
                MetaFeatures.of(List.of(column(List.of("2021-07-30 18:30:00", "1969-12-31 06:00"), List.of(""))), 2);

        assertThat(columns.get(0)[0]).isCloseTo(18.5, within(1e-6));
        assertThat(columns.get(1)).startsWith(4, 2);
        assertThat(columns.get(1)[2]).isNaN();
    }

    @Test
    void commonCategoriesAreColumnsAndForeignOnesAreNot() {
        List<String> known = new ArrayList<>(Collections.nCopies(10, "微信"));
        known.addAll(Collections.nCopies(10, "网页"));

        assertThat(MetaFeatures.of(List.of(column(known, List.of("微信"))), 20)).hasSize(2);
        assertThat(MetaFeatures.of(List.of(column(known, List.of("电话"))), 20)).isEmpty();
    }

    private static MetaColumn column(List<String> training, List<String> scored) {
        return new MetaColumn(training, scored);
    }
}
