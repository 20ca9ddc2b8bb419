package org.chengxin.document.paper;

import java.util.Set;
import org.chengxin.evidence.FactOwner;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks a paper's row as erased; its text is stored in its fact only. */
@Component
class PaperErasure implements FactOwner {

    private static final Set<String> TYPES = Set.of(IssuedPaper.TYPE, PaperActions.SERVING, PaperActions.WITHDRAWAL);

    private final PaperStore store;

    PaperErasure(PaperStore store) {
        this.store = store;
    }

    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        store.erase(id.value());
        return TYPES.contains(type);
    }
}
