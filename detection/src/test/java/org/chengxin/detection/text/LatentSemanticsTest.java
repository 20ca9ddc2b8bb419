package org.chengxin.detection.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts stand near each other by what they are about, though they need not have a word in common. */
class LatentSemanticsTest {

    @Test
    void textsWithoutACommonSignMeetThroughThoseThatShareSignsWithBoth() {
        List<String> texts = new ArrayList<>();
        Random random = new Random(6);
        for (int text = 0; text < 80; text++) {
            String signs = text % 2 == 0 ? "快递物流配送包裹" : "演员剧情镜头配乐";
            StringBuilder drawn = new StringBuilder();
            for (int sign = 0; sign < 5; sign++) {
                drawn.append(signs.charAt(random.nextInt(8)));
            }
            texts.add(drawn.toString());
        }
        texts.add("快递");
        texts.add("包裹");
        texts.add("演员");

        double[][] topics = columns(points(texts), 1, 2, 3);

        assertThat(apart(topics, 80, 81)).isLessThan(apart(topics, 80, 82) / 2);
    }

    @Test
    void thereAreNoMoreTopicsThanTextsAndNoneInWhatIsEmpty() {
        assertThat(columns(points(List.of("好", "差")), 3, 15, 1).length).isEqualTo(2);
        assertThat(columns(points(List.of()), 3, 15, 1).length).isZero();
        assertThat(columns(points(List.of("", "")), 3, 15, 1)[0]).containsOnly(0);
    }

    @Test
    void ofVeryManyTextsEveryOneStillHasItsPlace() {
        List<String> texts = new ArrayList<>();
        for (int text = 0; text < 7001; text++) {
            texts.add(text % 2 == 0 ? "快递" : "剧情");
        }

        double[][] topics = columns(points(texts), 1, 2, 1);

        assertThat(topics[0]).hasSize(7001);
        assertThat(apart(topics, 0, 7000)).isLessThan(1e-9);
        assertThat(apart(topics, 0, 6999)).isGreaterThan(0.5);
    }

    private static double[][] columns(int[][] texts, int longest, int count, long seed) {
        return LatentSemantics.of(texts, longest, count, seed).columns(texts);
    }

    private static int[][] points(List<String> texts) {
        return texts.stream().map(Plain::codePoints).toArray(int[][]::new);
    }

    private static double apart(double[][] topics, int one, int other) {
        double squares = 0;
        for (double[] topic : topics) {
            squares += Math.pow(topic[one] - topic[other], 2);
        }
        return Math.sqrt(squares);
    }
}
