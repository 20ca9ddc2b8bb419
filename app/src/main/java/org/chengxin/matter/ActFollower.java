package org.chengxin.matter;

import java.util.List;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;

/** Listener that takes part in the transaction of an act: papers, attachments, notices. */
public interface ActFollower {

    /**
     * Called before the seal; returns facts to seal in the same entry.
     *
     * @throws org.chengxin.shared.ProblemException refuses the act; its transaction is rolled back
     */
    List<Fact> prepare(ActTaken act);

    /** Called after the seal. */
    void keep(ActTaken act, SealId seal);

    /** Whether a matter must not go on by itself yet although the last matter that it opened has ended. */
    default boolean delays(MatterId matter, String definition) {
        return false;
    }
}
