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
 * Metadata of a paper.
 *
 * @param id also of its sealed fact
 * @param number as printed, 受〔2026〕1号
 * @param addressees roles it is addressed to
 * @param code verification code, four groups of four characters with hyphens between
 * @param until its last day; null if it says none
 * @param changed when it was withdrawn or replaced
 * @param replacedBy the replacing paper
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
        @Nullable LocalDate until,
        @Nullable LocalDate changed,
        @Nullable UUID replacedBy,
        List<Serving> servings) {

    /** Whether its last day has passed, so that it says nothing any more although nobody withdrew it. */
    public boolean isOver(LocalDate today) {
        return validity == Validity.IN_FORCE && until != null && today.isAfter(until);
    }

    /** Whether a paper is in force. */
    public enum Validity {
        IN_FORCE,
        WITHDRAWN,
        REPLACED,
        ERASED
    }

    /**
     * Serving 送达: that the paper reached an addressee.
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
