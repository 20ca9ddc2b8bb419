package org.chengxin.cli.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.cli.source.MoneyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Money as a decimal text in major units. A unit in the cell ({@code 2000元}) wins over one in the column's title,
 * that one over the mapping's: people correct nearest to what they type.
 */
public record Amount(MoneyUnit stated) implements Conversion {

    private static final Pattern FORM =
            Pattern.compile("[¥\\s]*([+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?)\\s*(\\p{IsHan}*)");

    @Override
    public Object convert(String text, @Nullable MoneyUnit titleUnit) throws UnfitException {
        MoneyUnit unit = titleUnit == null ? stated : titleUnit;
        if (unit.equals(MoneyUnit.ONE) && plain(text)) {
            return text;
        }
        Matcher found = FORM.matcher(Digits.halfWidth(text).replace('￥', '¥'));
        if (!found.matches()) {
            throw unfit(text);
        }
        String word = found.group(2);
        if (!word.isEmpty()) {
            unit = MoneyUnit.named(word);
        }
        if (unit == null) {
            throw unfit(text);
        }
        BigDecimal amount = new BigDecimal(found.group(1).replace(",", ""));
        return unit.equals(MoneyUnit.ONE) ? amount.toPlainString() : scaled(amount.multiply(unit.factor()));
    }

    /** Two digits, more only where the amount has them: the server says that such money does not exist. */
    private static String scaled(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(2, bare.scale())).toPlainString();
    }

    private static boolean plain(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && i > 0 && i < text.length() - 1) {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points <= 1 && !text.isEmpty();
    }

    private static UnfitException unfit(String text) {
        return new UnfitException(
                "money.format",
                "“" + text + "”不是金额，应为数字，单位可为 " + MoneyUnit.names(),
                "not an amount of money; digits expected, a unit may follow");
    }
}
