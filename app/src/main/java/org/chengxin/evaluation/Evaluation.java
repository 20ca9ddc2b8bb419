package org.chengxin.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;

/**
 * A platform's points of one merchant on one day.
 *
 * @param digest SHA-256 of the rule file that was run
 * @param inputs the indicators it was run with, as texts
 * @param points 0 to 120
 * @param level {@code excellent}, {@code good}, {@code fair} or {@code poor}
 */
public record Evaluation(
        FactId id,
        SubjectId subject,
        OrganisationId platform,
        String platformName,
        LocalDate asOf,
        String rule,
        int version,
        String digest,
        Map<String, String> inputs,
        int points,
        String level,
        List<Reason> reasons) {

    /** A row of the rule that fitted. */
    public record Reason(String reason, int points) {}
}
