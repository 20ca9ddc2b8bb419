package org.chengxin.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A platform's points of one merchant on one day.
 *
 * @param digest SHA-256 of the rule file that was run
 * @param inputs the indicators it was run with, as texts
 * @param points within the limits of the rule
 * @param level {@code excellent}, {@code good}, {@code fair} or {@code poor}
 * @param basis null for those from before evaluations named it
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
        List<Reason> reasons,
        @Nullable Basis basis) {

    /**
     * What it counted.
     *
     * @param parameters that were used, by name
     * @param counts the raw numbers of which the indicators were made, by name
     * @param facts how many facts were counted
     * @param root base64 of the root of the Merkle tree (RFC 6962) over their ids, in ascending order
     */
    public record Basis(Map<String, Used> parameters, Map<String, Long> counts, long facts, String root) {

        /**
         * A parameter as it was used.
         *
         * @param from the first day of the value
         */
        public record Used(String value, LocalDate from) {}
    }

    /** A row of the rule that fitted. */
    public record Reason(String reason, int points) {}
}
