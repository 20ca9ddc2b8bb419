package org.chengxin.intake.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestErasure;
import org.chengxin.TestOffice;
import org.chengxin.account.Sessions;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.ProposalProblem;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No token and no single person erases anything, and a penalty that the public reads goes by its department's head only. */
class ErasureByOneIT extends ServerTest {

    private static final String BASIS = "个人信息保护法第四十七条";

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalList list;

    @Autowired
    private Sessions sessions;

    private TestErasure erasure;

    @BeforeEach
    void appointsAdministrators() {
        erasure = new TestErasure(city(), proposals, list, sessions);
    }

    @Test
    void anAdministratorsTokenErasesNothing() {
        String id = honour();
        Reply refused = server().post(
                        "/api/v1/records/" + id + "/erasure",
                        city().administratorToken(),
                        TestCity.object("basis", BASIS));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("code").stringValue()).isEqualTo("rule.proposal-no-person");
        assertThat(proofs.open(FactId.parse(id))).isPresent();
    }

    @Test
    void oneAdministratorErasesNothingAlone() {
        String id = parcel();
        FactId proposal = TestErasure.proposal(erasure.ask(id, BASIS));
        assertThat(proofs.open(FactId.parse(id)))
                .as("the dry run was taken back")
                .isPresent();
        assertRefused(proposal, erasure.asker(), ProposalProblem.SAME_PERSON);
        assertThat(proofs.open(FactId.parse(id))).isPresent();
        assertThat(proposals.approve(proposal, erasure.second()).state()).isEqualTo(Proposal.State.IN_FORCE);
        assertThat(proofs.open(FactId.parse(id))).isEmpty();
    }

    @Test
    void whatThePublicReadsIsErasedByTheHeadOfItsDepartmentOnly() {
        String id = honour();
        FactId proposal = TestErasure.proposal(erasure.ask(id, BASIS));
        assertRefused(proposal, erasure.second(), ProposalProblem.NOT_ALLOWED);
        assertRefused(proposal, TestOffice.of(city(), "tax").head.account(), ProposalProblem.NOT_ALLOWED);
        TestOffice owner = TestOffice.of(city(), "market-regulator");
        assertRefused(proposal, owner.handler.account(), ProposalProblem.NOT_ALLOWED);
        assertThat(server().get("/records/" + id + "/record.json").status()).isIn(200, 404);
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
                                + "\"authority\":\"杭州市市场监督管理局\",\"awarded\":\"2026-01-02\"}");
    }

    private void assertRefused(FactId proposal, UUID person, ProposalProblem problem) {
        assertThatThrownBy(() -> proposals.approve(proposal, person))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
