package org.chengxin.subject.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameDistanceTest {

    private static final long SEED = 20_261_128L;

    @Test
    void isThatToTheNearestPartOfTheName() {
        assertThat(NameDistance.of(letters("天象"), letters("杭州天象供应链"))).isZero();
        assertThat(NameDistance.of(letters("天向供应"), letters("杭州天象供应链"))).isEqualTo(1);
        assertThat(NameDistance.of(letters("天供应"), letters("杭州天象供应链"))).isEqualTo(1);
        assertThat(NameDistance.of(letters("abc"), letters(""))).isEqualTo(3);
    }

    @Test
    void isTheLeastEditDistanceToAnyPart() {
        Random random = new Random(SEED);
        for (int draw = 0; draw < 500; draw++) {
            List<String> words = random(random, 1 + random.nextInt(5));
            List<String> name = random(random, random.nextInt(8));
            int least = words.size();
            for (int from = 0; from <= name.size(); from++) {
                for (int to = from; to <= name.size(); to++) {
                    least = Math.min(least, edits(words, name.subList(from, to)));
                }
            }
            assertThat(NameDistance.of(words, name))
                    .as("seed %d: %s in %s", SEED, words, name)
                    .isEqualTo(least);
        }
    }

    /** Slow and plain. */
    private static int edits(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.size() + other.size();
        }
        List<String> a = one.subList(1, one.size());
        List<String> b = other.subList(1, other.size());
        int replaced = edits(a, b) + (one.get(0).equals(other.get(0)) ? 0 : 1);
        return Math.min(replaced, 1 + Math.min(edits(a, other), edits(one, b)));
    }

    private static List<String> random(Random random, int length) {
        List<String> letters = new ArrayList<>();
        for (int at = 0; at < length; at++) {
            letters.add(random.nextBoolean() ? "甲" : "乙");
        }
        return letters;
    }

    private static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
