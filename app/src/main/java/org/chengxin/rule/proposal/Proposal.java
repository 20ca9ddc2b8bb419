package org.chengxin.rule.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A change that needs two persons. Its content never changes: another content is another proposal.
 *
 * @param id of the sealed fact that it was proposed by
 * @param object what is changed, as the owner of the kind names it
 * @param content the change, as the owner of the kind writes it
 * @param digest SHA-256 of the content, hexadecimal; it is sealed
 * @param base SHA-256 of the state that it rests on, and of who decides it, hexadecimal
 * @param effectiveFrom the first day that it is in force; null while it is to be the day of its approval
 * @param proposedBy null for a change that came with the program until somebody takes it up
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

    /** How far it has come. */
    public enum State {
        /** Waits for its second person. */
        PROPOSED,
        /** Waits for its day. */
        APPROVED,
        IN_FORCE,
        REFUSED,
        WITHDRAWN,
        /** What it rested on had changed. */
        VOID;

        public boolean isOpen() {
            return this == PROPOSED || this == APPROVED;
        }
    }
}
