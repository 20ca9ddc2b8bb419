package org.chengxin.adapter.outgoing;

/**
 * How many things of a system are in which state.
 *
 * @param proven seen at their place, or seen to be gone
 * @param astray looked for and not found as they were sent, or still found after their withdrawal
 */
public record DispatchCounts(
        long waiting, long delivered, long refused, long givenUp, long proven, long astray, long overdue) {

    /** What somebody has to look at. */
    public long stuck() {
        return refused + givenUp + astray;
    }
}
