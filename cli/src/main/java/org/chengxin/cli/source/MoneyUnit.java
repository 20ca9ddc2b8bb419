package org.chengxin.cli.source;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units in which Chinese files give money, with their worth in 元. */
public record MoneyUnit(BigDecimal factor) {

    public static final MoneyUnit ONE = new MoneyUnit(BigDecimal.ONE);

    private static final Map<String, MoneyUnit> NAMED = Map.of(
            "元", ONE,
            "人民币元", ONE,
            "角", unit("0.1"),
            "分", unit("0.01"),
            "千元", unit("1000"),
            "万元", unit("10000"),
            "万", unit("10000"),
            "百万元", unit("1000000"),
            "亿元", unit("100000000"));

    public static @Nullable MoneyUnit named(String name) {
        return NAMED.get(name);
    }

    public static String names() {
        return "元, 角, 分, 千元, 万元, 百万元, 亿元";
    }

    /** The unit in brackets at the end of a column's title, {@code CF_NR_FK（元）}. */
    static @Nullable MoneyUnit ofTitle(String title) {
        int open = bracket(title);
        return open < 0
                ? null
                : named(title.substring(open + 1, title.length() - 1).strip());
    }

    /** The title without a unit in brackets. */
    static String bareTitle(String title) {
        return ofTitle(title) == null
                ? title
                : title.substring(0, bracket(title)).strip();
    }

    private static int bracket(String title) {
        boolean closed = title.endsWith("）") || title.endsWith(")");
        return closed ? Math.max(title.lastIndexOf('（'), title.lastIndexOf('(')) : -1;
    }

    private static MoneyUnit unit(String factor) {
        return new MoneyUnit(new BigDecimal(factor));
    }
}
