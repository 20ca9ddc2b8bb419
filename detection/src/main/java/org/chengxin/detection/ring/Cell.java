package org.chengxin.detection.ring;

import java.util.List;

/**
 * An item between two days as a candidate block sees it. A block's cells are sorted by item, then day; the cells of one
 * item do not overlap.
 *
 * @param ratings what the item received in these days
 * @param hits how many of the block's accounts are among them
 * @param gain how far chance is from explaining this, after paying for the choice of item and days
 * @param timing how far chance is from explaining that their ratings fall into these days, whoever likes the item,
 *     after paying for the choice of days
 */
record Cell(int item, int from, int to, int ratings, int hits, double gain, double timing) {

    Cell judged(double surprise, double surpriseOfDays) {
        return new Cell(item, from, to, ratings, hits, surprise, surpriseOfDays);
    }

    static int items(List<Cell> cells) {
        int items = 0;
        for (int at = 0; at < cells.size(); at++) {
            items += at == 0 || cells.get(at).item() != cells.get(at - 1).item() ? 1 : 0;
        }
        return items;
    }
}
