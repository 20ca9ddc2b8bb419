package org.chengxin.rule.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A requested change.
 *
 * @param kind name of its {@link ProposalKind}
 * @param object what to change, in the kind's notation
 * @param content the change, in the kind's notation
 * @param from first day in force; null for the day of approval
 */
public record Wanted(
        String kind,
        String object,
        String content,
        String reason,
        @Nullable LocalDate from) {}
