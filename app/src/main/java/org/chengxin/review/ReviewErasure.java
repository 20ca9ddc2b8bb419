package org.chengxin.review;

import org.chengxin.evidence.FactOwner;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases a review where a law requires it, the only way to remove one (电子商务法 art. 39). */
@Component
class ReviewErasure implements FactOwner {

    private final ReviewStore store;
    private final Subjects subjects;

    ReviewErasure(ReviewStore store, Subjects subjects) {
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
}
