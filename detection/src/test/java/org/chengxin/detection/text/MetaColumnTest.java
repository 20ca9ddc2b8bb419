package org.chengxin.detection.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a column holds is seen in it. */
class MetaColumnTest {

    private static final List<String> NONE = List.of();

    @Test
    void numbersTimesAndCategoriesAreToldApart() {
        assertThat(MetaColumn.of(List.of("4", "5.0", "", "1,200"), NONE).kind()).isEqualTo(MetaColumn.Kind.NUMBER);
        assertThat(MetaColumn.of(List.of("2021-07-30 11:53:27", "1/1/2021 21:55", ""), NONE)
                        .kind())
                .isEqualTo(MetaColumn.Kind.TIME);
        assertThat(MetaColumn.of(List.of("1627617207", "1627617999"), NONE).kind())
                .isEqualTo(MetaColumn.Kind.TIME);
        assertThat(MetaColumn.of(List.of("力荐", "还行", "5"), NONE).kind()).isEqualTo(MetaColumn.Kind.CATEGORY);
        assertThat(MetaColumn.of(List.of("", ""), NONE).kind()).isEqualTo(MetaColumn.Kind.CATEGORY);
    }

    @Test
    void whatDoesNotFitIsMissing() {
        List<String> numbers =
                IntStream.range(0, 100).mapToObj(Integer::toString).toList();

        MetaColumn column = MetaColumn.of(numbers, NONE);

        assertThat(column.values(List.of("x", "", "7", "1e999", "NaN", "3d")))
                .containsExactly(Double.NaN, Double.NaN, 7, Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void filmsThatTrainingDoesNotKnowAreForeign() {
        List<String> known = List.of("甲", "甲", "乙");

        assertThat(MetaColumn.of(known, List.of("丙", "丙", "甲")).foreign()).isTrue();
        assertThat(MetaColumn.of(known, List.of("乙", "甲", "丙")).foreign()).isFalse();
    }

    @Test
    void dayOrMonthFirstIsAskedOfTheWholeColumn() {
        MetaColumn column = MetaColumn.of(List.of("1/2/2021", "3/31/2021"), List.of("4/5/2021"));

        double[] values = column.values(List.of("1/2/2021", "3/31/2021", "4/5/2021"));
        assertThat(values[1] - values[0]).isEqualTo(88);
        assertThat(values[2] - values[1]).isEqualTo(5);
    }
}
