package org.chengxin.rule.proposal;

import java.time.LocalDate;

/**
 * A kind of change that needs two persons, implemented as a bean by who owns what is changed. All but {@link #committed}
 * is called within the transaction of the step; of one kind one step at a time is taken in the whole installation.
 */
public interface ProposalKind {

    /** A word of the glossary; its text is {@code rule.proposal.kind.WORD}. */
    String name();

    /**
     * Who may propose and who decides this change of this object. It is asked again at each step.
     *
     * @param object what is changed, as its owner names it; at most {@value Proposals#LONGEST_OBJECT} characters
     */
    Authority authority(String object, String content);

    /**
     * What the change would do now. With a fault it is not proposed; when one has turned up by the time of its approval or
     * of its day, the proposal is void.
     *
     * @param from the first day that it is in force
     */
    DryRun dryRun(String object, String content, LocalDate from);

    /**
     * The state that a proposal rests on, as any text: where this is another text by the time of its approval or of its
     * day, the proposal is void. A fixed text where only faults count.
     */
    String base(String object);

    /** Makes the change, on the day that it is in force from. */
    void apply(Proposal proposal);

    /** The change is made and committed: time for caches and events. */
    default void committed(Proposal proposal) {}

    /** What the object is called on pages. */
    default Line title(String object) {
        return Line.both(object, object);
    }
}
