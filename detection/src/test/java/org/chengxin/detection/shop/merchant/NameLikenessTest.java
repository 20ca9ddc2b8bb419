package org.chengxin.detection.shop.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameLikenessTest {

    @Test
    void whatMostNamesHaveInCommonMakesThemNoMoreAlike() {
        assertThat(alike("杭州西湖春茶有限公司", "西湖春茶旗舰店")).isEqualTo(1);
        assertThat(alike("杭州西湖春茶有限公司", "杭州钱塘数码有限公司")).isZero();
        assertThat(alike("Blue Teapot", "blue teapots")).isGreaterThan(0.9);
    }

    @Test
    void aNameOfNothingButCommonWordsIsStillAName() {
        assertThat(alike("有限公司", "有限公司")).isEqualTo(1);
        assertThat(alike("", "西湖")).isZero();
        assertThat(alike("x", "x")).isZero();
    }

    private static double alike(String one, String other) {
        return NameLikeness.of(NameLikeness.pairs(one), NameLikeness.pairs(other));
    }
}
