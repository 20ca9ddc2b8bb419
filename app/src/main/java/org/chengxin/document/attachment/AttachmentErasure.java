package org.chengxin.document.attachment;

import org.chengxin.evidence.FactOwner;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of an act go with it. */
@Component
class AttachmentErasure implements FactOwner {

    private final AttachmentStore store;

    AttachmentErasure(AttachmentStore store) {
        this.store = store;
    }

    /** The acts and papers themselves belong to others. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        store.erase(id);
        return false;
    }
}
