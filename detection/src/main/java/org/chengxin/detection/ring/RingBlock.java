package org.chengxin.detection.ring;

import java.util.List;

/**
 * A block of accounts and items that chance does not explain. The ids are those of the input.
 *
 * @param members accounts whose place in the block is more likely than not, the surest first
 * @param memberScores their odds, as logarithms
 * @param nearby accounts that rated the same items in the same days, but not so that chance is ruled out: not named
 * @param cells where the block acted, the strongest first
 * @param framed items that a named block praised while nothing ties who sells them to the members: a rival may have paid
 * @param tied how many of the praised items something ties to the members
 * @param verdict whether it is named, or which crowd it is read as
 * @param logChance natural logarithm of a bound on the chance that a market in which accounts meet by their activity alone
 *     shows any such block
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once
public record RingBlock(
        int[] members,
        double[] memberScores,
        int[] nearby,
        List<RingCell> cells,
        RingEvidence evidence,
        int[] framed,
        int tied,
        BlockVerdict verdict,
        double logChance) {

    public RingBlock {
        cells = List.copyOf(cells);
    }
}
