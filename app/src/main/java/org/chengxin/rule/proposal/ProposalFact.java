package org.chengxin.rule.proposal;

import java.util.UUID;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/** Sealed fact of a step: proposal, content digest and base, the step, and the person. */
final class ProposalFact {

    private static final String TYPE = "proposal";

    private ProposalFact() {}

    static Fact of(FactId id, Proposal proposal, String step, @Nullable UUID person) {
        return FactPayload.of(TYPE, id)
                .with("proposal", proposal.id())
                .with("kind", proposal.kind())
                .with("object", proposal.object())
                .with("digest", proposal.digest())
                .with("base", proposal.base())
                .with("reason", proposal.reason())
                .with("step", step)
                .with("from", proposal.effectiveFrom())
                .with("by", person)
                .fact();
    }
}
