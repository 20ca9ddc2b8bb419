package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and links are compared however they were typed. */
class NamingTest {

    @Test
    void aNameIsPairsOfNeighbouringCharacters() {
        assertThat(Naming.grams("龙井茶店")).containsExactly("龙井", "井茶", "茶店");
        assertThat(Naming.grams("茶")).isEmpty();
        assertThat(Naming.grams(null)).isEmpty();
        assertThat(Naming.grams("𠮷野家")).containsExactly("𠮷野", "野家");
    }

    @Test
    void widthCaseAndPunctuationDoNotMatter() {
        assertThat(Naming.plain("ＡＢＣ（杭州）·旗舰店 ①")).isEqualTo("abc杭州旗舰店1");
        assertThat(Naming.grams("Abc-旗舰店")).isEqualTo(Naming.grams("ＡＢＣ旗舰店"));
    }

    @Test
    void aVeryLongNameHasAtMostEightyPairs() {
        StringBuilder name = new StringBuilder();
        for (int point = 0x4e00; point < 0x4e00 + 200; point++) {
            name.appendCodePoint(point);
        }
        assertThat(Naming.grams(name.toString())).hasSize(80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/tea",
                "http://shop.example/tea/",
                "shop.example/tea",
                " HTTPS://SHOP.EXAMPLE/tea?from=ad#top ",
                "https://www.shop.example/tea",
                "https://m.shop.example/tea//",
                "https://shop.example:443/tea"
            })
    void aLinkIsItsHostAndPath(String link) {
        assertThat(Naming.linkKey(link)).isEqualTo("shop.example/tea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "https://", "not a link", "http://[", "茶"})
    void whatIsNoLinkHasNoKey(String text) {
        assertThat(Naming.linkKey(text)).isNull();
    }

    @Test
    void otherPathsAreOtherShops() {
        assertThat(Naming.linkKey("shop.example/Tea")).isNotEqualTo(Naming.linkKey("shop.example/tea"));
        assertThat(Naming.linkKey(null)).isNull();
    }
}
