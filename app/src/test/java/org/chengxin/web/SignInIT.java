package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in and out, as a person does it. */
class SignInIT extends ServerTest {

    private static final String PASSWORD = "Zhengque-2026-mima";

    @LocalServerPort
    private int port;

    private String name = "";
    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void opensAnAccount() {
        name = "officer-" + UUID.randomUUID();
        city().newAccount(city().member("department").organisation(), name, "officer", PASSWORD);
        visitor = new Visitor(port);
    }

    @Test
    void theRightPasswordOpensTheWorkbenchWithACookieThatScriptsCannotRead() {
        HttpResponse<String> answer = visitor.signIn(name, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/workbench");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith(CallerFilter.SESSION_COOKIE + "=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Strict")
                        && !cookie.contains("Secure"));
        assertThat(visitor.get("/workbench").body()).contains(name + "，您好", "退出");
        assertThat(visitor.get("/sign-in").statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutEndsTheSessionItself() {
        visitor.signIn(name, PASSWORD);
        HttpCookie session = visitor.cookie(CallerFilter.SESSION_COOKIE).orElseThrow();
        HttpResponse<String> answer =
                visitor.post("/sign-out", Map.of("_csrf", Visitor.token(visitor.get("/workbench"))));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.cookie(CallerFilter.SESSION_COOKIE)).isEmpty();
        assertThat(server().get("/workbench", session.getValue()).status()).isEqualTo(302);
        assertThat(visitor.get("/workbench").statusCode()).isEqualTo(302);
    }

    @Test
    void aWrongPasswordKeepsTheNameAndDoesNotTellWhichWasWrong() {
        HttpResponse<String> wrong = visitor.signIn(name, "Cuowu-2026-mima");
        HttpResponse<String> unknown = visitor.signIn("nobody-" + name, "Cuowu-2026-mima");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("账户名或密码不正确", "value=\"" + name + "\"", "href=\"#name\"");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("账户名或密码不正确");
        assertThat(visitor.cookie(CallerFilter.SESSION_COOKIE)).isEmpty();
    }

    @Test
    void emptyFieldsAreNamed() {
        assertThat(visitor.signIn(" ", "").body()).contains("href=\"#name\"", "href=\"#password\"", "请填写密码");
    }

    @Test
    void afterFailuresInARowTheRightPasswordIsAnsweredLikeAWrongOne() {
        String wrong = "";
        for (int failure = 0; failure < 6; failure++) {
            wrong = visitor.signIn(name, "Cuowu-2026-mima").body();
        }
        HttpResponse<String> waits = visitor.signIn(name, PASSWORD);
        assertThat(waits.statusCode()).isEqualTo(422);
        assertThat(waits.body().replaceAll("(?s)_csrf\" value=\"[^\"]*|<footer.*?</footer>|\\d\\d:\\d\\d:\\d\\d", ""))
                .isEqualTo(wrong.replaceAll("(?s)_csrf\" value=\"[^\"]*|<footer.*?</footer>|\\d\\d:\\d\\d:\\d\\d", ""));
        assertThat(visitor.cookie(CallerFilter.SESSION_COOKIE)).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        HttpResponse<String> answer = visitor.post("/sign-in", Map.of("name", name, "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("表单已经过期", "没有保存任何内容");
        visitor.signIn(name, PASSWORD);
        assertThat(visitor.post("/sign-out", Map.of("_csrf", "guessed")).statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/workbench").statusCode()).isEqualTo(200);
    }

    /** Pages are compressed: an unmasked token could be guessed from their lengths (BREACH). */
    @Test
    void theTokenOfAFormIsNeverTwiceTheSameOnAPageAndEachIsTaken() {
        String first = Visitor.token(visitor.get("/sign-in"));
        String second = Visitor.token(visitor.get("/sign-in"));
        String kept = visitor.cookie("XSRF-TOKEN").orElseThrow().getValue();
        assertThat(first).isNotEqualTo(second).isNotEqualTo(kept).doesNotContain(kept);
        assertThat(visitor.post("/sign-in", Map.of("name", name, "password", PASSWORD, "_csrf", kept))
                        .statusCode())
                .as("unmasked, as a page never holds it")
                .isEqualTo(403);
        assertThat(visitor.post("/sign-in", Map.of("name", name, "password", PASSWORD, "_csrf", first))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatAPersonTypesIsShownAsTextOnly() {
        assertThat(visitor.signIn("\"><script>alert(1)</script>", "x").body())
                .doesNotContain("<script>alert")
                .contains("&lt;script>alert");
    }
}
