package org.chengxin.evaluation;

import org.chengxin.account.OrganisationId;
import org.chengxin.shared.SubjectId;

/** A merchant on a platform: the unit of evaluation. */
public record Place(OrganisationId platform, SubjectId merchant) {

    /** Number of lanes, as rows of {@code evaluation.lane}. */
    static final int LANES = 4;

    /** The lane in which the pair is evaluated. */
    int lane() {
        return Math.floorMod(merchant.value().hashCode(), LANES);
    }
}
