package org.chengxin.intake.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestErasure;
import org.chengxin.TestOffice;
import org.chengxin.rule.proposal.FaultyProposalException;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalProblem;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Administrators erase nothing that no case ordered, nor anything without the head of those who have it. */
class ErasureByOneIT extends ServerTest {

    private static final String BASIS = "个人信息保护法第四十七条";

    @Autowired
    private Proposals proposals;

    @Autowired
    private BeanFactory beans;

    private TestErasure erasure;

    @BeforeEach
    void appointsAdministrators() {
        erasure = new TestErasure(city(), beans);
    }

    @Test
    void withoutADecisionNoAdministratorEvenProposes() {
        String id = parcel();
        assertThatThrownBy(() -> erasure.propose(id, BASIS))
                .isInstanceOfSatisfying(
                        FaultyProposalException.class,
                        refused -> assertThat(refused.faults().get(0).key()).isEqualTo("intake.erasure.no-order"));
        erasure.order(id, "民法典第一千零三十七条");
        assertThatThrownBy(() -> erasure.propose(id, BASIS))
                .as("nor on another basis than that of the decision")
                .isInstanceOf(FaultyProposalException.class);
    }

    @Test
    void administratorsAloneEraseNothing() {
        String id = parcel();
        erasure.order(id, BASIS);
        FactId proposal = erasure.propose(id, BASIS).id();
        assertThat(proofs.open(FactId.parse(id)))
                .as("the dry run was taken back")
                .isPresent();
        assertRefused(proposal, erasure.asker(), ProposalProblem.NOT_ALLOWED);
        assertRefused(proposal, erasure.second(), ProposalProblem.NOT_ALLOWED);
        assertThat(proofs.open(FactId.parse(id))).isPresent();
        TestOffice owner = TestOffice.of(city(), "market-regulator");
        assertThat(proposals.approve(proposal, owner.head.account()).state()).isEqualTo(Proposal.State.IN_FORCE);
        assertThat(proofs.open(FactId.parse(id))).isEmpty();
    }

    @Test
    void whatADepartmentReportedIsErasedWithItsHeadOnly() {
        String id = honour();
        erasure.order(id, BASIS);
        FactId proposal = erasure.propose(id, BASIS).id();
        assertRefused(proposal, TestOffice.of(city(), "tax").head.account(), ProposalProblem.NOT_ALLOWED);
        TestOffice owner = TestOffice.of(city(), "market-regulator");
        assertRefused(proposal, owner.handler.account(), ProposalProblem.NOT_ALLOWED);
        assertThat(proofs.open(FactId.parse(id))).isPresent();
        proposals.approve(proposal, owner.head.account());
        assertThat(proofs.open(FactId.parse(id))).isEmpty();
    }

    private String parcel() {
        Member platform = city().newMember("platform");
        return city().create(platform.token(), "parcel", "k", "{\"order\":\"o\"}");
    }

    private String honour() {
        return city().create(
                        city().token("department"),
                        "honour",
                        "h-" + UUID.randomUUID(),
                        "{\"name\":\"杭州抹除示例有限公司\",\"code\":\"91330106MA2TE5T01R\",\"title\":\"守合同重信用企业\","
                                + "\"authority\":\""
                                + city().member("department").name() + "\",\"awarded\":\"2026-01-02\"}");
    }

    private void assertRefused(FactId proposal, UUID person, ProposalProblem problem) {
        assertThatThrownBy(() -> proposals.approve(proposal, person))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
