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
        List<String> films = new ArrayList<>(Collections.nCopies(5, "甲"));
        films.addAll(Collections.nCopies(5, "丙"));
        List<String> stars = List.of("1", "1", "1", "1", "1", "2", "2", "2", "2", "2");
        List<List<String>> scored =
                List.of(List.of("乙", "乙", "乙", "乙", "乙", "甲"), List.of("5", "5", "5", "5", "4", "7"));
        MetaFeatures learnt = MetaFeatures.of(List.of(films, stars), scored);
        List<double[]> columns = learnt.of(scored);

        assertThat(learnt.names()).containsExactly("number 1", "apart 1");
        assertThat(columns.get(0)).containsExactly(5, 5, 5, 5, 4, 7);
        assertThat(columns.get(1)[4]).isCloseTo(-0.8, within(1e-9));
        // Of a film that training knows its stars count too: five of one, and this of seven.
        assertThat(columns.get(1)[5]).isCloseTo(5, within(1e-9));
        assertThat(learnt.learnt().get(1)).containsOnly(0);
    }

    @Test
    void aTimeIsAnHourAndAWeekday() {
        List<List<String>> scored = List.of(List.of("2021-07-30 18:30:00", "1969-12-31 06:00", ""));
        List<double[]> columns =
                MetaFeatures.of(List.of(List.of("2021-07-30 18:30:00")), scored).of(scored);

        assertThat(columns.get(0)[0]).isCloseTo(18.5, within(1e-6));
        assertThat(columns.get(1)).startsWith(4, 2);
        assertThat(columns.get(1)[2]).isNaN();
    }

    @Test
    void commonCategoriesAreColumnsAndForeignOnesAreNot() {
        List<String> known = new ArrayList<>(Collections.nCopies(10, "微信"));
        known.addAll(Collections.nCopies(10, "网页"));

        assertThat(MetaFeatures.of(List.of(known), List.of(List.of("微信"))).learnt())
                .hasSize(2);
        assertThat(MetaFeatures.of(List.of(known), List.of(List.of("电话"))).learnt())
                .isEmpty();
    }
}
