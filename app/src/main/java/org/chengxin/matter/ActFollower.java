package org.chengxin.matter;

import java.util.List;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;

/** Takes part in an act, in its transaction: papers, attachments, notices. */
public interface ActFollower {

    /**
     * Before the act is sealed: what is to be sealed with it, one entry for all.
     *
     * @throws org.chengxin.shared.ProblemException refuses the act, and nothing of it stays
     */
    List<Fact> prepare(ActTaken act);

    /** After it was sealed. */
    void keep(ActTaken act, SealId seal);

    /** Whether a matter does not go on yet though the last one that it opened has ended. */
    default boolean delays(MatterId matter, String definition) {
        return false;
    }
}
