package org.chengxin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.util.Objects;
import java.util.UUID;
import org.chengxin.Server.Reply;
import org.chengxin.account.Sessions;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.shared.FactId;

/** Erasures as they are lawful: one administrator asks in person, another or the head of the department approves. */
public final class TestErasure {

    private final TestCity city;
    private final Proposals proposals;
    private final ProposalList list;
    private final UUID asker;
    private final UUID second;
    private final String session;

    public TestErasure(TestCity city, Proposals proposals, ProposalList list, Sessions sessions) {
        this.city = city;
        this.proposals = proposals;
        this.list = list;
        session = session("administrator");
        asker = account(sessions, session);
        second = account(sessions, session("security-administrator"));
    }

    private String session(String role) {
        TestCity.Person person = city.person(role, TestOffice.PASSWORD);
        return city.server()
                .post("/api/v1/sessions", null, object("name", person.name(), "password", person.password()))
                .json()
                .path("token")
                .stringValue();
    }

    private static UUID account(Sessions sessions, String session) {
        return Objects.requireNonNull(sessions.callerOf(session).orElseThrow().account());
    }

    /** The person who asks. */
    public UUID asker() {
        return asker;
    }

    /** Another administrator. */
    public UUID second() {
        return second;
    }

    public Reply ask(String id, String basis) {
        return city.server().post("/api/v1/records/" + id + "/erasure", session, object("basis", basis));
    }

    public static FactId proposal(Reply asked) {
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        return FactId.parse(asked.json().path("proposal").stringValue());
    }

    /** By whoever decides about this record; returns what a second call answers. */
    public Reply erase(String id, String basis) {
        FactId proposal = proposal(ask(id, basis));
        String approvers = list.find(proposal, asker).orElseThrow().authority().approvers();
        UUID decider = approvers.endsWith("/head")
                ? TestOffice.of(city, approvers.replace("/head", "")).head.account()
                : second;
        assertThat(proposals.approve(proposal, decider).state()).isEqualTo(Proposal.State.IN_FORCE);
        return ask(id, basis);
    }
}
