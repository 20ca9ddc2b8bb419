package org.chengxin.rule.proposal;

import java.time.LocalDate;
import org.chengxin.evidencelog.merkle.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds that owners declare, and what they say of a proposal today. */
@Component
class ProposalKinds {

    private final ObjectProvider<ProposalKind> kinds;
    private final LegalDay legal;

    ProposalKinds(ObjectProvider<ProposalKind> kinds, LegalDay legal) {
        this.kinds = kinds;
        this.legal = legal;
    }

    /** @throws IllegalArgumentException for a name that no owner declares */
    ProposalKind require(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of proposal is called " + name));
    }

    /** Nothing is in force for days that have passed. */
    LocalDate day(@Nullable LocalDate wanted) {
        LocalDate today = legal.today();
        return wanted == null || wanted.isBefore(today) ? today : wanted;
    }

    DryRun dryRun(Proposal proposal) {
        return require(proposal.kind()).dryRun(proposal.object(), proposal.content(), day(proposal.effectiveFrom()));
    }

    /** Whether what it rests on, and who decides it, is as it was, and nothing speaks against it. */
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
