package org.chengxin.detection.ring;

/**
 * An item between two days as a candidate block sees it.
 *
 * @param ratings what the item received in these days
 * @param hits how many of the block's accounts are among them
 * @param everHits how many of the block's accounts rated the item on any day
 * @param gain how far chance is from explaining this, after paying for the choice of item and days
 * @param timing how far chance is from explaining that their ratings fall into these days, whoever likes the item,
 *     after paying for the choice of days
 */
record Cell(int item, int from, int to, int ratings, int hits, int everHits, double gain, double timing) {

    Cell judged(int ever, double surprise, double surpriseOfDays) {
        return new Cell(item, from, to, ratings, hits, ever, surprise, surpriseOfDays);
    }
}
