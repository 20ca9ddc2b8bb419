package org.chengxin.document.attachment;

import org.chengxin.evidence.FactOwner;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases the files of an erased act. */
@Component
class AttachmentErasure implements FactOwner {

    private final AttachmentStore store;

    AttachmentErasure(AttachmentStore store) {
        this.store = store;
    }

    /** Erasing acts and papers is their owners' part. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        store.erase(id);
        return false;
    }
}
