package org.chengxin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.chengxin.evaluation.Evaluation.Reason;
import org.chengxin.evaluation.PointsPolicy.Scored;
import org.chengxin.rule.DecisionRunner;
import org.chengxin.rule.proposal.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** How rows become points and a level: by the tables of the rule file, and by what held before these stood in it. */
class PointsPolicyTest {

    /** The file of the first releases. */
    private static final String FIRST = "7d631caab49074d06790d7b2c8f77f44e9175574e83ff489d3c8ef0261319298";

    private final String shipped = MerchantRuleTest.source();
    private final DecisionRunner rule = new DecisionRunner(shipped);

    @Test
    void rowsAddUpAndKeepTheirOrder() {
        Scored scored = PointsPolicy.score(rule, merchant("21", "active"));
        assertThat(scored.points()).isEqualTo(80);
        assertThat(scored.level()).isEqualTo("fair");
        assertThat(scored.reasons()).containsExactly(new Reason("base", 100), new Reason("late-often", -20));
    }

    /** Every sum that the old program could meet, and some that no row gives. */
    @Test
    void theTablesOfTheFileGiveWhatTheProgramGaveBefore() {
        for (int tally = -50; tally <= 200; tally++) {
            int total = Math.max(0, Math.min(120, tally));
            String level = total >= 105 ? "excellent" : total >= 90 ? "good" : total >= 70 ? "fair" : "poor";
            DecisionRunner at = new DecisionRunner(base(String.valueOf(tally)));
            Scored scored = PointsPolicy.score(at, merchant("5", "active"));
            assertThat(scored.points()).as("tally %d", tally).isEqualTo(total);
            assertThat(scored.level()).as("tally %d", tally).isEqualTo(level);
            assertThat(Bounds.first(tally)).isEqualTo(new Bounds.Within(total, level));
        }
    }

    @Test
    void aFileFromBeforeTheBoundsStoodInItIsScoredAsEver() throws Exception {
        String kept =
                new ClassPathResource("org/chengxin/rule/merchant.dmn").getContentAsString(StandardCharsets.UTF_8);
        String first = kept.substring(0, kept.indexOf("  <!-- The sum of the rows")) + "</definitions>\n";
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(first.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(FIRST);
        DecisionRunner old = new DecisionRunner(first);
        DecisionRunner whole = new DecisionRunner(kept);
        for (String late : List.of("0", "10", "11", "20.01", "99")) {
            for (String licence : List.of("active", "ended", "none")) {
                assertThat(PointsPolicy.score(old, merchant(late, licence)))
                        .isEqualTo(PointsPolicy.score(whole, merchant(late, licence)));
            }
        }
    }

    @Test
    void noRowAtAllIsNoPoints() {
        DecisionRunner none = new DecisionRunner(shipped.replace(
                "<inputEntry id=\"base-licence\"><text>-<", "<inputEntry id=\"base-licence\"><text>\"x\"<"));
        assertThat(PointsPolicy.score(none, merchant("5", "active"))).isEqualTo(new Scored(0, "poor", List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&gt;=105 | &gt;=110 | evaluation.trial.bounds.gap | 105",
                "[90..105[ | [80..105[ | evaluation.trial.bounds.several | 80",
                "[90..105[ | ]90..105[ | evaluation.trial.bounds.gap | 90",
                "&lt;70 | &lt;0 | evaluation.trial.bounds.gap | -1",
                "&gt;120 | &gt;130 | evaluation.trial.bounds.gap | 121",
                "&lt;0 | &lt;=0 | evaluation.trial.bounds.several | 0",
                "\"fair\" | \"splendid\" | evaluation.trial.bounds.several | 70",
                "[90..105[ | not([0..90[) | evaluation.trial.bounds.cell | 2"
            })
    void badBoundsAreNamedWithTheirPlace(String from, String to, String key, String place) {
        int bounds = shipped.indexOf("id=\"total\"");
        String wrong = shipped.substring(0, bounds)
                + shipped.substring(bounds).replace("<text>" + from + "<", "<text>" + to + "<");
        assertThat(wrong).isNotEqualTo(shipped);
        assertThat(Bounds.faults(new DecisionRunner(wrong))).containsExactly(Line.of(key, place));
    }

    @Test
    void theShippedBoundsAreSound() {
        assertThat(Bounds.faults(rule)).isEmpty();
        assertThat(Bounds.lowest(Bounds.around(rule, rule)))
                .isEqualTo(Map.of("excellent", 105, "good", 90, "fair", 70, "poor", 0));
    }

    @Test
    void aLevelThatTheBoundsDoNotGiveIsNoScore() {
        DecisionRunner gap = new DecisionRunner(shipped.replace("<text>&lt;70<", "<text>&lt;60<"));
        assertThatThrownBy(() -> PointsPolicy.score(
                        gap, Map.copyOf(MerchantRuleTest.merchant("5", "21", "0", "0", "2", "0", "0", "active"))))
                .isInstanceOf(IllegalStateException.class);
    }

    private String base(String points) {
        return shipped.replace(
                "<outputEntry id=\"base-points\"><text>100<", "<outputEntry id=\"base-points\"><text>" + points + "<");
    }

    /** Of few orders and middling stars, so that nothing else counts. */
    private static Map<String, Object> merchant(String late, String licence) {
        Map<String, Object> inputs =
                new HashMap<>(MerchantRuleTest.merchant("5", late, "0", "0", "4", "0", "0", licence));
        inputs.put("averageStars", new BigDecimal("4.00"));
        return inputs;
    }
}
