package org.chengxin.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The own account, and the administrators' lists of accounts and tokens, as people use them. */
class AccountPagesIT extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";
    private static final String FRESH = "Neuland-Qxv-739";
    private static final String ACCOUNT = "/workbench/account";
    private static final String ACCOUNTS = "/workbench/accounts";
    private static final String TOKENS = "/workbench/tokens";

    @LocalServerPort
    private int port;

    private TestCity.Person person;
    private Visitor visitor;

    @BeforeEach
    void somebodySignsIn() {
        person = city().person("officer", PASSWORD);
        visitor = signedIn(person);
    }

    @Test
    void thePasswordIsChangedOnThePage() {
        assertThat(visitor.get(ACCOUNT).body()).contains("正在登录的地方", "当前登录", "还没有登记");
        assertThat(change("Wrong-Password-1", FRESH, FRESH).body()).contains("原密码不对");
        assertThat(change(PASSWORD, FRESH, "other").body()).contains("两次输入的新密码不一样");
        assertThat(change(PASSWORD, "Password1234", "Password1234").statusCode())
                .isEqualTo(422);
        assertThat(change(PASSWORD, FRESH, FRESH).statusCode()).isEqualTo(302);
        assertThat(visitor.get(ACCOUNT + "?done=password").body()).contains("密码已更换");
        assertThat(new Visitor(port).signIn(person.name(), FRESH).statusCode()).isEqualTo(303);
    }

    @Test
    void anotherSessionIsEndedOnThePage() {
        Visitor other = signedIn(person);
        Matcher end = Pattern.compile("action=\"(/workbench/account/sessions/[0-9a-f-]{36}/end)\"")
                .matcher(visitor.get(ACCOUNT).body());
        assertThat(end.find()).isTrue();
        assertThat(post(visitor, ACCOUNT, end.group(1), Map.of()).statusCode()).isEqualTo(302);
        assertThat(other.get(ACCOUNT).statusCode()).isEqualTo(302);
        assertThat(visitor.get(ACCOUNT).statusCode()).isEqualTo(200);
    }

    @Test
    void enrolmentShowsASecretAndAPictureAndRefusesAWrongCode() {
        HttpResponse<String> page = visitor.get(ACCOUNT + "/factor");
        assertThat(page.body()).contains("svg class=\"qr\"").containsPattern("[A-Z2-7]{32}");
        HttpResponse<String> refused = post(visitor, ACCOUNT, ACCOUNT + "/factor", Map.of("code", "000000"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("动态口令不对");
    }

    @Test
    void aCriticalActLongAfterTheSignInAsksForThePasswordAgain() {
        Visitor system = administrator("administrator");
        aQuarterOfAnHourPasses("administrator");
        HttpResponse<String> asked = post(system, ACCOUNTS, ACCOUNTS, Map.of());
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location").orElse("")).startsWith("/workbench/confirm?back=");
        String confirm = "/workbench/confirm";
        assertThat(post(system, ACCOUNT, confirm, Map.of("secret", "wrong", "back", ACCOUNTS))
                        .body())
                .contains("密码或动态口令不对");
        HttpResponse<String> confirmed =
                post(system, ACCOUNT, confirm, Map.of("secret", TestCity.ADMINISTRATOR_PASSWORD, "back", ACCOUNTS));
        assertThat(confirmed.headers().firstValue("Location").orElse("")).endsWith(ACCOUNTS);
        assertThat(post(
                                system,
                                ACCOUNTS,
                                ACCOUNTS,
                                Map.of("organisation", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "/workbench/accounts?q=a, /workbench/accounts?q=a",
        "http://localhost:8080/workbench/tokens, /workbench/tokens",
        "//evil.example/workbench, /workbench",
        "https://evil.example/, /workbench",
        "/workbench/../sign-out, /workbench",
        "javascript:alert(1), /workbench",
        "/workbench/confirm, /workbench",
        "'\\', /workbench"
    })
    void theWayBackLeadsToTheWorkbenchAndNowhereElse(String sent, String back) {
        assertThat(Reauthentication.back(sent)).isEqualTo(back);
    }

    @Test
    void theSystemAdministratorOpensShutsAndResetsAccounts() {
        Visitor system = administrator("administrator");
        String organisation = city().newMember("platform").name();
        String list = ACCOUNTS + "?q=" + organisation;
        assertThat(system.get(list).body()).contains(organisation, "开立账户");
        String id = sql.sql("select id::text from account.organisation where name = :name")
                .param("name", organisation)
                .query(String.class)
                .single();
        String name = "opened-" + UUID.randomUUID();
        Map<String, String> fields = Map.of(
                "organisation", id, "name", name, "displayName", "运营", "role", "platform-operator", "q", organisation);
        HttpResponse<String> opened = post(system, list, ACCOUNTS, fields);
        assertThat(opened.body()).contains("一次性密码", name);
        assertThat(post(system, list, ACCOUNTS, fields).body()).contains("已被使用");
        Map<String, String> officer = new HashMap<>(fields);
        officer.put("role", "officer");
        officer.put("name", name + "-2");
        assertThat(post(system, list, ACCOUNTS, officer).body()).contains("这类单位的人员不能有这个角色");
        String account = sql.sql("select id::text from account.account where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
        assertThat(post(system, list, ACCOUNTS + "/" + account + "/disabling", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(system.get(list).body()).contains("账户已停用", "启用");
        assertThat(post(system, list, ACCOUNTS + "/" + account + "/enabling", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(post(system, list, ACCOUNTS + "/" + account + "/password", Map.of())
                        .body())
                .containsPattern("[A-Za-z0-9]{4}-[A-Za-z0-9]{4}-[A-Za-z0-9]{4}-[A-Za-z0-9]{2}");
        assertThat(post(system, list, ACCOUNTS + "/" + account + "/sessions", Map.of())
                        .statusCode())
                .as("the security administrator's")
                .isEqualTo(403);
    }

    @Test
    void noAdministratorIsChangedByOneAlone() {
        Visitor system = administrator("administrator");
        String auditor = sql.sql(
                        "select id::text from account.account where role = 'AUDITOR' order by created_at limit 1")
                .query(String.class)
                .single();
        for (String act : new String[] {"disabling", "password", "enabling"}) {
            HttpResponse<String> refused =
                    post(system, ACCOUNTS + "?q=x", ACCOUNTS + "/" + auditor + "/" + act, Map.of());
            assertThat(refused.statusCode()).as(act).isEqualTo(403);
            assertThat(refused.body()).contains("须由两名管理员办理");
        }
    }

    @Test
    void theSecurityAdministratorIssuesAndRevokesTokensAndEndsSessions() {
        Visitor security = administrator("security-administrator");
        TestCity.Member member = city().newMember("platform");
        String list = TOKENS + "?q=" + member.name();
        assertThat(security.get(list).body()).contains(member.name(), "报送、办事、查阅", "还没有使用过");
        HttpResponse<String> issued = post(
                security,
                list,
                TOKENS,
                Map.of("organisation", member.organisation(), "label", "接口", "scope", "report", "days", "30"));
        Matcher token = Pattern.compile("<code>([A-Za-z0-9_-]{43})</code>").matcher(issued.body());
        assertThat(token.find()).isTrue();
        assertThat(server().get("/api/v1/reports?type=order", token.group(1)).status())
                .isEqualTo(200);
        assertThat(security.get(list).body()).contains("最近使用");
        assertThat(post(
                                security,
                                list,
                                TOKENS,
                                Map.of(
                                        "organisation",
                                        member.organisation(),
                                        "label",
                                        "管理",
                                        "scope",
                                        "administer-system",
                                        "days",
                                        "30"))
                        .statusCode())
                .isEqualTo(422);
        Matcher revoke = Pattern.compile("action=\"(/workbench/tokens/[0-9a-f-]{36}/revocation)\"")
                .matcher(security.get(list).body());
        assertThat(revoke.find()).isTrue();
        assertThat(post(security, list, revoke.group(1), Map.of()).statusCode()).isEqualTo(302);
        assertThat(server().get("/api/v1/reports?type=order", token.group(1)).status())
                .isEqualTo(401);
        String account = sql.sql("select id::text from account.account where name = :name")
                .param("name", person.name())
                .query(String.class)
                .single();
        assertThat(post(security, ACCOUNTS + "?q=x", ACCOUNTS + "/" + account + "/sessions", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(ACCOUNT).statusCode()).isEqualTo(302);
    }

    @Test
    void theSecurityAdministratorGivesPostsAndCertificatesOnTheAccountsPage() {
        String organisation = city().newMember("department").organisation();
        city().done(
                        "organisations/" + organisation + "/office",
                        TestCity.object("department", "tax", "level", "district", "division", "620103"));
        String name = "filed-" + UUID.randomUUID();
        String account = city().newAccount(organisation, name, "officer", PASSWORD);
        String page = ACCOUNTS + "/" + account;
        Visitor security = signedIn(city().person("security-administrator", ""));
        Visitor system = signedIn(city().person("administrator", ""));
        assertThat(security.get(ACCOUNTS + "?q=" + name).body()).contains("href=\"" + page + "\"");
        assertThat(security.get(page).body()).contains("没有职务", "任职后方可登记执法证").doesNotContain("name=\"number\"");
        assertThat(post(security, page, page + "/post", Map.of("post", "minister"))
                        .body())
                .contains("职务只有 handler、head");
        assertThat(post(security, page, page + "/post", Map.of("post", "head")).statusCode())
                .isEqualTo(302);
        Map<String, String> certificate = Map.of("number", "浙3301-0088", "until", "2099-12-31");
        assertThat(post(security, page, page + "/certificate", certificate).statusCode())
                .isEqualTo(302);
        assertThat(system.get(page).body())
                .contains("负责人", "执法证 浙3301-0088，有效期至 2099-12-31", "由安全管理员登记")
                .doesNotContain("<select id=\"post\"");
        assertThat(post(system, page, page + "/post", Map.of("post", "handler")).statusCode())
                .isEqualTo(403);
        for (Map<String, String> wrong : java.util.List.of(
                Map.of("number", "浙3301-0089", "until", "2020-01-01"),
                Map.of("number", "浙3301-0089", "until", "31.12.2099"),
                Map.of("number", "x", "until", "2099-12-31"))) {
            HttpResponse<String> slip = post(security, page, page + "/certificate", wrong);
            assertThat(slip.statusCode()).isEqualTo(422);
            assertThat(slip.body()).contains("value=\"" + wrong.get("number") + "\"", "浙3301-0088");
        }
        Map<String, String> ended = Map.of("number", "浙3301-0089", "until", "2020-01-01");
        assertThat(post(security, page, page + "/certificate", ended).body()).contains("执法证已经到期");
        assertThat(post(security, page, page + "/certificate", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(security.get(page).body()).contains("没有登记执法证");
        assertThat(sql.sql("select act from account.access where object = :account order by at")
                        .param("account", account)
                        .query(String.class)
                        .list())
                .containsSubsequence("staff.post", "staff.certificate", "staff.certificate");
        assertThat(security.get(ACCOUNTS + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(page).statusCode()).isEqualTo(403);
    }

    private void aQuarterOfAnHourPasses(String role) {
        sql.sql("""
                update account.session s set proved_at = proved_at - interval '15 minutes'
                from account.account a where a.id = s.account and a.name = :name""").param("name", city().person(role, "").name()).update();
    }

    private Visitor administrator(String role) {
        return signedIn(city().person(role, ""));
    }

    private Visitor signedIn(TestCity.Person who) {
        Visitor signedIn = new Visitor(port);
        assertThat(signedIn.signIn(who.name(), who.password()).statusCode()).isEqualTo(303);
        return signedIn;
    }

    private HttpResponse<String> change(String old, String password, String again) {
        return post(visitor, ACCOUNT, ACCOUNT + "/password", Map.of("old", old, "password", password, "again", again));
    }

    private static HttpResponse<String> post(Visitor by, String page, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", Visitor.token(by.get(page)));
        return by.post(path, all);
    }
}
