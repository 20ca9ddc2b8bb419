package org.chengxin.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.evidence.FactOwner;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subjects;
import org.chengxin.trade.TradeTraces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases a review where a law requires it, the only way to remove one (电子商务法 art. 39). */
@Component
class ReviewErasure implements FactOwner {

    private final ReviewStore store;
    private final Subjects subjects;
    private final TradeTraces orders;

    ReviewErasure(ReviewStore store, Subjects subjects, TradeTraces orders) {
        this.orders = orders;
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
        return store.of(id)
                .map(review -> review.merchant() != null
                        ? Set.of(review.merchant())
                        : orders.bought(review.platform(), List.of(review.order())).stream()
                                .map(bought -> bought.merchant().value())
                                .collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
