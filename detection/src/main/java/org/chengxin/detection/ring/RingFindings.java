package org.chengxin.detection.ring;

import java.util.List;
import java.util.Map;
import org.chengxin.detection.rating.IdTexts;

/**
 * Findings of a search for rings: every user and item of the ratings once, in ascending order of its id, with a rank
 * (finite, not negative, higher is more suspicious), and the blocks, the surest first: those that are named, and crowds,
 * which meet as rings do while nothing else speaks against them.
 *
 * @param texts what ids below 0 stand for
 * @param seconds by stage, in the order in which the stages ran
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers, handed over once
public record RingFindings(
        int[] userIds,
        double[] userScores,
        int[] itemIds,
        double[] itemScores,
        List<RingBlock> blocks,
        List<RingBlock> crowds,
        IdTexts texts,
        Map<String, Double> seconds) {}
