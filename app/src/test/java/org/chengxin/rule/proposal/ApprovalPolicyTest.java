package org.chengxin.rule.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.rule.proposal.Proposal.State;
import org.chengxin.rule.proposal.ProposalList.Step;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One proposes, another with authority decides, and only who proposed takes back. */
class ApprovalPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String TAX = "tax";
    private static final Authority OF_TAX = Authority.department(TAX);

    private final Approver handler = officer(TAX, true, false);
    private final Approver districtHandler = officer(TAX, false, false);
    private final Approver districtHead = officer(TAX, false, true);
    private final Approver head = officer(TAX, true, true);
    private final Approver stranger = officer("customs", true, true);
    private final Approver administrator = new Approver(UUID.randomUUID(), null, false, false, null, true, null);
    private final Approver nobody = new Approver(UUID.randomUUID(), null, false, false, null, false, null);

    @Test
    void anOfficerOfTheOwningDepartmentProposes() {
        assertThat(ApprovalPolicy.propose(handler, OF_TAX)).isEmpty();
        assertThat(ApprovalPolicy.propose(districtHandler, OF_TAX)).isEmpty();
        assertThat(ApprovalPolicy.propose(stranger, OF_TAX)).contains(ProposalProblem.NOT_ALLOWED);
        assertThat(ApprovalPolicy.propose(administrator, OF_TAX)).contains(ProposalProblem.NOT_ALLOWED);
        assertThat(ApprovalPolicy.propose(nobody, OF_TAX)).contains(ProposalProblem.NOT_ALLOWED);
    }

    @Test
    void theHeadOfTheCityOfficeDecidesAndNobodyElse() {
        Proposal open = proposal(OF_TAX, State.PROPOSED, handler.account());
        assertThat(ApprovalPolicy.decide(head, open, TODAY)).isEmpty();
        for (Approver other :
                new Approver[] {handler, districtHandler, districtHead, stranger, administrator, nobody}) {
            assertThat(ApprovalPolicy.decide(other, open, TODAY)).contains(ProposalProblem.NOT_ALLOWED);
        }
    }

    @Test
    void theHeadWhoProposesNeedsAnotherHead() {
        Proposal own = proposal(OF_TAX, State.PROPOSED, head.account());
        assertThat(ApprovalPolicy.decide(head, own, TODAY)).contains(ProposalProblem.SAME_PERSON);
        assertThat(ApprovalPolicy.decide(officer(TAX, true, true), own, TODAY)).isEmpty();
    }

    @Test
    void aHeadWithoutAValidCertificateDecidesNothing() {
        Proposal open = proposal(OF_TAX, State.PROPOSED, handler.account());
        assertThat(ApprovalPolicy.decide(head, open, TODAY.plusDays(1))).contains(ProposalProblem.NO_CERTIFICATE);
        Approver without = new Approver(UUID.randomUUID(), TAX, true, true, null, false, null);
        assertThat(ApprovalPolicy.decide(without, open, TODAY)).contains(ProposalProblem.NO_CERTIFICATE);
        assertThat(ApprovalPolicy.steps(without, open, TODAY)).isEmpty();
    }

    @Test
    void whatNobodyProposedIsTakenUpBeforeItIsDecided() {
        Proposal shipped = proposal(OF_TAX, State.PROPOSED, null);
        assertThat(ApprovalPolicy.decide(head, shipped, TODAY)).contains(ProposalProblem.NOBODYS);
        assertThat(ApprovalPolicy.takeUp(stranger, shipped)).contains(ProposalProblem.NOT_ALLOWED);
        assertThat(ApprovalPolicy.takeUp(handler, shipped)).isEmpty();
        assertThat(ApprovalPolicy.takeUp(head, shipped.takenUpBy(handler.account())))
                .contains(ProposalProblem.TAKEN_UP);
        assertThat(ApprovalPolicy.withdraw(nobody, shipped))
                .as("a missing proposer is not everybody")
                .contains(ProposalProblem.NOT_ALLOWED);
    }

    @Test
    void whatIsApprovedIsNotDecidedAgainButTakenBackByItsProposer() {
        Proposal approved = proposal(OF_TAX, State.APPROVED, handler.account());
        assertThat(ApprovalPolicy.decide(head, approved, TODAY)).contains(ProposalProblem.DECIDED);
        assertThat(ApprovalPolicy.withdraw(head, approved)).contains(ProposalProblem.NOT_ALLOWED);
        assertThat(ApprovalPolicy.withdraw(handler, approved)).isEmpty();
    }

    @Test
    void whatAdministratorsDoAnotherAdministratorDecides() {
        Proposal own = proposal(Authority.administration(), State.PROPOSED, administrator.account());
        Approver second = new Approver(UUID.randomUUID(), null, false, false, null, true, null);
        assertThat(ApprovalPolicy.decide(administrator, own, TODAY)).contains(ProposalProblem.SAME_PERSON);
        assertThat(ApprovalPolicy.decide(head, own, TODAY)).contains(ProposalProblem.NOT_ALLOWED);
        assertThat(ApprovalPolicy.decide(second, own, TODAY)).isEmpty();
    }

    @Test
    void aPersonIsOfferedTheStepsThatThePersonMayTake() {
        Proposal open = proposal(OF_TAX, State.PROPOSED, handler.account());
        assertThat(ApprovalPolicy.steps(handler, open, TODAY)).containsExactly(Step.WITHDRAW);
        assertThat(ApprovalPolicy.steps(head, open, TODAY)).containsExactly(Step.DECIDE);
        assertThat(ApprovalPolicy.steps(stranger, open, TODAY)).isEmpty();
        assertThat(ApprovalPolicy.steps(handler, proposal(OF_TAX, State.PROPOSED, null), TODAY))
                .containsExactly(Step.TAKE_UP);
        assertThat(ApprovalPolicy.steps(handler, proposal(OF_TAX, State.IN_FORCE, handler.account()), TODAY))
                .isEmpty();
    }

    @Test
    void whoHasNoPartInItDoesNotReadIt() {
        Proposal open = proposal(OF_TAX, State.PROPOSED, handler.account());
        assertThat(ApprovalPolicy.read(districtHandler, open)).isTrue();
        assertThat(ApprovalPolicy.read(
                        new Approver(handler.account(), "customs", false, false, null, false, null), open))
                .as("who proposed it and has moved")
                .isTrue();
        assertThat(ApprovalPolicy.read(stranger, open)).isFalse();
        assertThat(ApprovalPolicy.read(administrator, open)).isFalse();
    }

    private static Approver officer(String department, boolean citywide, boolean head) {
        return new Approver(UUID.randomUUID(), department, citywide, head, TODAY, false, null);
    }

    private static Proposal proposal(Authority authority, State state, @Nullable UUID by) {
        return new Proposal(
                FactId.next(),
                "trial",
                "one",
                "more",
                "",
                "",
                "reason",
                null,
                authority,
                state,
                by,
                Instant.EPOCH,
                null,
                null);
    }
}
