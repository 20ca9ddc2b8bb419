package org.chengxin.account.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.Server.Reply;
import org.chengxin.TestCity;
import org.chengxin.account.OrganisationId;

/** Two administrators who are signed in, of whom one proposes a change of an organisation and the other approves it. */
public final class TwoAdministrators {

    final String system;
    final String security;

    private final TestCity city;

    public TwoAdministrators(TestCity city) {
        this.city = city;
        system = session(city.person("administrator", ""));
        security = session(city.person("security-administrator", ""));
    }

    private String session(TestCity.Person person) {
        return session(city, person);
    }

    static String session(TestCity city, TestCity.Person person) {
        Reply reply = city.server()
                .post("/api/v1/sessions", null, object("name", person.name(), "password", person.password()));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("token").stringValue();
    }

    static String path(OrganisationId organisation) {
        return "/api/v1/organisations/" + organisation + "/changes";
    }

    Reply propose(String session, OrganisationId organisation, String... more) {
        List<String> members =
                new ArrayList<>(List.of("documentNumber", "杭机编〔2026〕7号", "documentName", "机构改革方案", "reason", "机构改革"));
        members.addAll(List.of(more));
        return city.server().post(path(organisation), session, object(members.toArray(String[]::new)));
    }

    Reply approve(String session, OrganisationId organisation, Reply proposed) {
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(202);
        String proposal = proposed.json().path("proposal").stringValue();
        return city.server().post(path(organisation) + "/" + proposal + "/approval", session, "{}");
    }

    private void inForce(OrganisationId organisation, Reply proposed) {
        Reply decided = approve(security, organisation, proposed);
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(decided.json().path("state").stringValue()).isEqualTo("in-force");
    }

    public void rename(OrganisationId organisation, String name) {
        inForce(organisation, propose(system, organisation, "act", "renamed", "name", name));
    }

    public void merge(OrganisationId organisation, OrganisationId successor) {
        inForce(organisation, propose(system, organisation, "act", "merged", "successor", successor.toString()));
    }
}
