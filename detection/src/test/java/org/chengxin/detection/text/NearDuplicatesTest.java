package org.chengxin.detection.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reviews that say the same are found together, those that do not are not. */
class NearDuplicatesTest {

    private static final String REVIEW = "物流很快包装完好质量不错和描述一致客服态度也很好下次还会再来买的推荐给大家";

    @Test
    void aChangedWordOrWidthDoesNotHideACopy() {
        NearDuplicates near = NearDuplicates.among(
                List.of(
                        REVIEW,
                        "完全不同的一条评价这件衣服颜色偏深尺码偏小洗了一次就掉色了很失望不会再来",
                        REVIEW.replace("大家", "朋友"),
                        REVIEW + "！！",
                        "  " + REVIEW + "　"),
                0.7);

        assertThat(near.size(0)).isEqualTo(4);
        assertThat(near.size(1)).isEqualTo(1);
        assertThat(List.of(near.group(0), near.group(2), near.group(3), near.group(4)))
                .containsOnly(0);
    }

    @Test
    void shortTextsAreEqualByChance() {
        NearDuplicates near = NearDuplicates.among(List.of("很好", "很好", "好评好评好评好评", "好评好评好评好评", ""), 0.7);

        assertThat(near.size(0)).isEqualTo(1);
        assertThat(near.size(2)).isEqualTo(1);
        assertThat(near.size(4)).isEqualTo(1);
    }

    @Test
    void aHundredThousandEqualTextsAreOneGroup() {
        NearDuplicates near = NearDuplicates.among(Collections.nCopies(100_000, REVIEW.substring(0, 24)), 0.7);

        assertThat(near.size(99_999)).isEqualTo(100_000);
    }

    @Test
    void agreesWithComparingEveryPair() {
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            List<String> texts = new ArrayList<>();
            for (int original = 0; original < 20; original++) {
                String text = drawn(random, 60);
                texts.add(text);
                for (int copy = 0; copy < random.nextInt(4); copy++) {
                    int at = random.nextInt(60);
                    texts.add(text.substring(0, at) + drawn(random, 1) + text.substring(at + 1));
                }
            }

            NearDuplicates near = NearDuplicates.among(texts, 0.7);

            for (int one = 0; one < texts.size(); one++) {
                for (int other = 0; other < one; other++) {
                    double likeness = likeness(texts.get(one), texts.get(other));
                    boolean together = near.group(one) == near.group(other);
                    assertThat(together || likeness < 0.85).as("seed %d", seed).isTrue();
                    assertThat(!together || likeness > 0.3).as("seed %d", seed).isTrue();
                }
            }
        }
    }

    private static String drawn(Random random, int length) {
        return random.ints(length, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static double likeness(String one, String other) {
        Set<String> common = runs(one);
        Set<String> all = new HashSet<>(common);
        common.retainAll(runs(other));
        all.addAll(runs(other));
        return (double) common.size() / all.size();
    }

    private static Set<String> runs(String text) {
        Set<String> runs = new HashSet<>();
        for (int from = 0; from + 4 <= text.length(); from++) {
            runs.add(text.substring(from, from + 4));
        }
        return runs;
    }
}
