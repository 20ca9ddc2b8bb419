package org.chengxin.trade;

import org.chengxin.evidence.FactOwner;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes what was reported of trade; findings and evaluations count what is left. */
@Component
class TradeErasure implements FactOwner {

    private final TradeStore store;
    private final Subjects subjects;

    TradeErasure(TradeStore store, Subjects subjects) {
        this.store = store;
        this.subjects = subjects;
    }

    /** The reports themselves are intake's. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        subjects.release(store.forget(id));
        return false;
    }
}
