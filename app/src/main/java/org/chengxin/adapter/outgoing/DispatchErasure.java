package org.chengxin.adapter.outgoing;

import org.chengxin.evidence.FactOwner;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;

/** Forgets the result of a matter whose act is erased; what is no longer public is withdrawn by its event. */
@Component
class DispatchErasure implements FactOwner {

    private final DispatchStore store;

    DispatchErasure(DispatchStore store) {
        this.store = store;
    }

    /** Erasing the act itself is the matter's part. */
    @Override
    public boolean erase(FactId id, String type) {
        store.forget(id);
        return false;
    }
}
