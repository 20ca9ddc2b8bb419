package org.chengxin.detection.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a text is written, counted by hand. */
class WrittenFeaturesTest {

    @Test
    void marksClausesAndRepetitionAreCounted() {
        double[] of = of("好看！好看！！5星，OK？");

        // A second mark in a row ends no further clause.
        assertThat(of[0]).isCloseTo(Math.log(14), within(1e-9));
        assertThat(of[1]).isCloseTo(Math.log(5), within(1e-9));
        assertThat(of[2]).isCloseTo(13 / 5.0, within(1e-9));
        assertThat(of[3]).isCloseTo(Math.log(4), within(1e-9));
        assertThat(of[4]).isCloseTo(Math.log(2), within(1e-9));
        assertThat(of[5]).isCloseTo(3 / 13.0, within(1e-9));
        assertThat(of[6]).isEqualTo(1);
        assertThat(of[7]).isCloseTo(9 / 13.0, within(1e-9));
        assertThat(of[8]).isZero();
    }

    @Test
    void anEmptyTextHasNothingOfAnything() {
        assertThat(of("")).containsOnly(0).hasSize(WrittenFeatures.NAMES.size());
        assertThat(of(" \n　")).containsOnly(0);
    }

    @Test
    void howManySayNearlyTheSameIsCountedOverAllTexts() {
        String said = "物流很快包装完好质量不错和描述一致客服态度也很好下次还会再来买的推荐给大家";
        List<String> texts = List.of(said, said + "！", "完全不同的一条评价这件衣服颜色偏深尺码偏小洗了一次就掉色了很失望");

        double[][] columns = WrittenFeatures.columns(
                texts, texts.stream().map(Plain::codePoints).toArray(int[][]::new));

        assertThat(columns[8]).containsExactly(Math.log(2), Math.log(2), 0);
    }

    private static double[] of(String text) {
        double[][] columns = WrittenFeatures.columns(List.of(text), new int[][] {Plain.codePoints(text)});
        double[] of = new double[columns.length];
        for (int column = 0; column < of.length; column++) {
            of[column] = columns[column][0];
        }
        return of;
    }
}
