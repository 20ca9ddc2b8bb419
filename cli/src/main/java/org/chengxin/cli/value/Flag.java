package org.chengxin.cli.value;

import java.util.Locale;
import java.util.Set;
import org.chengxin.cli.source.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Yes or no. */
public record Flag() implements Conversion {

    private static final Set<String> YES = Set.of("是", "有", "true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("否", "无", "false", "no", "n", "0");

    @Override
    public Object convert(String text, @Nullable MoneyUnit titleUnit) throws UnfitException {
        String plain = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(plain) && !NO.contains(plain)) {
            throw new UnfitException("field.type", "“" + text + "”不是“是/否”", "neither yes nor no");
        }
        return YES.contains(plain);
    }
}
