package org.chengxin.warning;

import java.util.List;
import java.util.Map;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.springframework.stereotype.Component;

/** 处置: keeps how warnings ended, since that tells how good the models are. */
@Component
class Disposals implements ActFollower {

    static final String DISMISSED = "dismissed";

    /** The steps that end a warning, and as what. */
    private static final Map<String, String> ENDINGS = Map.of(
            "dismiss", DISMISSED,
            "merge", "merged",
            "put-right", "put-right",
            "open-clue", "clue-opened",
            "propose-measure", "measure-proposed");

    private final WarningStore store;

    Disposals(WarningStore store) {
        this.store = store;
    }

    @Override
    public List<Fact> prepare(ActTaken act) {
        return List.of();
    }

    @Override
    public void keep(ActTaken act, SealId seal) {
        String ending = act.effect() == null ? null : ENDINGS.get(act.effect());
        if (act.definition().equals(Findings.WARNING) && ending != null) {
            Object cause = act.form().get("cause");
            store.ended(act.matter(), ending, cause == null ? null : cause.toString(), act.day());
        }
    }
}
