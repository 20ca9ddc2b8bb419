package org.chengxin.cli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chengxin.cli.source.MoneyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private static MoneyUnit unit(String name) {
        return Objects.requireNonNull(MoneyUnit.named(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "元   | 199.00      | 199.00",
                "元   | 199         | 199",
                "元   | 1,234.5     | 1234.5",
                "元   | ￥ 1,234.50 | 1234.50",
                "元   | ０．５      | 0.5",
                "元   | 2000元      | 2000",
                "元   | 0.2万元     | 2000.00",
                "元   | 3 万        | 30000.00",
                "万元 | 0.2         | 2000.00",
                "万元 | 0.200000    | 2000.00",
                "万元 | 0.123456    | 1234.56",
                "万元 | 0.1234567   | 1234.567",
                "万元 | 2000元      | 2000",
                "万元 | 0           | 0.00",
                "分   | 12345       | 123.45",
                "亿元 | 1.5         | 150000000.00",
                "元   | -5          | -5",
            })
    void turnsMoneyIntoYuan(String unit, String text, String expected) throws UnfitException {
        assertThat(new Amount(unit(unit)).convert(text, null)).isEqualTo(expected);
    }

    @Test
    void letsTheTitleOfAColumnWinOverTheMapping() throws UnfitException {
        Amount wan = new Amount(unit("万元"));
        assertThat(wan.convert("2000", unit("元"))).isEqualTo("2000");
        assertThat(wan.convert("0.2万元", unit("元"))).isEqualTo("2000.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.2.3", "1,23", "12,34.5", "1e3", "5.", ".5", "两千元", "2000美金", "1 000", "-"})
    void refusesWhatIsNoMoney(String text) {
        UnfitException e =
                catchThrowableOfType(UnfitException.class, () -> new Amount(MoneyUnit.ONE).convert(text, null));
        assertThat(e.code()).isEqualTo("money.format");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3|3", "3.0|3", "1,200|1200", "-7|-7", "１２|12", "007|7"})
    void readsWholeNumbers(String text, long expected) throws UnfitException {
        assertThat(new WholeNumber().convert(text, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "x", "1,2", "", "99999999999999999999"})
    void refusesOtherNumbers(String text) {
        UnfitException e = catchThrowableOfType(UnfitException.class, () -> new WholeNumber().convert(text, null));
        assertThat(e.code()).isEqualTo("field.type");
    }

    @Test
    void readsYesAndNo() throws UnfitException {
        assertThat(new Flag().convert("是", null)).isEqualTo(true);
        assertThat(new Flag().convert("TRUE", null)).isEqualTo(true);
        assertThat(new Flag().convert("无", null)).isEqualTo(false);
        assertThat(new Flag().convert("0", null)).isEqualTo(false);
        assertThat(catchThrowableOfType(UnfitException.class, () -> new Flag().convert("也许", null))
                        .code())
                .isEqualTo("field.type");
    }

    @Test
    void makesOneKindOfLineBreak() {
        assertThat(new PlainText().convert("a\r\nb\rc\nd", null)).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void looksWordsUp() throws UnfitException {
        Map<String, Optional<Object>> words = Map.of("是", Optional.of(true), "无", Optional.empty());
        ValueTable table = new ValueTable(words, Optional.empty());
        assertThat(table.look("是")).contains(true);
        assertThat(table.look("无")).isEmpty();
        UnfitException e = catchThrowableOfType(UnfitException.class, () -> table.look("否"));
        assertThat(e.code()).isEqualTo("field.value");
        assertThat(e).hasMessageContaining("否").hasMessageContaining("value table");
        assertThat(new ValueTable(words, Optional.of("other")).look("否")).contains("other");
    }
}
