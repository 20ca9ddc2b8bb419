package org.chengxin.detection.ring;

import java.util.List;

/**
 * A block with all its members, before it is named or read as a crowd.
 *
 * @param gain that of the block as it was found
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once
record Grown(
        Candidate block,
        Membership membership,
        int[] members,
        List<RingCell> cells,
        RingEvidence evidence,
        double gain) {}
