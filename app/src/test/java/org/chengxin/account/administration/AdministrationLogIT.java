package org.chengxin.account.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every act of administration is a line of the access log: who, what, of which object; one that is refused is none. */
class AdministrationLogIT extends ServerTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private String department;
    private String officer;
    private String colleague;
    private String token;

    private record Call(String pattern, String path, String body, String act, String object) {}

    @BeforeEach
    void anOfficeWithOfficersAndAToken() {
        department = city().newMember("department").organisation();
        city().done(
                        "organisations/" + department + "/office",
                        object("department", "tax", "level", "district", "division", "620104"));
        token = server().post(
                        "/api/v1/tokens",
                        city().securityToken(),
                        object("organisation", department, "label", "to be revoked"))
                .json()
                .path("id")
                .stringValue();
        officer = officer();
        colleague = officer();
    }

    private String officer() {
        String account = city().newAccount(department, "logged-" + UUID.randomUUID(), "officer", "Right-Password-1");
        city().givePost(account, "handler");
        return account;
    }

    private List<Call> calls() {
        String name = "made-" + UUID.randomUUID();
        List<Call> calls = new ArrayList<>();
        calls.add(new Call(
                "/organisations",
                "/organisations",
                object("name", name, "kind", "platform"),
                "organisation.register",
                null));
        calls.add(of(
                "/organisations/{id}/office",
                city().newMember("department").organisation(),
                object("department", "tax", "level", "district", "division", "620105"),
                "office.set"));
        calls.add(of(
                "/organisations/{id}/contact", department, object("email", "a@example.org"), "organisation.contact"));
        calls.add(new Call(
                "/accounts",
                "/accounts",
                object("organisation", department, "name", name, "role", "officer"),
                "account.open",
                null));
        calls.add(of("/accounts/{id}/post", officer, object("post", "head"), "staff.post"));
        calls.add(of(
                "/accounts/{id}/certificate",
                officer,
                object("number", "3301-" + System.nanoTime(), "until", "2030-01-01"),
                "staff.certificate"));
        calls.add(of("/accounts/{id}/away", officer, object("until", "2030-01-01"), "staff.away"));
        calls.add(of("/accounts/{id}/password", colleague, "{}", "account.password"));
        calls.add(of("/accounts/{id}/disabling", colleague, "{}", "account.disable"));
        calls.add(of("/accounts/{id}/enabling", colleague, "{}", "account.enable"));
        calls.add(of("/accounts/{id}/leave", colleague, "{}", "staff.leave"));
        String beginner = city().newMember("department").organisation();
        calls.add(new Call("/tokens", "/tokens", object("organisation", beginner, "label", name), "token.issue", null));
        calls.add(of("/tokens/{id}/revocation", token, "{}", "token.revoke"));
        return calls;
    }

    private static Call of(String pattern, String id, String body, String act) {
        return new Call(pattern, pattern.replace("{id}", id), body, act, id);
    }

    @Test
    void eachCallLeavesItsLine() {
        for (Call call : calls()) {
            long before = lines(call.act());
            Reply reply = server().post(
                            "/api/v1" + call.path(), city().administratorToken("/api/v1" + call.path()), call.body());
            assertThat(reply.status()).as(call.path() + " " + reply.text()).isBetween(200, 204);
            assertThat(lines(call.act())).as(call.act()).isEqualTo(before + 1);
            String object = call.object() == null ? reply.json().path("id").stringValue() : call.object();
            assertThat(sql.sql("""
                            select count(*) from account.access
                            where act = :act and object = :object and organisation is not null""")
                            .param("act", call.act())
                            .param("object", object)
                            .query(Long.class)
                            .single())
                    .isPositive();
        }
    }

    @Test
    void aRefusedCallIsNoAct() {
        long before = lines("account.open");
        Reply refused = server().post(
                        "/api/v1/accounts",
                        city().administratorToken(),
                        object("organisation", department, "name", "weak", "role", "officer", "password", "short"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(lines("account.open")).isEqualTo(before);
    }

    /** A call that is added is added here, too; hosts, changes and administrators go through proposals, whose steps are sealed facts. */
    @Test
    void noCallOfAdministrationIsForgotten() {
        Set<String> known = new TreeSet<>();
        calls().forEach(call -> known.add("/api/v1" + call.pattern()));
        Set<String> served = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                mapping.getPatternValues().stream()
                        .filter(path -> path.matches("/api/v1/(organisations|accounts|tokens)(/.*)?"))
                        .filter(path -> !path.matches(".*/(hosts|changes)(/.*)?"))
                        .forEach(served::add);
            }
        });
        assertThat(served).isEqualTo(known);
    }

    @Test
    void aDeniedCallAndAnUnknownTokenAreLinesToo() {
        server().post("/api/v1/tokens/" + token + "/revocation", city().token("platform"), "{}");
        server().post("/api/v1/tokens/" + token + "/revocation", "guessed", "{}");
        assertThat(sql.sql(
                                "select count(*) from account.access where act = 'denied.403' and object = 'POST /api/v1/tokens/{id}/revocation' and organisation is not null")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(sql.sql(
                                "select count(*) from account.access where act = 'denied.401' and object = 'POST /api/v1/tokens/{id}/revocation' and stranger is not null")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private long lines(String act) {
        return sql.sql("select count(*) from account.access where act = :act")
                .param("act", act)
                .query(Long.class)
                .single();
    }
}
