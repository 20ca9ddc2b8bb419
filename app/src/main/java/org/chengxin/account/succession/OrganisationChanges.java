package org.chengxin.account.succession;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.succession.OrganisationChange.Act;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes changes of organisations. */
@Component
public class OrganisationChanges {

    private final Proposals proposals;
    private final ProposalList list;
    private final AccessLog log;

    OrganisationChanges(Proposals proposals, ProposalList list, AccessLog log) {
        this.proposals = proposals;
        this.list = list;
        this.log = log;
    }

    /**
     * What is to be done.
     *
     * @param to the new name, or the id of the successor
     * @param from first day; null for the day of the approval
     */
    public record Wish(
            Act act,
            String to,
            String documentNumber,
            String documentName,
            String reason,
            @Nullable LocalDate from) {}

    @Transactional
    public Proposal propose(Caller by, OrganisationId organisation, Wish wish) {
        WantedChange wanted = new WantedChange(
                wish.act(),
                AccountProblem.required(wish.to().strip(), wish.act() == Act.RENAMED ? "name" : "successor"),
                AccountProblem.required(wish.documentNumber().strip(), "documentNumber"),
                AccountProblem.required(wish.documentName().strip(), "documentName"));
        Proposal kept = proposals.propose(
                new Wanted(
                        OrganisationChangeKind.NAME,
                        organisation.toString(),
                        wanted.content(),
                        wish.reason(),
                        wish.from()),
                by.account());
        log.record(by, "proposal.propose", kept.id().toString(), null);
        return kept;
    }

    /** The open proposal about an organisation. */
    public Optional<Proposal> open(UUID organisation) {
        return list.open(OrganisationChangeKind.NAME, organisation.toString());
    }
}
