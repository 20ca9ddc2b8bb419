package org.chengxin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.chengxin.evaluation.PointsPolicy.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rows become points and a level. */
class PointsPolicyTest {

    @Test
    void rowsAddUpAndKeepTheirOrder() {
        PointsPolicy.Scored scored = PointsPolicy.score(List.of(row("base", 100), row("late-often", -20)));
        assertThat(scored.points()).isEqualTo(80);
        assertThat(scored.reasons()).containsExactly(new Reason("base", 100), new Reason("late-often", -20));
    }

    @ParameterizedTest
    @CsvSource({"121,120", "120,120", "1,1", "0,0", "-1,0", "-60,0"})
    void pointsStayBetweenNothingAndTheMost(int sum, int points) {
        assertThat(PointsPolicy.score(List.of(row("base", sum))).points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"120,excellent", "105,excellent", "104,good", "90,good", "89,fair", "70,fair", "69,poor", "0,poor"})
    void levelsBeginWhereTheRulePageSays(int points, String level) {
        assertThat(PointsPolicy.score(List.of(row("base", points))).level()).isEqualTo(level);
    }

    private static Map<String, Object> row(String reason, int points) {
        return Map.of("reason", reason, "points", BigDecimal.valueOf(points));
    }
}
