package org.chengxin.document.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.document.Owner;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is listed, without what it says.
 *
 * @param id also that of its sealed fact
 * @param number as printed, 受〔2026〕1号
 * @param addressees roles it is for
 * @param code for verification, XXXX-XXXX-XXXX-XXXX
 * @param changed when it was withdrawn or replaced
 * @param replacedBy the paper in its place
 */
public record Paper(
        UUID id,
        Owner owner,
        OrganisationId office,
        String kind,
        Label title,
        String number,
        LocalDate day,
        Set<String> addressees,
        String code,
        Validity validity,
        @Nullable LocalDate changed,
        @Nullable UUID replacedBy,
        List<Serving> servings) {

    /** Whether a paper still says what holds. */
    public enum Validity {
        IN_FORCE,
        WITHDRAWN,
        REPLACED,
        ERASED
    }

    /**
     * That it reached somebody 送达.
     *
     * @param role the addressee
     * @param proof an attachment of its owner
     */
    public record Serving(
            UUID id,
            String role,
            ServingMethod method,
            LocalDate day,
            @Nullable UUID proof) {}
}
