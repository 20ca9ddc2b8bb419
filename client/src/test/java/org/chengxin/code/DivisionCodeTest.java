package org.chengxin.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.code.Refusals.assertRefused;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {

    private static final DivisionCode HANGZHOU = DivisionCode.parse("330100");
    private static final DivisionCode ZHEJIANG = DivisionCode.parse("330000");
    private static final DivisionCode NATION = DivisionCode.parse("100000");

    @ParameterizedTest
    @CsvSource({
        "330100, 杭州市, Hangzhou",
        "330102, 上城区, Shangcheng District",
        "330105, 拱墅区, Gongshu District",
        "330106, 西湖区, Xihu District",
        "330108, 滨江区, Binjiang District",
        "330109, 萧山区, Xiaoshan District",
        "330110, 余杭区, Yuhang District",
        "330111, 富阳区, Fuyang District",
        "330112, 临安区, Lin'an District",
        "330113, 临平区, Linping District",
        "330114, 钱塘区, Qiantang District",
        "330122, 桐庐县, Tonglu County",
        "330127, 淳安县, Chun'an County",
        "330182, 建德市, Jiande City",
        "330200, 宁波市, Ningbo",
        "331100, 丽水市, Lishui",
        "310000, 上海市, Shanghai",
        "320000, 江苏省, Jiangsu",
        "340000, 安徽省, Anhui"
    })
    void namesCurrentDivisions(String text, String chinese, String english) {
        DivisionCode code = DivisionCode.parse(text);

        assertThat(code.name()).isEqualTo(chinese);
        assertThat(code.englishName()).isEqualTo(english);
        assertThat(code.isAbolished()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"330103, 下城区", "330104, 江干区", "330183, 富阳市", "330185, 临安市", "330181, 萧山市", "330184, 余杭市"})
    void keepsAbolishedDivisionsOfHangzhou(String text, String name) {
        DivisionCode code = DivisionCode.parse(text);

        assertThat(code.name()).isEqualTo(name);
        assertThat(code.isAbolished()).isTrue();
        assertThat(code.isWithin(HANGZHOU)).isTrue();
    }

    @Test
    void namesOtherDivisionsAfterTheNearestKnownOne() {
        assertThat(DivisionCode.parse("330281").name()).isEqualTo("宁波市 330281");
        assertThat(DivisionCode.parse("320505").name()).isEqualTo("江苏省 320505");
        assertThat(DivisionCode.parse("320505").englishName()).isEqualTo("Jiangsu 320505");
        assertThat(DivisionCode.parse("320505").isAbolished()).isFalse();
    }

    @Test
    void knowsThirtyFourProvincesAndTheNation() {
        long known = IntStream.rangeClosed(0, 99)
                .filter(province -> DivisionCode.tryParse(String.format("%02d0000", province))
                        .isPresent())
                .count();

        assertThat(known).isEqualTo(34 + 1);
        assertThat(NATION.name()).isEqualTo("全国");
    }

    @ParameterizedTest
    @CsvSource({
        "990101, division.unknown",
        "000000, division.unknown",
        "100101, division.unknown",
        "33010, code.length",
        "3301060, code.length",
        "33010A, code.alphabet",
        "'', code.length"
    })
    void refusesWhatIsNoDivision(String text, String problem) {
        assertRefused(problem, () -> DivisionCode.parse(text));
        assertThat(DivisionCode.tryParse(text)).isEmpty();
    }

    @Test
    void tellsWhatLiesWithinWhat() {
        DivisionCode xihu = DivisionCode.parse("３３０１０６");

        assertThat(xihu.isWithin(xihu)).isTrue();
        assertThat(xihu.isWithin(HANGZHOU)).isTrue();
        assertThat(xihu.isWithin(ZHEJIANG)).isTrue();
        assertThat(xihu.isWithin(NATION)).isTrue();
        assertThat(HANGZHOU.isWithin(xihu)).isFalse();
        assertThat(NATION.isWithin(ZHEJIANG)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"330200", "320100", "330000"})
    void keepsNeighboursOutOfHangzhou(String text) {
        assertThat(DivisionCode.parse(text).isWithin(HANGZHOU)).isFalse();
    }

    @Test
    void overlapsWithWhatItLiesInAndWithWhatLiesInIt() {
        DivisionCode city = DivisionCode.parse("330100");
        assertThat(DivisionCode.parse("330106").overlaps(city)).isTrue();
        assertThat(DivisionCode.parse("330000").overlaps(city)).isTrue();
        assertThat(DivisionCode.parse("330200").overlaps(city)).isFalse();
        assertThat(DivisionCode.parse("330203").overlaps(city)).isFalse();
    }
}
