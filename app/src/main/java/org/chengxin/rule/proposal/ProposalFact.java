package org.chengxin.rule.proposal;

import java.util.UUID;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/** What is sealed of a step: which proposal, which content on which base, what was done, and by whom. */
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
