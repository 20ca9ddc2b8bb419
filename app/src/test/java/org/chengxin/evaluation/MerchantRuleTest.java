package org.chengxin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chengxin.rule.DecisionRunner;
import org.chengxin.rule.RuleFiles;
import org.junit.jupiter.api.Test;

/** The published rule against the same rule written out by hand. */
class MerchantRuleTest {

    private static final long SEED = 20181205;
    private static final int CASES = 2_000;

    private final DecisionRunner rule = new DecisionRunner(source());

    @Test
    void everyRowFitsSomebodyAndNobodyGetsAnotherSumThanByHand() {
        Random random = new Random(SEED);
        Set<String> fitted = new HashSet<>();
        for (int number = 0; number < CASES; number++) {
            Map<String, Object> inputs = inputs(random);
            List<String> byEngine = new ArrayList<>();
            rule.decide(inputs).forEach(row -> byEngine.add(row.get("reason") + " " + row.get("points")));
            assertThat(byEngine)
                    .as("seed %d, case %d, %s", SEED, number, inputs)
                    .containsExactlyElementsOf(byHand(inputs));
            byEngine.forEach(reason -> fitted.add(reason.split(" ")[0]));
        }
        assertThat(fitted)
                .hasSameSizeAs(RuleFiles.tables().get(Evaluations.RULE).rows());
    }

    @Test
    void aCleanMerchantKeepsTheStartingPointsAndAFaultyOneLosesThem() {
        assertThat(sum(merchant("60", "0", "0", "0", "4.7", "0", "1", "active")))
                .isEqualTo(115);
        assertThat(sum(merchant("60", "50", "9", "20", "2", "3", "0", "ended")))
                .isEqualTo(100 - 20 - 10 - 25 - 15 - 25 - 30);
    }

    private int sum(Map<String, Object> inputs) {
        return rule.decide(inputs).stream()
                .mapToInt(row -> ((BigDecimal) row.get("points")).intValueExact())
                .sum();
    }

    private static Map<String, Object> inputs(Random random) {
        String[] shares = {"0", "0.5", "0.51", "2", "2.01", "3", "3.01", "10", "10.01", "20", "20.01", "100"};
        String[] stars = {"1", "2.99", "3", "3.79", "3.8", "4", "4.59", "4.6", "5"};
        return merchant(
                pick(random, "0", "5", "49", "50", "51", "10000"),
                pick(random, shares),
                pick(random, shares),
                pick(random, shares),
                pick(random, stars),
                pick(random, "0", "1", "2", "9"),
                pick(random, "0", "1", "4"),
                pick(random, "active", "ended", "none"));
    }

    static Map<String, Object> merchant(
            String orders,
            String late,
            String off,
            String early,
            String stars,
            String penalties,
            String honours,
            String licence) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("orders", new BigDecimal(orders));
        inputs.put("lateShare", new BigDecimal(late));
        inputs.put("paymentOffShare", new BigDecimal(off));
        inputs.put("earlyReviewShare", new BigDecimal(early));
        inputs.put("averageStars", new BigDecimal(stars));
        inputs.put("penalties", new BigDecimal(penalties));
        inputs.put("honours", new BigDecimal(honours));
        inputs.put("licence", licence);
        return inputs;
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    /** The slow oracle. */
    private static List<String> byHand(Map<String, Object> inputs) {
        List<String> reasons = new ArrayList<>(List.of("base 100"));
        double late = number(inputs, "lateShare");
        add(reasons, late > 20, "late-often -20");
        add(reasons, late > 10 && late <= 20, "late-sometimes -10");
        add(reasons, number(inputs, "orders") >= 50 && late <= 2, "punctual 5");
        double off = number(inputs, "paymentOffShare");
        add(reasons, off > 2, "payment-off-often -10");
        add(reasons, off > 0.5 && off <= 2, "payment-off-sometimes -5");
        double early = number(inputs, "earlyReviewShare");
        add(reasons, early > 10, "early-reviews-many -25");
        add(reasons, early > 3 && early <= 10, "early-reviews-some -10");
        double stars = number(inputs, "averageStars");
        add(reasons, stars < 3, "stars-low -15");
        add(reasons, stars >= 3 && stars < 3.8, "stars-middling -5");
        add(reasons, stars >= 4.6, "stars-high 5");
        double penalties = number(inputs, "penalties");
        add(reasons, penalties == 1, "penalty-one -10");
        add(reasons, penalties >= 2, "penalty-several -25");
        add(reasons, number(inputs, "honours") >= 1, "honoured 5");
        add(reasons, inputs.get("licence").equals("ended"), "licence-ended -30");
        return reasons;
    }

    private static void add(List<String> reasons, boolean fits, String reason) {
        if (fits) {
            reasons.add(reason);
        }
    }

    private static double number(Map<String, Object> inputs, String name) {
        return ((BigDecimal) inputs.get(name)).doubleValue();
    }

    static String source() {
        return RuleFiles.tables().get(Evaluations.RULE).source();
    }
}
