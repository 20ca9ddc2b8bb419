package org.chengxin.rule.proposal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.chengxin.rule.proposal.Proposal.State;
import org.chengxin.rule.proposal.ProposalList.Step;

/** Who may take which step of an open proposal. Two persons are two different people. */
final class ApprovalPolicy {

    private ApprovalPolicy() {}

    /** The circles that a person is in. */
    static Set<String> circles(Approver person) {
        Set<String> circles = new HashSet<>();
        // SQL wants one at least, and no circle has this name
        circles.add("");
        if (person.administrator()) {
            circles.add(Authority.ADMINISTRATION);
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

    /** Both approving and refusing. Who decides for a department needs a certificate (执法证); an administrator has none. */
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

    /** Those who may take part may read; so may the proposer who has another post by now. */
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
