package org.chengxin.rule.proposal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.rule.proposal.Proposal.State;
import org.chengxin.rule.proposal.ProposalList.Step;

/** Permission rules for the steps of an open proposal. Two persons are two different people. */
final class ApprovalPolicy {

    private ApprovalPolicy() {}

    /** Circles (groups with a permission) that a person belongs to. */
    static Set<String> circles(Approver person) {
        Set<String> circles = new HashSet<>();
        // the SQL list must not be empty; no circle has this name
        circles.add("");
        if (person.administrator()) {
            circles.add(Authority.ADMINISTRATION);
        }
        UUID organisation = person.inChargeOf();
        if (organisation != null) {
            circles.add(Authority.inChargeOf(organisation));
        }
        String department = person.department();
        if (department != null) {
            circles.add(department);
            if (person.citywide() && person.head()) {
                circles.add(Authority.headOf(department));
            }
        }
        return circles;
    }

    static Optional<ProposalProblem> propose(Approver person, Authority authority) {
        return unless(circles(person).contains(authority.proposers()), ProposalProblem.NOT_ALLOWED);
    }

    static Optional<ProposalProblem> takeUp(Approver person, Proposal open) {
        return propose(person, open.authority()).or(() -> unless(open.proposedBy() == null, ProposalProblem.TAKEN_UP));
    }

    /** Approval and refusal alike. Deciding for a department requires a certificate (执法证); administrators have none. */
    static Optional<ProposalProblem> decide(Approver person, Proposal open, LocalDate day) {
        boolean administration = open.authority().approvers().equals(Authority.ADMINISTRATION);
        return unless(circles(person).contains(open.authority().approvers()), ProposalProblem.NOT_ALLOWED)
                .or(() -> unless(open.state() == State.PROPOSED, ProposalProblem.DECIDED))
                .or(() -> unless(open.proposedBy() != null, ProposalProblem.NOBODYS))
                .or(() -> unless(!person.account().equals(open.proposedBy()), ProposalProblem.SAME_PERSON))
                .or(() -> unless(administration || person.isCertifiedOn(day), ProposalProblem.NO_CERTIFICATE));
    }

    static Optional<ProposalProblem> withdraw(Approver person, Proposal open) {
        return unless(person.account().equals(open.proposedBy()), ProposalProblem.NOT_ALLOWED);
    }

    /** Those who may take part may read, and the proposer even after a change of post. */
    static boolean read(Approver person, Proposal proposal) {
        Set<String> circles = circles(person);
        return circles.contains(proposal.authority().proposers())
                || circles.contains(proposal.authority().approvers())
                || person.account().equals(proposal.proposedBy());
    }

    static Set<Step> steps(Approver person, Proposal proposal, LocalDate day) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        if (proposal.state().isOpen()) {
            takeUp(person, proposal).ifPresentOrElse(problem -> {}, () -> steps.add(Step.TAKE_UP));
            decide(person, proposal, day).ifPresentOrElse(problem -> {}, () -> steps.add(Step.DECIDE));
            withdraw(person, proposal).ifPresentOrElse(problem -> {}, () -> steps.add(Step.WITHDRAW));
        }
        return steps;
    }

    private static Optional<ProposalProblem> unless(boolean allowed, ProposalProblem problem) {
        return allowed ? Optional.empty() : Optional.of(problem);
    }
}
