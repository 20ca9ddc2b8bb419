package org.chengxin.account.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.TestCity.object;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.account.AccountProblem;
import org.chengxin.evidence.Proofs;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An administrator is made, replaced and shut by two administrators, and by no fewer; so is a token that administers. */
class TwoPersonAdministrationIT extends ServerTest {

    private static final String API = "/api/v1/administrators";
    private static final String PAGE = "/workbench/administrators";
    private static final String OWN = "Own-Qxv-739-word";
    private static final String REASON = "原管理员调离";
    private static final String HALF = "<code>([A-Za-z0-9]{5}-[A-Za-z0-9]{5})</code>";

    @LocalServerPort
    private int port;

    @Autowired
    private Proofs proofs;

    @Autowired
    private LastAdministrator console;

    private String system;
    private String security;

    @BeforeEach
    void twoAdministratorsAreSignedIn() {
        system = session(city().person("administrator", ""));
        security = session(city().person("security-administrator", ""));
    }

    @Test
    void anAdministratorIsReplacedByTwoPersons() {
        String old = opened("auditor");
        String next = "next-" + UUID.randomUUID();
        JsonNode wish = accepted(open(system, next, "auditor"));
        String half = wish.path("secret").stringValue();
        assertThat(refusedToSignIn(next, half)).as("not before it is approved").isTrue();
        JsonNode decided = decided(security, wish);
        assertThat(decided.path("state").stringValue()).isEqualTo("in-force");
        String other = decided.path("secret").stringValue();
        assertThat(refusedToSignIn(next, half)).as("the proposer alone").isTrue();
        assertThat(refusedToSignIn(next, other)).as("the approver alone").isTrue();
        firstSignIn(next, half + "-" + other);
        approve(security, accepted(propose(system, "disable", old)));
        assertThat(refusedToSignIn(old, OWN)).isTrue();
        assertThat(new Visitor(port).signIn(next, OWN).statusCode()).isEqualTo(303);
        assertThat(sql.sql("select role from account.account where name = :name")
                        .param("name", next)
                        .query(String.class)
                        .single())
                .isEqualTo("AUDITOR");
        approve(system, accepted(propose(security, "enable", old)));
        assertThat(new Visitor(port).signIn(old, OWN).statusCode()).isEqualTo(303);
    }

    @Test
    void aPasswordIsResetByTwoPersonsAndSessionsEnd() {
        String name = opened("security-administrator");
        String session = session(new TestCity.Person(name, OWN));
        JsonNode wish = accepted(propose(security, "reset-password", name));
        assertThat(new Visitor(port).signIn(name, OWN).statusCode()).isEqualTo(303);
        String password = password(wish, decided(system, wish));
        assertThat(refusedToSignIn(name, OWN)).isTrue();
        assertThat(server().post(API, session, "{}").status()).isEqualTo(401);
        Visitor visitor = new Visitor(port);
        assertThat(location(visitor.signIn(name, password))).isEqualTo("/sign-in/next");
        approve(system, accepted(propose(security, "disable", name)));
    }

    @Test
    void aLostSecondFactorIsTakenAwayByTwoPersonsAndByNoSecurityAdministratorAlone() {
        String name = opened("auditor");
        assertThat(propose(system, "reset-factor", name).status())
                .as("there is none")
                .isEqualTo(422);
        String id = sql.sql("""
                insert into account.second_factor (account, secret, confirmed_at)
                select id, decode('00', 'hex'), now() from account.account where name = :name returning account::text""").param("name", name).query(String.class).single();
        HttpResponse<String> alone =
                post(visitor("security-administrator"), "/workbench/accounts/" + id + "/factor", Map.of());
        assertThat(alone.statusCode()).isEqualTo(403);
        assertThat(alone.body()).contains("须由两名管理员办理");
        approve(security, accepted(propose(system, "reset-factor", name)));
        assertThat(location(new Visitor(port).signIn(name, OWN))).isEqualTo("/workbench");
        approve(security, accepted(propose(system, "disable", name)));
    }

    @Test
    void aSessionThatShowedItsPasswordLongAgoDecidesNothing() {
        JsonNode wish = accepted(open(system, "stale-" + UUID.randomUUID(), "auditor"));
        owner().sql("""
                update account.session set proved_at = now() - interval '11 minutes'
                where account in (select id from account.account where role in ('ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'))""").update();
        String approval = API + "/" + wish.path("proposal").stringValue() + "/approval";
        for (Reply refused : List.of(
                server().post(approval, security, "{}"), open(system, "stale-" + UUID.randomUUID(), "auditor"))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("code").stringValue()).isEqualTo("account.prove-again");
        }
        security = session(city().person("security-administrator", ""));
        assertThat(approve(security, wish)).isEqualTo("in-force");
    }

    @Test
    void onePersonAloneChangesNothing() {
        JsonNode wish = accepted(open(system, "alone-" + UUID.randomUUID(), "administrator"));
        String approval = API + "/" + wish.path("proposal").stringValue() + "/approval";
        assertThat(code(server().post(approval, system, "{}"))).isEqualTo("rule.proposal-same-person");
        for (String other : List.of(
                city().administratorToken(),
                city().securityToken(),
                session(city().person("auditor", "")),
                session(city().person("officer", "Right-Password-1")))) {
            assertThat(server().post(approval, other, "{}").status()).isEqualTo(403);
            assertThat(open(other, "nobody-" + UUID.randomUUID(), "auditor").status())
                    .isEqualTo(403);
        }
        assertThat(code(server().post(
                                "/api/v1/accounts",
                                city().administratorToken(),
                                object(
                                        "organisation",
                                        city().member("operator").organisation(),
                                        "name",
                                        "one-" + UUID.randomUUID(),
                                        "role",
                                        "auditor"))))
                .isEqualTo("account.two-persons");
        assertThat(decide(system, wish, "withdraw").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "security-administrator", "auditor"})
    void theLastOneWhoCanSignInStays(String role) {
        TestCity.Person last = city().person(role, "");
        List<UUID> others = sql.sql("""
                update account.account set disabled_at = now()
                where upper(replace(:role, '-', '_')) = role and name <> :name and disabled_at is null returning id""")
                .param("role", role)
                .param("name", last.name())
                .query(UUID.class)
                .list();
        try {
            Reply refused = propose(role.equals("administrator") ? security : system, "disable", last.name());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(code(refused)).isEqualTo("rule.proposal-faulty");
            String next = "unused-" + UUID.randomUUID();
            approve(security, accepted(open(system, next, role)));
            assertThat(propose(system, "disable", last.name()).status())
                    .as("nobody has signed in to the new one yet")
                    .isEqualTo(422);
            approve(security, accepted(propose(system, "disable", next)));
        } finally {
            sql.sql("update account.account set disabled_at = null where id in (:ids)")
                    .param("ids", others.isEmpty() ? List.of(UUID.randomUUID()) : others)
                    .update();
        }
    }

    @Test
    void theConsoleHelpsTheLastAdministratorAndNobodyWhomTwoCanHelp() {
        String name = opened("security-administrator");
        assertThatThrownBy(() -> console.restore(name, "丢失"))
                .isInstanceOf(ProblemException.class)
                .extracting(refused -> ((ProblemException) refused).problem())
                .isEqualTo(AccountProblem.TWO_PERSONS);
        assertThat(new Visitor(port).signIn(name, OWN).statusCode()).isEqualTo(303);
        String last = city().person("administrator", "").name();
        List<UUID> others = sql.sql("""
                update account.account set disabled_at = now() where disabled_at is null
                and role in ('ADMINISTRATOR', 'SECURITY_ADMINISTRATOR') and name not in (:names) returning id""")
                .param("names", List.of(name, last))
                .query(UUID.class)
                .list();
        try {
            for (String wrong : List.of(
                    "nobody-" + UUID.randomUUID(),
                    city().person("officer", "Right-Password-1").name())) {
                assertThatThrownBy(() -> console.restore(wrong, "丢失")).isInstanceOf(ProblemException.class);
            }
            String password = console.restore(name, "丢失");
            assertThat(refusedToSignIn(name, OWN)).isTrue();
            assertThat(location(new Visitor(port).signIn(name, password))).isEqualTo("/sign-in/next");
            assertThat(sql.sql("""
                            select count(*) from account.access x join account.account a on a.id::text = x.object
                            where x.act = 'account.console' and x.purpose = '丢失' and a.name = :name""").param("name", name).query(Integer.class).single())
                    .isEqualTo(1);
        } finally {
            sql.sql("update account.account set disabled_at = null where id in (:ids)")
                    .param("ids", others.isEmpty() ? List.of(UUID.randomUUID()) : others)
                    .update();
        }
        approve(security, accepted(propose(system, "disable", name)));
    }

    @Test
    void anAccountHasOneRole() {
        for (String taken : List.of(
                city().person("auditor", "").name(),
                city().person("administrator", "").name().toUpperCase(java.util.Locale.ROOT),
                city().person("officer", "Right-Password-1").name())) {
            assertThat(open(system, taken, "security-administrator").status()).isEqualTo(422);
        }
        assertThat(propose(
                                system,
                                "disable",
                                city().person("officer", "Right-Password-1").name())
                        .status())
                .as("an officer's account is no administrator's")
                .isEqualTo(422);
        assertThat(code(open(system, "officer-" + UUID.randomUUID(), "officer")))
                .isEqualTo("account.unknown-role");
        assertThat(code(propose(system, "promote", "first"))).isEqualTo("account.unknown-act");
    }

    @Test
    void aChangeOfTheAccountMeanwhileMakesItVoid() {
        String taken = "taken-" + UUID.randomUUID();
        JsonNode opening = accepted(open(system, taken, "auditor"));
        city().newAccount(city().member("department").organisation(), taken, "officer", "Right-Password-1");
        assertThat(approve(security, opening)).isEqualTo("void");
        assertThat(sql.sql("select role from account.account where name = :name")
                        .param("name", taken)
                        .query(String.class)
                        .list())
                .containsExactly("OFFICER");
        String shut = opened("auditor");
        JsonNode reset = accepted(propose(system, "reset-password", shut));
        sql.sql("update account.account set disabled_at = now() where name = :name")
                .param("name", shut)
                .update();
        assertThat(approve(security, reset)).isEqualTo("void");
    }

    @Test
    void aPasswordThatLayAboutTooLongIsGoodForNothing() {
        JsonNode wish = accepted(open(system, "late-" + UUID.randomUUID(), "auditor"));
        sql.sql("update account.prepared_secret set prepared_at = prepared_at - interval '15 days'")
                .update();
        assertThat(page(security, wish)).contains("超过14天");
        assertThat(approve(security, wish)).isEqualTo("void");
    }

    @Test
    void aTokenThatAdministersIsIssuedByTwoPersons() {
        String label = "administers-" + UUID.randomUUID();
        JsonNode wish = accepted(server().post(
                        API + "/tokens",
                        security,
                        "{\"label\":\"" + label
                                + "\",\"scope\":\"administer-security\",\"days\":30,\"reason\":\"对接\"}"));
        String token = wish.path("secret").stringValue();
        assertThat(server().post("/api/v1/tokens", token, "{}").status()).isEqualTo(401);
        assertThat(page(system, wish)).contains("签发管理令牌“" + label + "”", "30天内有效", "职务、执法证和令牌");
        approve(system, wish);
        assertThat(server().post("/api/v1/tokens", token, "{}").status()).isEqualTo(422);
        assertThat(server().post("/api/v1/organisations", token, "{}").status())
                .as("the other administrator's calls")
                .isEqualTo(403);
        for (String wrong : List.of(
                "{\"label\":\"x\",\"scope\":\"report\",\"days\":30,\"reason\":\"对接\"}",
                "{\"label\":\"x\",\"scope\":\"administer-system\",\"days\":367,\"reason\":\"对接\"}",
                "{\"label\":\"x\",\"scope\":\"administer-system\",\"reason\":\"对接\"}")) {
            assertThat(server().post(API + "/tokens", security, wrong).status()).isEqualTo(422);
        }
    }

    @Test
    void theDryRunSaysWhatWillHappenAndNothingTellsTheSecret() {
        String name = "told-" + UUID.randomUUID();
        JsonNode wish = accepted(open(system, name, "security-administrator"));
        String password = wish.path("secret").stringValue();
        String hash = sql.sql("select secret from account.prepared_secret order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(hash).startsWith("$argon2");
        String before = page(security, wish);
        assertThat(before).contains("为王芳开立管理员账户“" + name + "”", "角色是安全管理员", REASON, "另一名系统管理员或者安全管理员");
        approve(security, wish);
        String id = wish.path("proposal").stringValue();
        String kept = sql.sql("select r::text from rule.proposal r where id = cast(:id as uuid)")
                .param("id", id)
                .query(String.class)
                .single();
        String log = String.join(
                "\n",
                sql.sql("select a::text from account.access a order by at desc limit 200")
                        .query(String.class)
                        .list());
        List<FactId> steps = sql
                .sql("select fact from rule.proposal_step where proposal = cast(:id as uuid)")
                .param("id", id)
                .query(UUID.class)
                .list()
                .stream()
                .map(FactId::new)
                .toList();
        Map<FactId, Proofs.Opening> sealed = proofs.open(steps);
        assertThat(sealed).hasSize(3);
        StringBuilder told = new StringBuilder(before + page(security, wish) + kept + log);
        sealed.values().forEach(opening -> told.append(new String(opening.payload(), StandardCharsets.UTF_8)));
        assertThat(told.toString()).contains("security-administrator").doesNotContain(password, hash, "argon2");
        assertThat(sql.sql("select count(*) from account.prepared_secret where secret = :hash")
                        .param("hash", hash)
                        .query(Long.class)
                        .single())
                .as("used once")
                .isZero();
        approve(security, accepted(propose(system, "disable", name)));
    }

    @Test
    void theFormsOfThePageProposeAndTheListOfProposalsHasThem() {
        Visitor one = visitor("administrator");
        Visitor two = visitor("security-administrator");
        String name = "page-" + UUID.randomUUID();
        HttpResponse<String> slip =
                post(one, PAGE, Map.of("role", "auditor", "name", "a b", "displayName", "李明", "reason", REASON));
        assertThat(slip.statusCode()).isEqualTo(422);
        assertThat(slip.body()).contains("账户名可用汉字", "value=\"李明\"");
        HttpResponse<String> shown =
                post(one, PAGE, Map.of("role", "auditor", "name", name, "displayName", "李明", "reason", REASON));
        assertThat(shown.body()).contains("只显示这一次");
        Matcher secret = Pattern.compile(HALF).matcher(shown.body());
        assertThat(secret.find()).isTrue();
        Matcher link = Pattern.compile("/workbench/proposals/[0-9a-f-]{36}").matcher(shown.body());
        assertThat(link.find()).isTrue();
        assertThat(two.get("/workbench/proposals").body()).contains("管理员账户：" + name);
        assertThat(post(one, link.group(), Map.of("act", "approve")).statusCode())
                .isEqualTo(403);
        HttpResponse<String> approved = post(two, link.group(), Map.of("act", "approve"));
        assertThat(approved.body()).contains("后半段");
        Matcher second = Pattern.compile(HALF).matcher(approved.body());
        assertThat(second.find()).isTrue();
        firstSignIn(name, secret.group(1) + "-" + second.group(1));
        Matcher account = Pattern.compile(PAGE + "/([0-9a-f-]{36})/changes")
                .matcher(after(two.get(PAGE).body(), name));
        assertThat(account.find()).isTrue();
        HttpResponse<String> disabling = post(two, account.group(), Map.of("act", "disable", "reason", REASON));
        assertThat(disabling.statusCode()).isEqualTo(302);
        assertThat(after(two.get(PAGE).body(), name)).contains("有变更等待审批");
        post(one, location(disabling), Map.of("act", "approve"));
        assertThat(refusedToSignIn(name, OWN)).isTrue();
        assertThat(visitor("auditor").get(PAGE).statusCode()).isEqualTo(403);
    }

    /** An account of the role, made by two persons, whose person has signed in. */
    private String opened(String role) {
        String name = "made-" + UUID.randomUUID();
        JsonNode wish = accepted(open(system, name, role));
        firstSignIn(name, password(wish, decided(security, wish)));
        return name;
    }

    private void firstSignIn(String name, String password) {
        Visitor visitor = new Visitor(port);
        assertThat(location(visitor.signIn(name, password))).isEqualTo("/sign-in/next");
        visitor.post(
                "/sign-in/next/password",
                Map.of("password", OWN, "again", OWN, "_csrf", Visitor.token(visitor.get("/sign-in/next"))));
        assertThat(visitor.get("/workbench").statusCode()).isEqualTo(200);
    }

    private boolean refusedToSignIn(String name, String password) {
        return new Visitor(port).signIn(name, password).statusCode() == 422;
    }

    private Reply open(String session, String name, String role) {
        return server().post(
                        API,
                        session,
                        object("act", "open", "name", name, "displayName", "王芳", "role", role, "reason", REASON));
    }

    private Reply propose(String session, String act, String name) {
        return server().post(API, session, object("act", act, "name", name, "reason", REASON));
    }

    private static JsonNode accepted(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json();
    }

    private String approve(String session, JsonNode wish) {
        return decided(session, wish).path("state").stringValue();
    }

    private JsonNode decided(String session, JsonNode wish) {
        Reply reply = server().post(API + "/" + wish.path("proposal").stringValue() + "/approval", session, "{}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    /** What the proposer and the approver were shown, joined. */
    private static String password(JsonNode wish, JsonNode decided) {
        return wish.path("secret").stringValue() + "-" + decided.path("secret").stringValue();
    }

    private String session(TestCity.Person person) {
        Reply reply =
                server().post("/api/v1/sessions", null, object("name", person.name(), "password", person.password()));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("token").stringValue();
    }

    private static String code(Reply reply) {
        return reply.json().path("code").stringValue();
    }

    private Visitor visitor(String role) {
        TestCity.Person person = city().person(role, "");
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.name(), person.password());
        return visitor;
    }

    private String page(String session, JsonNode wish) {
        return visitor(session.equals(system) ? "administrator" : "security-administrator")
                .get(wish.path("page").stringValue())
                .body();
    }

    private HttpResponse<String> decide(String session, JsonNode wish, String act) {
        return post(
                visitor(session.equals(system) ? "administrator" : "security-administrator"),
                wish.path("page").stringValue(),
                Map.of("act", act));
    }

    private static HttpResponse<String> post(Visitor visitor, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", Visitor.token(visitor.get(PAGE)));
        return visitor.post(path, all);
    }

    private static String after(String page, String words) {
        return page.substring(page.indexOf(words));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }
}
