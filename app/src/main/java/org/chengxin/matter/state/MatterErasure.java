package org.chengxin.matter.state;

import org.chengxin.evidence.FactOwner;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases the content of an act or outcome: the form, and the names and contacts in it. */
@Component
class MatterErasure implements FactOwner {

    private final PastActs acts;
    private final Outcomes outcomes;

    MatterErasure(PastActs acts, Outcomes outcomes) {
        this.acts = acts;
        this.outcomes = outcomes;
    }

    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        if (type.equals(ActFact.TYPE)) {
            acts.erase(id);
            return true;
        }
        if (type.equals(ActFact.OUTCOME)) {
            outcomes.erase(id);
            return true;
        }
        return false;
    }
}
