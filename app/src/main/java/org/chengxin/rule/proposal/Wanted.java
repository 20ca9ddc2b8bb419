package org.chengxin.rule.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody wants.
 *
 * @param kind the name of its {@link ProposalKind}
 * @param object what is to be changed, as the kind names it
 * @param content the change, as the kind reads it
 * @param from the first day that it is to be in force; null for the day of its approval
 */
public record Wanted(
        String kind,
        String object,
        String content,
        String reason,
        @Nullable LocalDate from) {}
