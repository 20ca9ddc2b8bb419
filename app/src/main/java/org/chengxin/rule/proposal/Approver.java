package org.chengxin.rule.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of a person for approvals.
 *
 * @param department word of the department of the person's office; null without an office, and for an office of another city
 * @param citywide whether the office covers the whole city
 * @param head whether the person heads the office
 * @param certifiedUntil last day of the person's 执法证; null without one
 * @param administrator whether the person administers this installation
 * @param inChargeOf the organisation for which the person speaks: a firm's anybody, an office's head; null for others
 */
public record Approver(
        UUID account,
        @Nullable String department,
        boolean citywide,
        boolean head,
        @Nullable LocalDate certifiedUntil,
        boolean administrator,
        @Nullable UUID inChargeOf) {

    boolean isCertifiedOn(LocalDate day) {
        return certifiedUntil != null && !certifiedUntil.isBefore(day);
    }
}
