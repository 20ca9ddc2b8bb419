package org.chengxin.rule.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as the approval of changes sees them.
 *
 * @param department the word of the department in whose office the person works; null without an office, and for an office
 *     of another city
 * @param citywide whether that office is the one of the whole city
 * @param head whether the person heads that office
 * @param certifiedUntil the last day of the person's 执法证; null without one
 * @param administrator whether the person administers this installation
 */
public record Approver(
        UUID account,
        @Nullable String department,
        boolean citywide,
        boolean head,
        @Nullable LocalDate certifiedUntil,
        boolean administrator) {

    boolean isCertifiedOn(LocalDate day) {
        return certifiedUntil != null && !certifiedUntil.isBefore(day);
    }
}
