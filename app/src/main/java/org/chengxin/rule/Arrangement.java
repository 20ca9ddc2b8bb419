package org.chengxin.rule;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.rule.calendar.YearArrangement;
import org.chengxin.rule.proposal.Proposal;

/**
 * A year's holiday arrangement put in force by two persons.
 *
 * @param proposedBy account of the proposer
 * @param decidedBy account of the approver
 */
public record Arrangement(
        UUID id, YearArrangement days, UUID proposedBy, Instant proposedAt, UUID decidedBy, Instant decidedAt) {

    static Arrangement of(Proposal approved, YearArrangement days) {
        return new Arrangement(
                approved.id().value(),
                days,
                Objects.requireNonNull(approved.proposedBy()),
                approved.proposedAt(),
                Objects.requireNonNull(approved.decidedBy()),
                Objects.requireNonNull(approved.decidedAt()));
    }

    public int year() {
        return days.year();
    }
}
