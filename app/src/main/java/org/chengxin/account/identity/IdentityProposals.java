package org.chengxin.account.identity;

import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Caller;
import org.chengxin.code.IdentityNumber;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes whose account it is. */
@Component
public class IdentityProposals {

    private final Identities identities;
    private final Proposals proposals;
    private final LegalClock clock;
    private final AccessLog log;

    IdentityProposals(Identities identities, Proposals proposals, LegalClock clock, AccessLog log) {
        this.identities = identities;
        this.proposals = proposals;
        this.clock = clock;
        this.log = log;
    }

    /**
     * @param number of the identity card, which is not kept
     * @param reason which document was shown, where and when
     */
    @Transactional
    public Proposal propose(Caller by, UUID account, String number, String reason) {
        IdentityNumber known = IdentityNumber.tryParse(number, clock.today())
                .orElseThrow(() -> new ProblemException(AccountProblem.IDENTITY_NUMBER, "number"));
        Proposal kept = proposals.propose(
                new Wanted(
                        IdentityKind.NAME,
                        account.toString(),
                        IdentityKind.content(identities.index(known), known.masked()),
                        reason,
                        null),
                by.account());
        log.record(by, "proposal.propose", kept.id().toString(), null);
        return kept;
    }
}
