package org.chengxin.matter.state;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.evidence.FactOwner;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases the content of an act or outcome: the form, and the names and contacts in it. */
@Component
class MatterErasure implements FactOwner {

    private final PastActs acts;
    private final Outcomes outcomes;
    private final MatterStates states;

    MatterErasure(PastActs acts, Outcomes outcomes, MatterStates states) {
        this.states = states;
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

    /** Whoever handles an open case needs what it was told there, and its clocks run on. */
    @Override
    public Optional<String> needs(FactId id) {
        return acts.matterOf(id)
                .flatMap(states::find)
                .filter(matter -> matter.ended() == null)
                .map(matter -> "matter.erasure.needed");
    }

    @Override
    public Set<UUID> about(FactId id) {
        return acts.about(id);
    }
}
