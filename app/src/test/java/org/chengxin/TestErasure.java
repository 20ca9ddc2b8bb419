package org.chengxin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.account.Sessions;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.Erasures.Erasure;
import org.chengxin.evidence.erasure.ErasureOrders;
import org.chengxin.evidence.erasure.ErasureOrders.Order;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.FactId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Erasures as they are lawful: a case orders, an administrator carries out, the head of those who have the record agrees. */
public final class TestErasure {

    /** Of the case that orders. */
    public static final String NUMBER = "杭市监个信〔2026〕1号";

    private final TestCity city;
    private final Proposals proposals;
    private final ProposalList list;
    private final ErasureOrders orders;
    private final Erasures erasures;
    private final TransactionTemplate transaction;
    private final UUID asker;
    private final UUID second;

    public TestErasure(TestCity city, BeanFactory beans) {
        this.city = city;
        proposals = beans.getBean(Proposals.class);
        list = beans.getBean(ProposalList.class);
        orders = beans.getBean(ErasureOrders.class);
        erasures = beans.getBean(Erasures.class);
        transaction = beans.getBean(TransactionTemplate.class);
        Sessions sessions = beans.getBean(Sessions.class);
        asker = account(sessions, "administrator");
        second = account(sessions, "security-administrator");
    }

    private UUID account(Sessions sessions, String role) {
        TestCity.Person person = city.person(role, TestOffice.PASSWORD);
        String session = city.server()
                .post("/api/v1/sessions", null, object("name", person.name(), "password", person.password()))
                .json()
                .path("token")
                .stringValue();
        return Objects.requireNonNull(sessions.callerOf(session).orElseThrow().account());
    }

    /** The administrator who carries it out. */
    public UUID asker() {
        return asker;
    }

    /** Another administrator. */
    public UUID second() {
        return second;
    }

    /** A case has decided it. */
    public void order(String id, String basis) {
        FactId fact = FactId.parse(id);
        transaction.executeWithoutResult(
                status -> orders.keep(List.of(new Order(fact, UUID.randomUUID(), NUMBER, id, basis, null))));
    }

    public Proposal propose(String id, String basis) {
        String content = basis + "（" + NUMBER + "）";
        return proposals.propose(new Wanted("erasure", id, content, content, null), asker);
    }

    /** Ordered and carried out, with the assent of whoever decides about this record. */
    public Erasure erase(String id, String basis) {
        order(id, basis);
        FactId proposal = propose(id, basis).id();
        String approvers = list.find(proposal, asker).orElseThrow().authority().approvers();
        UUID head = TestOffice.of(city, approvers.replace("/head", "")).head.account();
        assertThat(proposals.approve(proposal, head).state()).isEqualTo(Proposal.State.IN_FORCE);
        return erasures.of(FactId.parse(id)).orElseThrow();
    }
}
