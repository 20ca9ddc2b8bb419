package org.chengxin.detection.ring;

/**
 * Cell of a ring: one item between two days, both included.
 *
 * @param ratings all ratings the item received in these days
 * @param fromBlock how many of them came from accounts of the block
 * @param expected how many would have come from them by their activity alone
 */
public record RingCell(int item, int from, int to, int ratings, int fromBlock, double expected, double score) {}
