package org.chengxin.rule.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A change that needs two persons. Its content is immutable; other content is another proposal.
 *
 * @param id of the sealed fact of the proposal
 * @param object what is changed, in the notation of its kind
 * @param content the change, in the notation of its kind
 * @param digest SHA-256 of the content, hexadecimal; sealed
 * @param base SHA-256 of the state it depends on and of its authority, hexadecimal
 * @param effectiveFrom first day in force; null until approval if it is to be the day of the approval
 * @param proposedBy null for a shipped change until somebody takes it up
 */
public record Proposal(
        FactId id,
        String kind,
        String object,
        String content,
        String digest,
        String base,
        String reason,
        @Nullable LocalDate effectiveFrom,
        Authority authority,
        State state,
        @Nullable UUID proposedBy,
        Instant proposedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {

    Proposal as(State next) {
        return new Proposal(
                id,
                kind,
                object,
                content,
                digest,
                base,
                reason,
                effectiveFrom,
                authority,
                next,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt);
    }

    Proposal takenUpBy(UUID person) {
        return new Proposal(
                id,
                kind,
                object,
                content,
                digest,
                base,
                reason,
                effectiveFrom,
                authority,
                state,
                person,
                proposedAt,
                decidedBy,
                decidedAt);
    }

    Proposal decided(State next, UUID person, Instant at, @Nullable LocalDate from) {
        return new Proposal(
                id,
                kind,
                object,
                content,
                digest,
                base,
                reason,
                from,
                authority,
                next,
                proposedBy,
                proposedAt,
                person,
                at);
    }

    /** State of a proposal. */
    public enum State {
        /** Waits for the second person. */
        PROPOSED,
        /** Approved; waits for its day. */
        APPROVED,
        IN_FORCE,
        REFUSED,
        WITHDRAWN,
        /** Its content was replaced, its base or authority changed, or the change has become impossible. */
        VOID;

        public boolean isOpen() {
            return this == PROPOSED || this == APPROVED;
        }
    }
}
