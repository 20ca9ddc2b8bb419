package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.code.Refusals.assertRefused;

import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency YEN = Currency.getInstance("JPY");
    private static final Currency DINAR = Currency.getInstance("KWD");

    @ParameterizedTest
    @CsvSource({"1234.50, 123450", "1234.5, 123450", "1234, 123400", "0, 0", "0.01, 1", "' １２．３４ ', 1234", "007, 700"})
    void readsDecimalsAsFen(String text, long fen) {
        assertThat(Money.parse(text)).isEqualTo(Money.ofFen(fen));
    }

    @Test
    void readsAsManyDecimalsAsTheCurrencyHas() {
        assertThat(Money.parse("1.234", DINAR).minorUnits()).isEqualTo(1234);
        assertThat(Money.parse("1200", YEN).minorUnits()).isEqualTo(1200);
        assertRefused("money.decimals", () -> Money.parse("1200.0", YEN));
        assertRefused("money.decimals", () -> Money.parse("1.2345", DINAR));
    }

    @ParameterizedTest
    @CsvSource({
        "1.234, money.decimals",
        "1.000, money.decimals",
        "-1, money.negative",
        "'1,234.50', money.format",
        "1E3, money.format",
        "¥5, money.format",
        ".5, money.format",
        "5., money.format",
        "+5, money.format",
        "'', money.format",
        "١٢, money.format",
        "92233720368547758.08, money.range"
    })
    void refusesWhatIsNoAmount(String text, String problem) {
        assertRefused(problem, () -> Money.parse(text));
        assertThat(Money.tryParse(text)).isEmpty();
    }

    @Test
    void refusesEndlessDigits() {
        assertRefused("money.range", () -> Money.parse("9".repeat(1_000_000)));
    }

    @Test
    void readsNegativeAmountsOnlyWhereTheCallerSaysSo() {
        assertThat(Money.parseSigned("-0.05", Money.CNY)).isEqualTo(Money.ofFen(-5));
        assertThat(Money.tryParse("-0.05", Money.CNY)).isEmpty();
        assertThat(Money.parse("-0.00")).isEqualTo(Money.ofFen(0));
    }

    @ParameterizedTest
    @CsvSource({"1.234567, 1234567", "0.000001, 1", "5, 5000000", "0.3, 300000"})
    void readsTenThousandYuanExactlyToTheFen(String text, long fen) {
        assertThat(Money.parseTenThousandYuan(text)).isEqualTo(Money.ofFen(fen));
    }

    @Test
    void refusesTenThousandYuanFinerThanFen() {
        assertRefused("money.decimals", () -> Money.parseTenThousandYuan("1.2345678"));
        assertRefused("money.negative", () -> Money.parseTenThousandYuan("-1"));
    }

    @Test
    void addsAmountsOfOneCurrency() {
        assertThat(Money.parse("0.10").plus(Money.parse("0.20"))).isEqualTo(Money.parse("0.30"));
        assertRefused("money.currency", () -> Money.ofFen(1).plus(new Money(1, YEN)));
        assertRefused("money.range", () -> Money.ofFen(Long.MAX_VALUE).plus(Money.ofFen(1)));
    }

    @ParameterizedTest
    @CsvSource({"123450, '¥1,234.50'", "0, ¥0.00", "5, ¥0.05", "-123450, '-¥1,234.50'", "100000000, '¥1,000,000.00'"})
    void formatsYuanForPages(long fen, String text) {
        assertThat(Money.ofFen(fen).format()).isEqualTo(text);
    }

    @Test
    void formatsOtherCurrenciesWithTheirCode() {
        assertThat(new Money(1234, YEN).format()).isEqualTo("JPY 1,234");
        assertThat(new Money(1234567, DINAR).format()).isEqualTo("KWD 1,234.567");
        assertThat(new Money(Long.MIN_VALUE, Money.CNY).format()).isEqualTo("-¥92,233,720,368,547,758.08");
        assertThat(Money.ofFen(5)).hasToString("CNY 0.05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU"})
    void refusesCurrenciesWithoutMinorUnits(String code) {
        assertRefused("money.currency", () -> new Money(1, Currency.getInstance(code)));
        assertRefused("money.currency", () -> Money.parse("1", Currency.getInstance(code)));
    }

    @Test
    void readsBackItsOwnDecimals() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            for (Currency currency : new Currency[] {Money.CNY, YEN, DINAR}) {
                Money amount = new Money(random.nextLong(), currency);
                assertThat(Money.parseSigned(amount.decimal(), currency))
                        .as("seed %d", seed)
                        .isEqualTo(amount);
            }
        }
    }
}
