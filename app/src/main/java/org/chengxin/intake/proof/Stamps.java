package org.chengxin.intake.proof;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.anchor.Anchors;
import org.chengxin.evidence.anchor.Anchors.Anchored;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.springframework.stereotype.Component;

/** Time stamps for packs: uses an existing one that covers the record, or has a checkpoint dated now. */
@Component
class Stamps {

    private final Anchors anchors;
    private final Proofs proofs;

    Stamps(Anchors anchors, Proofs proofs) {
        this.anchors = anchors;
        this.proofs = proofs;
    }

    /**
     * The earliest stamp that covers the entry, or one that covers the whole log if the earliest does not verify under the
     * pack's policy; empty without a time-stamp authority.
     */
    Optional<Anchored> covering(long index) {
        return anchors.ensure(index)
                .flatMap(first -> holding(first, proofs.policy(), () -> anchors.ensure(proofs.publishedSize() - 1)));
    }

    /** An old checkpoint fails a policy with newer keys or witnesses: then the stamp of today is taken. */
    static Optional<Anchored> holding(Anchored first, String policy, Supplier<Optional<Anchored>> today) {
        return holds(first, policy) ? Optional.of(first) : today.get().filter(anchored -> holds(anchored, policy));
    }

    private static boolean holds(Anchored anchored, String policy) {
        try {
            TlogPolicy.parse(policy.getBytes(StandardCharsets.UTF_8)).verify(anchored.checkpoint());
            return true;
        } catch (VerificationException underAnotherPolicy) {
            return false;
        }
    }
}
