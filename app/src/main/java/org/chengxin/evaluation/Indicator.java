package org.chengxin.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.chengxin.evaluation.Tally.Counts;

/**
 * 指标: an input of the rule.
 *
 * @param name of its column in the rule
 * @param counts names of the raw counts it is computed from, sealed with it
 * @param value computed from these: a {@link BigDecimal} or a word
 */
public record Indicator(String name, List<String> counts, Function<Counts, Object> value) {

    private static final BigDecimal NONE = new BigDecimal("0.00");

    /** The count itself. */
    public static Indicator count(String name) {
        return new Indicator(name, List.of(name), counts -> BigDecimal.valueOf(counts.of(name)));
    }

    /** Percentage with two decimals; 0 of 0 is 0. */
    public static Indicator share(String name, String part, String whole) {
        return new Indicator(
                name,
                List.of(part, whole),
                counts -> counts.of(whole) == 0 ? NONE : ratio(counts.of(part) * 100, counts.of(whole)));
    }

    /**
     * Mean with two decimals.
     *
     * @param few minimum number of values
     * @param neutral result below this number, where a mean has no weight
     */
    public static Indicator mean(String name, String sum, String of, long few, BigDecimal neutral) {
        return new Indicator(
                name, List.of(sum, of), counts -> counts.of(of) < few ? neutral : ratio(counts.of(sum), counts.of(of)));
    }

    /** @param otherwise default where the provider gives no word */
    public static Indicator word(String name, String otherwise) {
        return new Indicator(name, List.of(), counts -> counts.word(name, otherwise));
    }

    private static BigDecimal ratio(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
