package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every name, link and licence, beyond the examples. */
class NameAndLinkPropertiesTest {

    private static final long SEED = 20_180_144;
    private static final String[] LETTERS = {
        "茶", "龙", "井", "店", "旗", "舰", "杭", "州", "𠮷", "𡈼", "A", "b", "Ｚ", "é", "7", "９", "①", "ﬁ", "カ"
    };
    private static final String[] MARKS = {"", "", "", " ", "　", "·", "（", "）", "-", "%", "_", "'", "\\", "\u00a0"};

    @Test
    void everyPartOfANameOfTwoLettersAndMoreFindsTheName() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            List<String> symbols = symbols(random, 2 + random.nextInt(18));
            String name = String.join("", symbols);
            int from = random.nextInt(symbols.size() - 1);
            int until = from + 2 + random.nextInt(symbols.size() - from - 1);
            String part = String.join("", symbols.subList(from, until));
            assertThat(Naming.grams(part))
                    .as("seed %d: %s in %s", SEED, part, name)
                    .isNotEmpty();
            assertThat(Naming.grams(name))
                    .as("seed %d: %s in %s", SEED, part, name)
                    .containsAll(Naming.grams(part));
        }
    }

    @Test
    void marksBetweenTheLettersChangeNothing() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            List<String> symbols = symbols(random, 1 + random.nextInt(20));
            StringBuilder marked = new StringBuilder();
            for (String symbol : symbols) {
                marked.append(MARKS[random.nextInt(MARKS.length)]).append(symbol);
            }
            assertThat(Naming.plain(marked.toString()))
                    .as("seed %d: %s", SEED, marked)
                    .isEqualTo(Naming.plain(String.join("", symbols)));
        }
    }

    @Test
    void aPlainNameIsPlainAlready() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            String plain = Naming.plain(String.join("", symbols(random, random.nextInt(20))));
            assertThat(Naming.plain(plain)).as("seed %d", SEED).isEqualTo(plain);
            assertThat(plain.codePoints().allMatch(Character::isLetterOrDigit))
                    .as("seed %d: %s", SEED, plain)
                    .isTrue();
        }
    }

    @Test
    void everyPairIsTwoLettersAndNoneStandsTwice() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            String name = String.join("", symbols(random, random.nextInt(200)));
            List<String> grams = Naming.grams(name);
            assertThat(grams)
                    .as("seed %d: %s", SEED, name)
                    .doesNotHaveDuplicates()
                    .hasSizeLessThanOrEqualTo(80);
            assertThat(grams)
                    .as("seed %d: %s", SEED, name)
                    .allMatch(gram -> gram.codePointCount(0, gram.length()) == 2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "杭州　茶业, 杭州茶业",
        "杭州（西湖）茶业, 杭州(西湖)茶业",
        "ＴＥＡ茶业, tea茶业",
        "TEA茶业, Tea茶业",
        "ﾃｨｰ茶業, ティー茶業",
        "茶·业, 茶•业",
        "Ⅷ号店, viii号店",
        "３６５店, 365店"
    })
    void twoSpellingsOfANameHaveTheSamePairs(String one, String other) {
        assertThat(Naming.grams(one)).isNotEmpty().isEqualTo(Naming.grams(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "茶", "·茶·", "……", "%", "_%_", "'\"\\", "😀😀", "（）", "𠮷"})
    void whatHasNoTwoLettersHasNoPair(String words) {
        assertThat(Naming.grams(words)).isEmpty();
    }

    @Test
    void aNameOfEightyOneLettersKeepsAllItsPairsAndALongerOneItsFirst() {
        String name = "";
        for (int point = 0; point < 81; point++) {
            name += (char) (0x4e00 + point);
        }
        assertThat(Naming.grams(name)).hasSize(80).last().isEqualTo(name.substring(79));
        assertThat(Naming.grams(name + "茶店")).isEqualTo(Naming.grams(name));
    }

    @Test
    void everyWayToPasteALinkGivesTheSameKey() {
        Random random = new Random(SEED);
        String[] schemes = {"", "http://", "https://", "HTTPS://", "Http://"};
        String[] hosts = {"shop.example", "SHOP.EXAMPLE", "www.shop.example", "m.Shop.example", "WWW.shop.example"};
        String[] ports = {"", ":80", ":443", ":8443"};
        String[] ends = {"", "/", "///", "?id=1", "/?a=b&c=%20", "#top", "/#a/b", "?u=https://other.example/x"};
        String[] blanks = {"", " ", "\t", "\n "};
        for (int round = 0; round < 500; round++) {
            String link = any(random, blanks) + any(random, schemes) + any(random, hosts) + any(random, ports)
                    + "/tea/Green" + any(random, ends) + any(random, blanks);
            // A bare question with a link in it has a scheme of another's: only the first one counts.
            if (!link.contains("u=https")
                    || link.trim().toLowerCase(java.util.Locale.ROOT).startsWith("http")) {
                assertThat(Naming.linkKey(link)).as("seed %d: %s", SEED, link).isEqualTo("shop.example/tea/Green");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, shop.example",
        "https://shop.example/, shop.example",
        "shop.example, shop.example",
        "https://wwwshop.example/, wwwshop.example",
        "https://mm.example, mm.example",
        "https://tea.m.example, tea.m.example",
        "https://shop.example/%E8%8C%B6, shop.example/茶",
        "https://shop.example/茶, shop.example/茶",
        "https://user@shop.example/a, shop.example/a",
        "ftp://shop.example/a, shop.example/a"
    })
    void theKeyOfALinkIsItsHostAndPath(String link, String key) {
        assertThat(Naming.linkKey(link)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:///path",
                "javascript:alert(1)",
                "https://shop.example/a b",
                "https://shop.example/%zz",
                "http://a\\b",
                "<script>",
                "'; drop table subject.shop; --",
                "https://茶.example"
            })
    void whatIsNotALinkOfAHostHasNoKey(String text) {
        assertThat(Naming.linkKey(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "active, 2020-01-01, 2030-01-01, 2019-12-31, false",
        "active, 2020-01-01, 2030-01-01, 2020-01-01, true",
        "active, 2020-01-01, 2030-01-01, 2030-01-01, true",
        "active, 2020-01-01, 2030-01-01, 2030-01-02, false",
        "active, 2020-01-01, , 9999-12-31, true",
        "active, 2020-01-01, , 2019-12-31, false",
        "active, 2020-01-01, 2020-01-01, 2020-01-01, true",
        "revoked, 2020-01-01, 2030-01-01, 2025-01-01, false",
        "cancelled, 2020-01-01, , 2025-01-01, false"
    })
    void aLicenceStandsFromItsFirstDayToItsLast(
            String status, LocalDate from, LocalDate until, LocalDate day, boolean stands) {
        Licence licence = new Licence(FactId.next(), "n", "某店", null, null, from, until, status, "某局");
        assertThat(licence.standsOn(day)).isEqualTo(stands);
    }

    @ParameterizedTest
    @EnumSource(Nature.class)
    void theWordOfANatureNamesIt(Nature nature) {
        assertThat(Nature.of(nature.word())).isEqualTo(nature);
        assertThat(nature.word()).matches("[a-z-]+");
        assertThat(nature.published()).isEqualTo(nature != Nature.NATURAL_PERSON && nature != Nature.UNKNOWN);
    }

    private static List<String> symbols(Random random, int count) {
        List<String> symbols = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            symbols.add(any(random, LETTERS));
        }
        return symbols;
    }

    private static String any(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
