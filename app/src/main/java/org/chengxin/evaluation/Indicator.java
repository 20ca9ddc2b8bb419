package org.chengxin.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.chengxin.evaluation.Tally.Counts;

/**
 * 指标: what the rule takes.
 *
 * @param name of a column of the rule
 * @param counts the raw numbers that it is made of, sealed beside it
 * @param value of these: a {@link BigDecimal}, or a word
 */
public record Indicator(String name, List<String> counts, Function<Counts, Object> value) {

    private static final BigDecimal NONE = new BigDecimal("0.00");

    /** Such a count itself. */
    public static Indicator count(String name) {
        return new Indicator(name, List.of(name), counts -> BigDecimal.valueOf(counts.of(name)));
    }

    /** In per cent with two decimals; nothing of nothing is none. */
    public static Indicator share(String name, String part, String whole) {
        return new Indicator(
                name,
                List.of(part, whole),
                counts -> counts.of(whole) == 0 ? NONE : ratio(counts.of(part) * 100, counts.of(whole)));
    }

    /**
     * With two decimals.
     *
     * @param few below so many the mean says nothing
     * @param neutral what stands for one that says nothing
     */
    public static Indicator mean(String name, String sum, String of, long few, BigDecimal neutral) {
        return new Indicator(
                name, List.of(sum, of), counts -> counts.of(of) < few ? neutral : ratio(counts.of(sum), counts.of(of)));
    }

    /** @param otherwise where its provider says none */
    public static Indicator word(String name, String otherwise) {
        return new Indicator(name, List.of(), counts -> counts.word(name, otherwise));
    }

    private static BigDecimal ratio(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
