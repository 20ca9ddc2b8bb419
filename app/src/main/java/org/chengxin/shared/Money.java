package org.chengxin.shared;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chengxin.code.InvalidValueException;
import org.chengxin.code.Spelling;

/**
 * An amount in minor units (分 for CNY) of an ISO 4217 currency. What is read from outside is never negative unless
 * the caller says {@code Signed}; the constructor itself takes either sign, for sums and refunds.
 */
public record Money(long minorUnits, Currency currency) {

    public static final Currency CNY = Currency.getInstance("CNY");

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final int TEN_THOUSAND_DIGITS = 4;
    private static final int LONGEST = 40;

    public Money {
        fractionDigits(currency);
    }

    /** Chinese money: {@code ofFen(123450)} is ¥1,234.50. */
    public static Money ofFen(long fen) {
        return new Money(fen, CNY);
    }

    /** Reads {@code 1234.5}: no sign, no grouping, at most the currency's fraction digits. */
    public static Money parse(String decimal, Currency currency) {
        Money amount = parseSigned(decimal, currency);
        if (amount.isNegative()) {
            throw new InvalidValueException("money.negative", "an amount of zero or more");
        }
        return amount;
    }

    /** As {@link #parse(String, Currency)} in Chinese money (yuan). */
    public static Money parse(String decimal) {
        return parse(decimal, CNY);
    }

    public static Optional<Money> tryParse(String decimal) {
        return InvalidValueException.attempt(() -> parse(decimal));
    }

    public static Optional<Money> tryParse(String decimal, Currency currency) {
        return InvalidValueException.attempt(() -> parse(decimal, currency));
    }

    /** As {@link #parse(String, Currency)}, but {@code -5} is welcome: refunds and reversals. */
    public static Money parseSigned(String decimal, Currency currency) {
        return new Money(minorUnits(decimal, fractionDigits(currency)), currency);
    }

    /** Reads 万元 as the double-publicity (双公示) fields hold fines: six decimals are exactly fen. */
    public static Money parseTenThousandYuan(String decimal) {
        Money amount = new Money(minorUnits(decimal, fractionDigits(CNY) + TEN_THOUSAND_DIGITS), CNY);
        if (amount.isNegative()) {
            throw new InvalidValueException("money.negative", "an amount of zero or more");
        }
        return amount;
    }

    /** Throws {@code money.currency} when the currencies differ and {@code money.range} beyond 64 bits. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidValueException("money.currency", "amounts of one currency");
        }
        try {
            return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
        } catch (ArithmeticException overflow) {
            throw outOfRange();
        }
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    /** The plain decimal, {@code 1234.50}, that {@link #parseSigned} reads back. */
    public String decimal() {
        return amount().toPlainString();
    }

    /** For pages: {@code ¥1,234.50}; other currencies show their ISO code, since ¥ is also the yen. */
    public String format() {
        String grouped = String.format(Locale.ROOT, "%,." + amount().scale() + "f", amount().abs());
        String unit = currency.equals(CNY) ? "¥" : currency.getCurrencyCode() + " ";
        return (isNegative() ? "-" : "") + unit + grouped;
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + decimal();
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, fractionDigits(currency));
    }

    private static int fractionDigits(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new InvalidValueException("money.currency", "a currency with minor units");
        }
        return digits;
    }

    private static long minorUnits(String text, int fractionDigits) {
        String spelling = Spelling.trimmed(text);
        if (!DECIMAL.matcher(spelling).matches()) {
            throw new InvalidValueException("money.format", "a plain decimal number");
        }
        int point = spelling.indexOf('.');
        int written = point < 0 ? 0 : spelling.length() - point - 1;
        if (written > fractionDigits) {
            throw new InvalidValueException("money.decimals", "at most " + fractionDigits + " decimals");
        }
        // reading digits takes quadratic time, so a megabyte of them is refused unread
        if (spelling.length() > LONGEST) {
            throw outOfRange();
        }
        try {
            return new BigDecimal(spelling).movePointRight(fractionDigits).longValueExact();
        } catch (ArithmeticException overflow) {
            throw outOfRange();
        }
    }

    private static InvalidValueException outOfRange() {
        return new InvalidValueException("money.range", "an amount within 64 bits of minor units");
    }
}
