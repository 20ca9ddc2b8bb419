package org.chengxin.matter;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * An outcome of a matter, as delivered to the owner of its kind.
 *
 * @param outcome its id, also of its fact
 */
public record OutcomeRecorded(
        UUID outcome,
        MatterId matter,
        String number,
        String kind,
        Concerned about,
        LocalDate day,
        String office,
        Map<String, String> values,
        SealId seal) {

    /**
     * Whom an outcome concerns: a participant of the matter.
     *
     * @param subject null if the party is no known subject, and of an office
     * @param organisation an office, or a party that signs in
     * @param account of a party that is a citizen
     */
    public record Concerned(
            @Nullable SubjectId subject,
            @Nullable OrganisationId organisation,
            @Nullable UUID account) {

        public static final Concerned NOBODY = new Concerned(null, null, null);

        public static Concerned of(SubjectId subject) {
            return new Concerned(subject, null, null);
        }
    }
}
