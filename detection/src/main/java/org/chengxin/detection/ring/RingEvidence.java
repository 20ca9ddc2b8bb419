package org.chengxin.detection.ring;

import org.jspecify.annotations.Nullable;

/**
 * The figures behind a block.
 *
 * @param within ratings of the members on the block's items within its days
 * @param outside ratings of the members on the same items on other days: speaks for them
 * @param repeated members that rated two or more of the items within the days
 * @param ratings all ratings on the items within the days
 * @param expected ratings the members would have given there by chance
 * @param days length of the middle one of the block's time windows
 * @param opinions whether the members' stars differ from those that others gave the same goods: where they do not, it
 *     speaks for them
 * @param tie the second channel that ties the members; null where none does
 * @param contractor whether it is a cell of several for the same targets, whose stars all together speak against it
 */
public record RingEvidence(
        int within,
        int outside,
        int repeated,
        int ratings,
        double expected,
        int days,
        Opinions opinions,
        Ties.@Nullable Tie tie,
        boolean contractor) {

    RingEvidence with(Ties.Tie joint) {
        return new RingEvidence(within, outside, repeated, ratings, expected, days, opinions, joint, contractor);
    }

    RingEvidence withContractor() {
        return new RingEvidence(within, outside, repeated, ratings, expected, days, opinions, tie, true);
    }

    /** Whether anything besides their meetings speaks against the members. */
    boolean second() {
        return !opinions.free() || tie != null || contractor;
    }
}
