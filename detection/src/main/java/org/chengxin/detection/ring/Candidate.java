package org.chengxin.detection.ring;

import java.util.List;

/**
 * Accounts and cells that belong together.
 *
 * @param gain how far chance is from explaining them after paying for every choice: minus the logarithm of a bound on
 *     the chance that any such set exists
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once
record Candidate(int[] users, List<Cell> cells, double gain) {

    /** For an order among doubtful ones: of a large one as much may be missing as its accounts are many. */
    double worth() {
        return gain >= 0 ? gain : gain / users.length;
    }

    /**
     * Whether more than a shared taste shows: the days, or that hardly anyone else rated there then. Either could be
     * missing in a ring; neither is had by those who merely like the same.
     *
     * @param most accounts that like the same things leave no trace like a ring's where they give more of the ratings
     */
    boolean moreThanTaste(double most) {
        double timing = 0;
        double hits = 0;
        double ratings = 0;
        for (Cell cell : cells) {
            timing += cell.timing();
            hits += cell.hits();
            ratings += cell.ratings();
        }
        return timing > 0 || hits > most * ratings;
    }
}
