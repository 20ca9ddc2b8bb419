package org.chengxin.subject.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PinyinTest {

    @Test
    void charactersOfTheSameSoundAreTheSameSyllables() {
        assertThat(Pinyin.syllables("天像")).isEqualTo(Pinyin.syllables("天象")).containsExactly("tian", "xiang");
        assertThat(Pinyin.syllables("千闰日用品")).isEqualTo(Pinyin.syllables("千润日用品"));
    }

    @Test
    void lettersAreReadAsPinyinWithTheFewestSyllablesOrKept() {
        assertThat(Pinyin.syllables("TianXiang 供应链")).containsExactly("tian", "xiang", "gong", "ying", "lian");
        assertThat(Pinyin.syllables("zhuangshi")).containsExactly("zhuang", "shi");
        assertThat(Pinyin.syllables("IKEA家居")).containsExactly("ikea", "jia", "ju");
        assertThat(Pinyin.syllables("x".repeat(100))).containsExactly("x".repeat(100));
    }

    @Test
    void digitsStandAloneAndPunctuationIsNone() {
        assertThat(Pinyin.syllables("第12号（店）")).containsExactly("di", "1", "2", "hao", "dian");
        assertThat(Pinyin.syllables("")).isEmpty();
    }

    @Test
    void pairsAreOfOneNameEach() {
        assertThat(Pinyin.pairs("天象", null, "西溪")).isEqualTo(List.of("tian xiang", "xi xi"));
        assertThat(Pinyin.pairs("天")).isEmpty();
    }
}
