package org.chengxin.cli.value;

import java.util.regex.Pattern;
import org.chengxin.cli.source.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** A whole number, also as spreadsheets write it: {@code 3.0}, {@code 1,200}. */
public record WholeNumber() implements Conversion {

    private static final Pattern FORM = Pattern.compile("[+-]?(\\d{1,18}|\\d{1,3}(,\\d{3}){1,5})(\\.0+)?");

    @Override
    public Object convert(String text, @Nullable MoneyUnit titleUnit) throws UnfitException {
        String plain = Digits.halfWidth(text);
        if (!FORM.matcher(plain).matches()) {
            throw new UnfitException("field.type", "“" + text + "”不是整数", "not a whole number");
        }
        int point = plain.indexOf('.');
        return Long.valueOf(
                plain.substring(0, point < 0 ? plain.length() : point).replace(",", ""));
    }
}
