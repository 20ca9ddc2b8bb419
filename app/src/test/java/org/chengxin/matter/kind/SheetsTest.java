package org.chengxin.matter.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.rule.DecisionRunner;
import org.chengxin.rule.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sheets give the points and the way on that their rows say. */
class SheetsTest {

    private final DecisionRunner platform =
            new DecisionRunner(RuleFiles.tables().get("assessment/platform").source());
    private final DecisionRunner visits =
            new DecisionRunner(RuleFiles.tables().get("inspection/visits").source());

    private static Map<String, Object> best() {
        Map<String, Object> values = new HashMap<>();
        for (String share :
                List.of("verifiedShare", "reverifiedShare", "licenceShare", "couriersFiledShare", "traceShare")) {
            values.put(share, 100L);
        }
        values.put("reviewsDeleted", 0L);
        values.put("complaintDays", 1L);
        for (String yes : List.of(
                "sortByCredit",
                "followUpReview",
                "paymentLicensed",
                "advanceCompensation",
                "creditRules",
                "reportsOnTime",
                "cluesSent",
                "ipRules",
                "thirdPartyAppraisal")) {
            values.put(yes, true);
        }
        return values;
    }

    private static int points(List<Map<String, Object>> rows) {
        return rows.stream()
                .mapToInt(row -> ((BigDecimal) row.get("points")).intValue())
                .sum();
    }

    @Test
    void aPlatformThatDoesEverythingHasAHundredPointsAndGoesToTheConference() {
        List<Map<String, Object>> rows = platform.decide(best());
        assertThat(points(rows)).isEqualTo(100);
        assertThat(rows.get(0).get("word")).isEqualTo("scored");
    }

    @Test
    void unlicensedPaymentComesBeforeAllPoints() {
        Map<String, Object> values = best();
        values.put("paymentLicensed", false);
        List<Map<String, Object>> rows = platform.decide(values);
        assertThat(rows.get(0).get("word")).isEqualTo("inadmissible");
        assertThat(points(rows)).isEqualTo(90);
    }

    @Test
    void aDeletedReviewCostsMoreThanNoneEarned() {
        Map<String, Object> values = best();
        values.put("reviewsDeleted", 1L);
        assertThat(points(platform.decide(values))).isEqualTo(86);
    }

    @ParameterizedTest
    @CsvSource({
        "0,planned,within",
        "1,planned,last-allowed",
        "2,planned,above",
        "7,drawn,above",
        "1,drawn,last-allowed",
        "7,complaint,within",
        "2,clue,within",
        "3,assigned,within"
    })
    void plannedVisitsAreLimitedAndVisitsForACauseAreNot(int count, String cause, String word) {
        List<Map<String, Object>> rows = visits.decide(Map.of("visits", (long) count, "cause", cause));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("word")).isEqualTo(word);
    }
}
