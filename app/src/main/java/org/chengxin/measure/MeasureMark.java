package org.chengxin.measure;

import org.chengxin.matter.mark.Mark;

/** What steps of the case of a measure mark. */
public enum MeasureMark implements Mark {
    /** Proposed in words of its own: it goes back to be completed. */
    RETURNED,

    /** Since that on which it rests is gone. */
    SUSPENDED,

    /** Since something bars the incentive; its subject is heard. */
    BARRED,

    /** For good, since that on which it rests is gone. */
    ENDED
}
