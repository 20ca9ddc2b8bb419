package org.chengxin.intake.proof;

import java.util.Optional;
import org.chengxin.evidence.Anchors;
import org.chengxin.evidence.Anchors.Anchored;
import org.springframework.stereotype.Component;

/** Where packs get their time stamps: a checkpoint is dated now if none that covers the record was before. */
@Component
class Stamps {

    private final Anchors anchors;

    Stamps(Anchors anchors) {
        this.anchors = anchors;
    }

    /** Empty without a time-stamp authority. */
    Optional<Anchored> covering(long index) {
        return anchors.ensure(index);
    }
}
