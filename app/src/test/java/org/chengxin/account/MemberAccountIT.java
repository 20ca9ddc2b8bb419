package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is given an account for its organisation has the role of its people, and a password that is good once. */
class MemberAccountIT extends ServerTest {

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private OrganisationId member(String kind) {
        return new OrganisationId(UUID.fromString(city().newMember(kind).organisation()));
    }

    @Test
    void theAccountHasTheRoleOfItsOrganisationsPeopleAndAPasswordForOneSignIn() {
        String name = "member-" + UUID.randomUUID();

        Accounts.Opened opened = accounts.openMember(member("agency"), name, "某机构");

        assertThat(accounts.account(opened.id()).orElseThrow().role()).isEqualTo(Role.AGENCY);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(name, String.valueOf(opened.oneTimePassword()))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/sign-in/next");
    }

    @Test
    void theOperatorsPeopleAreNotOpenedThisWay() {
        OrganisationId operator = member("operator");
        assertThatThrownBy(() -> accounts.openMember(operator, "member-" + UUID.randomUUID(), "某"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(AccountProblem.ROLE_NOT_THERE));
    }

    @Test
    void aNameIsGivenOnce() {
        String name = "member-" + UUID.randomUUID();
        OrganisationId platform = member("platform");
        accounts.openMember(platform, name, "某平台");
        assertThatThrownBy(() -> accounts.openMember(platform, name, "某平台"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(AccountProblem.NAME_TAKEN));
    }
}
