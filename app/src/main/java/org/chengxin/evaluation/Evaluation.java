package org.chengxin.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Result of evaluating one merchant on one platform on one day.
 *
 * @param digest SHA-256 of the rule file
 * @param inputs the indicators as text, by name
 * @param points clamped to the limits of the rule
 * @param level {@code excellent}, {@code good}, {@code fair} or {@code poor}
 * @param basis null for evaluations sealed before it was recorded
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
     * Provenance of the inputs.
     *
     * @param parameters used, by name
     * @param counts raw counts behind the indicators, by name
     * @param facts number of facts counted
     * @param root base64 of the Merkle root (RFC 6962) over the fact ids in ascending order
     */
    public record Basis(Map<String, Used> parameters, Map<String, Long> counts, long facts, String root) {

        /**
         * A parameter value used.
         *
         * @param from first day on which the value is in force
         */
        public record Used(String value, LocalDate from) {}
    }

    /** A matching row of the rule. */
    public record Reason(String reason, int points) {}
}
