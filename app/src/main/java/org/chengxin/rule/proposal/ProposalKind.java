package org.chengxin.rule.proposal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * SPI: a kind of change that needs two persons, a bean of the owner of what is changed. A step calls all methods but
 * {@link #committed} within its transaction; steps of one kind are serialized over all instances.
 */
public interface ProposalKind {

    /** A glossary word; its text is {@code rule.proposal.kind.WORD}. */
    String name();

    /**
     * Who may propose and decide this change. Evaluated again at each step.
     *
     * @param object what is changed, in this kind's notation; at most {@value Proposals#LONGEST_OBJECT} characters
     */
    Authority authority(String object, String content);

    /**
     * Simulates the change. With a fault it cannot be proposed; a fault at approval or on its day makes the proposal void.
     *
     * @param from first day in force
     */
    DryRun dryRun(String object, String content, LocalDate from);

    /**
     * State that a proposal depends on, as text (optimistic locking): if it differs at approval or on its day, the proposal is
     * void. Constant if only faults matter.
     */
    String base(String object);

    /** Applies the change on its effective day. */
    void apply(Proposal proposal);

    /** Called after commit, for caches and events. */
    default void committed(Proposal proposal) {}

    /** What the person who approved is shown, once: its part of a secret. Called after commit, in a transaction of its own. */
    default Optional<String> forTheApprover(Proposal decided) {
        return Optional.empty();
    }

    /** Name of the object on pages. */
    default Line title(String object) {
        return Line.both(object, object);
    }
}
