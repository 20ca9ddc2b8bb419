package org.chengxin.rule.proposal;

import java.time.LocalDate;
import org.chengxin.evidencelog.merkle.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Registry of the proposal kinds, and checks against their current state. */
@Component
class ProposalKinds {

    private final ObjectProvider<ProposalKind> kinds;
    private final LegalDay legal;

    ProposalKinds(ObjectProvider<ProposalKind> kinds, LegalDay legal) {
        this.kinds = kinds;
        this.legal = legal;
    }

    /** @throws IllegalArgumentException for an unknown name */
    ProposalKind require(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of proposal is called " + name));
    }

    /** The effective day: the wanted one, or today if none is wanted or it has passed; nothing is in force for past days. */
    LocalDate day(@Nullable LocalDate wanted) {
        LocalDate today = legal.today();
        return wanted == null || wanted.isBefore(today) ? today : wanted;
    }

    DryRun dryRun(Proposal proposal) {
        return require(proposal.kind()).dryRun(proposal.object(), proposal.content(), day(proposal.effectiveFrom()));
    }

    /** Whether base and authority are unchanged and the dry run has no fault. */
    boolean stands(Proposal proposal) {
        ProposalKind kind = require(proposal.kind());
        Authority authority = kind.authority(proposal.object(), proposal.content());
        return base(kind, proposal.object(), authority).equals(proposal.base())
                && dryRun(proposal).faults().isEmpty();
    }

    static String base(ProposalKind kind, String object, Authority authority) {
        return Sha256.hex(authority.proposers() + "\n" + authority.approvers() + "\n" + kind.base(object));
    }
}
