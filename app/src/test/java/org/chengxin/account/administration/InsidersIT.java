package org.chengxin.account.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestOffice;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What one administrator alone must not do: speak for an authority, rewire an office, or become its head. */
class InsidersIT extends ServerTest {

    private static final String API = "/api/v1/administrators";
    private static final String OWN = "Own-Qxv-739-word";

    @Autowired
    private Offices offices;

    private TestOffice office;
    private String system;
    private String security;

    @BeforeEach
    void anOfficeAtWork() {
        office = TestOffice.at(city(), "customs", "district", "654422");
        system = session(city().person("administrator", ""));
        security = session(city().person("security-administrator", ""));
    }

    @Test
    void theTokenOfAnAuthorityIsIssuedByTwoAndCollectedByItsHeadOnce() {
        String wish = object("organisation", office.organisation, "label", "报送程序");
        assertThat(code(server().post("/api/v1/tokens", city().securityToken(), wish)))
                .isEqualTo("account.two-persons");
        JsonNode proposed = accepted(server().post(API + "/tokens", security, """
                {"organisation":"%s","label":"报送程序","days":30,"reason":"对接"}""".formatted(office.organisation)));
        assertThat(proposed.has("secret")).as("shown to nobody").isFalse();
        assertThat(code(approval(security, proposed))).isEqualTo("rule.proposal-same-person");
        String head = session(office.head);
        assertThat(code(collects(head))).isEqualTo("account.nothing-to-collect");
        Reply approved = approval(system, proposed);
        assertThat(approved.json().has("secret")).as(approved.text()).isFalse();

        String other = session(TestOffice.at(city(), "tax", "district", "654422").head);
        for (String nobody : List.of(session(office.handler), other)) {
            assertThat(collects(nobody).status()).isEqualTo(404);
        }
        for (String administrator : List.of(system, security, city().securityToken())) {
            assertThat(collects(administrator).status()).isEqualTo(403);
        }
        Reply collected = collects(head);
        assertThat(collected.status()).as(collected.text()).isEqualTo(201);
        String token = collected.json().path(0).path("token").stringValue();
        assertThat(server().get("/api/v1/reports?type=penalty", token).status()).isEqualTo(200);
        assertThat(collects(head).status()).as("once").isEqualTo(404);
    }

    @Test
    void theHeadFindsTheTokenOnTheOwnPage() {
        JsonNode proposed = accepted(server().post(API + "/tokens", security, """
                {"organisation":"%s","label":"前台","days":30,"reason":"对接"}""".formatted(office.organisation)));
        assertThat(approval(system, proposed).status()).isEqualTo(200);
        Visitor head = new Visitor(server().port());
        head.signIn(office.head.name(), TestOffice.PASSWORD);
        var account = head.get("/workbench/account");
        assertThat(account.body()).contains("本单位的令牌").doesNotContain("???");
        assertThat(head.post("/workbench/account/tokens", Map.of("_csrf", Visitor.token(account)))
                        .body())
                .contains("前台", "只显示这一次");
        assertThat(head.get("/workbench/account").body()).contains("前台").doesNotContain("等您领取");
    }

    @Test
    void aHeadEndsWhatAnAdministratorSawAtTheBeginning() {
        String first = city().tokenOf(office.organisation);
        assertThat(server().get("/api/v1/reports?type=penalty", first).status()).isEqualTo(200);
        String id = sql.sql("select id::text from account.token where organisation = cast(:office as uuid)")
                .param("office", office.organisation)
                .query(String.class)
                .single();
        String path = "/workbench/account/tokens/" + id + "/revocation";
        TestOffice neighbour = TestOffice.at(city(), "tax", "district", "654422");
        for (TestOffice.Person other : List.of(office.handler, neighbour.head)) {
            Visitor visitor = signedIn(other);
            assertThat(visitor.post(path, Map.of("_csrf", Visitor.token(visitor.get("/workbench/account"))))
                            .statusCode())
                    .as(other.name())
                    .isEqualTo(422);
        }
        Visitor head = signedIn(office.head);
        var account = head.get("/workbench/account");
        assertThat(account.body()).contains(path).doesNotContain("???");
        assertThat(head.post(path, Map.of("_csrf", Visitor.token(account))).statusCode())
                .isEqualTo(302);
        assertThat(server().get("/api/v1/reports?type=penalty", first).status()).isEqualTo(401);
    }

    private Visitor signedIn(TestOffice.Person person) {
        Visitor visitor = new Visitor(server().port());
        visitor.signIn(person.name(), TestOffice.PASSWORD);
        return visitor;
    }

    @Test
    void anOfficeIsNotRewiredByOne() {
        String regulator = object("department", "market-regulator", "level", "city", "division", "330100");
        String path = "/api/v1/organisations/" + office.organisation + "/office";
        assertThat(code(server().post(path, city().administratorToken(), regulator)))
                .isEqualTo("account.two-persons");
        String sleeping = city().newMember("department").organisation();
        city().newAccount(sleeping, "early-" + UUID.randomUUID(), "officer", OWN);
        assertThat(code(server().post(
                                "/api/v1/organisations/" + sleeping + "/office",
                                city().administratorToken(),
                                regulator)))
                .as("it has an account")
                .isEqualTo("account.two-persons");
        String speaking = city().newMember("department").organisation();
        server().get("/api/v1/reports?type=penalty", city().tokenOf(speaking));
        assertThat(code(server().post(
                                "/api/v1/organisations/" + speaking + "/office",
                                city().administratorToken(),
                                regulator)))
                .as("it used its token")
                .isEqualTo("account.two-persons");

        String above = TestOffice.at(city(), "customs", "city", "654400").organisation;
        String wish = object(
                "organisation",
                office.organisation,
                "department",
                "customs",
                "level",
                "district",
                "division",
                "654423",
                "above",
                above,
                "reason",
                "区划调整");
        assertThat(server().post(API + "/offices", city().administratorToken(), wish)
                        .status())
                .isEqualTo(403);
        JsonNode proposed = accepted(server().post(API + "/offices", system, wish));
        assertThat(code(approval(system, proposed))).isEqualTo("rule.proposal-same-person");
        assertThat(division()).isEqualTo("654422");
        assertThat(new Visited("security-administrator").get(proposed))
                .contains("机构属性", "654422", "654423")
                .doesNotContain("???");
        assertThat(approval(security, proposed).json().path("state").stringValue())
                .isEqualTo("in-force");
        assertThat(division()).isEqualTo("654423");
    }

    @Test
    void aHeadsPasswordIsResetByTwoOfWhomNeitherKnowsIt() {
        String path = "/api/v1/accounts/" + office.head.account() + "/password";
        assertThat(code(server().post(path, city().administratorToken(), "{}"))).isEqualTo("account.two-persons");
        JsonNode proposed = accepted(server().post(
                        API, system, object("act", "reset-password", "name", office.head.name(), "reason", "忘记密码")));
        assertThat(new Visitor(server().port())
                        .signIn(office.head.name(), TestOffice.PASSWORD)
                        .statusCode())
                .as("nothing yet")
                .isEqualTo(303);
        Reply approved = approval(security, proposed);
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        String first = proposed.path("secret").stringValue();
        String second = approved.json().path("secret").stringValue();
        for (String wrong : List.of(TestOffice.PASSWORD, first, second, second + "-" + first)) {
            assertThat(new Visitor(server().port())
                            .signIn(office.head.name(), wrong)
                            .statusCode())
                    .isEqualTo(422);
        }
        var signedIn = new Visitor(server().port()).signIn(office.head.name(), first + "-" + second);
        assertThat(signedIn.headers().firstValue("location").orElseThrow()).endsWith("/sign-in/next");
    }

    @Test
    void theSecondPersonOfACaseSignsInForItOverTheApiToo() {
        String acts = "/api/v1/matters/" + UUID.randomUUID() + "/acts";
        String head = session(office.head);
        assertThat(code(server().post(acts, head, "{\"step\":\"confirm\"}"))).isNotEqualTo("account.prove-again");
        owner().sql("""
                update account.session set proved_at = now() - interval '11 minutes'
                where account = (select id from account.account where name = :name)""").param("name", office.head.name()).update();
        assertThat(code(server().post(acts, head, "{\"step\":\"confirm\"}"))).isEqualTo("account.prove-again");
        assertThat(code(server().post(acts, city().newMember("platform").token(), "{\"step\":\"confirm\"}")))
                .as("no program confirms")
                .isEqualTo("account.prove-again");
    }

    @Test
    void aConfirmationNeedsThePasswordAnewLikeItsAct() {
        String organisation = office.organisation;
        String changes = "/api/v1/organisations/" + organisation + "/changes";
        String wish = object(
                "act",
                "renamed",
                "name",
                "海关" + System.nanoTime(),
                "documentNumber",
                "杭机编〔2026〕8号",
                "documentName",
                "更名通知",
                "reason",
                "更名");
        JsonNode proposed = accepted(server().post(changes, system, wish));
        owner().sql("""
                update account.session set proved_at = now() - interval '11 minutes'
                where account in (select id from account.account where role in ('ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'))""").update();
        String approval = changes + "/" + proposed.path("proposal").stringValue() + "/approval";
        assertThat(code(server().post(approval, security, "{}"))).isEqualTo("account.prove-again");
        assertThat(code(server().post(changes, system, wish))).isEqualTo("account.prove-again");
        assertThat(server().post(approval, session(city().person("security-administrator", "")), "{}")
                        .status())
                .isEqualTo(200);
    }

    private final class Visited {

        private final Visitor visitor = new Visitor(server().port());

        Visited(String role) {
            TestCity.Person person = city().person(role, "");
            visitor.signIn(person.name(), person.password());
        }

        String get(JsonNode proposed) {
            return visitor.get(proposed.path("page").stringValue()).body();
        }
    }

    private String division() {
        return offices.find(new OrganisationId(UUID.fromString(office.organisation)))
                .orElseThrow()
                .division();
    }

    private Reply collects(String session) {
        return server().post("/api/v1/authority-tokens/collection", session, "{}");
    }

    private Reply approval(String session, JsonNode proposed) {
        return server().post(API + "/" + proposed.path("proposal").stringValue() + "/approval", session, "{}");
    }

    private String session(TestOffice.Person person) {
        return session(new TestCity.Person(person.name(), TestOffice.PASSWORD));
    }

    private String session(TestCity.Person person) {
        Reply reply =
                server().post("/api/v1/sessions", null, object("name", person.name(), "password", person.password()));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("token").stringValue();
    }

    private static JsonNode accepted(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json();
    }

    private static String code(Reply reply) {
        return reply.json().path("code").stringValue();
    }
}
