package org.chengxin.matter;

import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

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
