package org.chengxin.trade;

import java.util.Set;
import java.util.UUID;
import org.chengxin.evidence.FactOwner;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases reported trade; findings and evaluations then count what is left. */
@Component
class TradeErasure implements FactOwner {

    private final TradeStore store;
    private final Subjects subjects;

    TradeErasure(TradeStore store, Subjects subjects) {
        this.store = store;
        this.subjects = subjects;
    }

    /** Erasing the report itself is intake's part. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        subjects.release(store.forget(id));
        return false;
    }

    @Override
    public Set<UUID> about(FactId id) {
        return store.about(id);
    }
}
