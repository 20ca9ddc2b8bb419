package org.chengxin.account.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.account.Role;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An installation has three administrators with separate powers; a single one from before is split before it does anything. */
class ThreeAdministratorsIT extends ServerTest {

    private static final List<String> PAGES =
            List.of("/workbench/organisations", "/workbench/accounts", "/workbench/tokens", "/workbench/access");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "security-administrator", "auditor"})
    void eachOpensTheOwnPagesAndNoOther(String role) {
        TestCity.Person person = city().person(role, "");
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(person.name(), person.password()).statusCode())
                .isEqualTo(303);
        Map<String, List<String>> own = Map.of(
                "administrator", List.of("/workbench/organisations", "/workbench/accounts"),
                "security-administrator", List.of("/workbench/accounts", "/workbench/tokens"),
                "auditor", List.of("/workbench/access"));
        for (String page : PAGES) {
            assertThat(visitor.get(page).statusCode())
                    .as(page)
                    .isEqualTo(own.get(role).contains(page) ? 200 : 403);
        }
    }

    @Test
    void aOneTimePasswordIsChangedBeforeAnythingElse() {
        var opened = server().post(
                        "/api/v1/accounts",
                        city().administratorToken(),
                        TestCity.object(
                                "organisation",
                                city().member("department").organisation(),
                                "name",
                                "one-time-" + UUID.randomUUID(),
                                "role",
                                "officer"))
                .json();
        String name = sql.sql("select name from account.account where id = :id")
                .param("id", UUID.fromString(opened.path("id").stringValue()))
                .query(String.class)
                .single();
        String given = opened.path("password").stringValue();
        Visitor visitor = new Visitor(port);
        assertThat(location(visitor.signIn(name, given))).isEqualTo("/sign-in/next");
        assertThat(location(visitor.get("/workbench"))).endsWith("/sign-in");
        assertThat(visitor.get("/sign-in/next").body()).contains("设置您自己的密码");
        assertThat(next(visitor, "password", Map.of("password", given, "again", given))
                        .body())
                .contains("不能与原密码相同");
        assertThat(next(visitor, "password", Map.of("password", "Own-Qxv-739-word", "again", "other"))
                        .body())
                .contains("两次输入的新密码不一样");
        next(visitor, "password", Map.of("password", "Own-Qxv-739-word", "again", "Own-Qxv-739-word"));
        assertThat(visitor.get("/workbench").statusCode()).isEqualTo(200);
        Visitor again = new Visitor(port);
        assertThat(again.signIn(name, given).statusCode()).isEqualTo(422);
        assertThat(location(again.signIn(name, "Own-Qxv-739-word"))).isEqualTo("/workbench");
    }

    @Test
    void noApiSignsInWithAOneTimePassword() {
        String name = "api-" + UUID.randomUUID();
        var opened = server().post(
                        "/api/v1/accounts",
                        city().administratorToken(),
                        TestCity.object(
                                "organisation",
                                city().member("department").organisation(),
                                "name",
                                name,
                                "role",
                                "officer"))
                .json();
        var refused = server().post(
                        "/api/v1/sessions",
                        null,
                        TestCity.object(
                                "name",
                                name,
                                "password",
                                opened.path("password").stringValue()));
        assertThat(refused.json().path("code").stringValue()).isEqualTo("account.sign-in-unfinished");
    }

    /** As it was made by the version before: one administrator, no others. */
    @Test
    void aSingleAdministratorFromBeforeNamesTheOthersAtTheNextSignIn() {
        TestCity.Person system = city().person("administrator", "");
        List<Map<String, Object>> others = sql.sql("select id, role from account.account where role in (:roles)")
                .param("roles", List.of(Role.SECURITY_ADMINISTRATOR.name(), Role.AUDITOR.name()))
                .query()
                .listOfRows();
        sql.sql("update account.account set role = 'CITIZEN' where role in ('SECURITY_ADMINISTRATOR', 'AUDITOR')")
                .update();
        try {
            Visitor visitor = new Visitor(port);
            assertThat(location(visitor.signIn(system.name(), system.password())))
                    .isEqualTo("/sign-in/next");
            assertThat(location(visitor.get("/workbench/accounts"))).endsWith("/sign-in");
            assertThat(visitor.get("/sign-in/next").body()).contains("安全管理员的账户名", "审计管理员的账户名");
            String name = "split-" + UUID.randomUUID();
            assertThat(next(visitor, "split", Map.of("security-administrator", name, "auditor", name))
                            .body())
                    .as("one person for two roles")
                    .contains("已被使用");
            assertThat(next(visitor, "split", Map.of("security-administrator", name, "auditor", system.name()))
                            .body())
                    .contains("已被使用");
            HttpResponse<String> named =
                    next(visitor, "split", Map.of("security-administrator", name + "-s", "auditor", name + "-a"));
            assertThat(named.body()).contains("一次性密码只显示这一次", name + "-s", name + "-a");
            assertThat(visitor.get("/workbench/accounts").statusCode()).isEqualTo(200);
            assertThat(sql.sql("select role from account.account where name like :name order by name")
                            .param("name", name + "%")
                            .query(String.class)
                            .list())
                    .containsExactly("AUDITOR", "SECURITY_ADMINISTRATOR");
        } finally {
            sql.sql("""
                    update account.account set role = 'CITIZEN'
                    where name like 'split-%' and role in ('SECURITY_ADMINISTRATOR', 'AUDITOR')""").update();
            others.forEach(row -> sql.sql("update account.account set role = :role where id = :id")
                    .param("role", row.get("role"))
                    .param("id", row.get("id"))
                    .update());
        }
    }

    private static HttpResponse<String> next(Visitor visitor, String step, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", Visitor.token(visitor.get("/sign-in/next")));
        return visitor.post("/sign-in/next/" + step, all);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
