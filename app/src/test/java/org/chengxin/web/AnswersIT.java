package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the server answers when it does not do what was asked, in which language, and to whom it opens. */
class AnswersIT extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/findings, none, 401, web.no-token",
        "GET, /api/v1/findings, guessed, 401, web.no-token",
        "GET, /api/v1/no-such-call, none, 401, web.no-token",
        "POST, /api/v1/organisations, platform, 403, web.forbidden",
        "POST, /api/v1/accounts, platform, 403, web.forbidden",
        "POST, /api/v1/tokens, platform, 403, web.forbidden",
        "GET, /api/v1/no-such-call, platform, 404, web.not-found",
        "DELETE, /api/v1/reports, platform, 405, web.request",
        "GET, /api/v1/reports, platform, 400, web.request",
        "GET, /api/v1/matters/zzz, platform, 400, web.request",
        "GET, /api/v1/matters?limit=abc, platform, 400, web.request",
        "POST, /api/v1/organisations/zzz/contact, administrator, 400, web.request",
        "PUT, /api/v1/findings, platform, 405, web.request"
    })
    void aRefusalOfTheApiIsAProblemWithACodeInTheCallersLanguage(
            String method, String path, String token, int status, String code) throws Exception {
        for (String language : List.of("zh-CN", "en-GB", "fr", "")) {
            HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString("{}"));
            request.header("Content-Type", "application/json");
            if (!token.equals("none")) {
                request.header(
                        "Authorization",
                        "Bearer "
                                + switch (token) {
                                    case "platform" -> city().token(token);
                                    case "administrator" -> city().administratorToken();
                                    default -> token;
                                });
            }
            if (!language.isEmpty()) {
                request.header("Accept-Language", language);
            }
            HttpResponse<String> answer = send(request);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertProblem(answer, code, language.startsWith("en"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', No token, Bearer",
        "Bearer, No token, Bearer",
        "'Bearer ', No token, Bearer",
        "Basic Zmlyc3Q6cGFzc3dvcmQ=, another scheme, Bearer",
        "Bearer guessed, unknown or has ended, 'Bearer error=\"invalid_token\"'",
        "bearer guessed, unknown or has ended, 'Bearer error=\"invalid_token\"'"
    })
    void aRefusalWithoutACallerSaysWhatIsMissing(String authorization, String detail, String challenge)
            throws Exception {
        HttpRequest.Builder request = request("/api/v1/findings").header("Accept-Language", "en");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = send(request.GET());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Server.JSON.readTree(answer.body()).path("detail").stringValue())
                .contains(detail)
                .doesNotContain("guessed");
        assertThat(header(answer, "WWW-Authenticate")).isEqualTo(challenge);
    }

    @Test
    void aRefusalWithoutATokenSaysHowToBringOne() throws Exception {
        assertThat(header(send(request("/api/v1/findings").GET()), "WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic Zmlyc3Q6cGFzc3dvcmQ=", "Bearer", "Bearer ", "bearer x", "Bearer a b", "x"})
    void anAuthorizationThatIsNoTokenIsNoToken(String authorization) throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/findings")
                .header("Authorization", authorization)
                .GET());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertProblem(answer, "web.no-token", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]]", "{\"name\":", "null"})
    void aBodyThatCannotBeReadIsToldAsSuch(String body) throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/organisations")
                .header("Authorization", "Bearer " + city().administratorToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertProblem(answer, "web.unreadable", false);
    }

    /** The firewall looks at names when they are asked for, and a page that takes all of them asks late. */
    @Test
    void aFieldWithALineBreakInItsNameIsTheSendersFault() throws Exception {
        String session = server().post(
                        "/api/v1/sessions",
                        null,
                        org.chengxin.TestCity.object(
                                "name",
                                org.chengxin.TestOffice.of(city(), "posts")
                                        .handler
                                        .name(),
                                "password",
                                org.chengxin.TestOffice.PASSWORD))
                .json()
                .path("token")
                .stringValue();
        HttpResponse<String> answer = send(request("/sign-in/next/split")
                .header("Cookie", "XSRF-TOKEN=t; chengxin-session=" + session)
                .header("X-XSRF-TOKEN", "t")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("%0a%0dERROR=1")));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/organisations")
                .header("Authorization", "Bearer " + city().administratorToken())
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("name=x")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertProblem(answer, "web.request", false);
    }

    @Test
    void aProgramThatAsksForNoPageGetsAProblemAndAPersonGetsAPage() throws Exception {
        String path = "/rules/no-such-rule";
        HttpResponse<String> program =
                send(request(path).header("Accept", "application/json").GET());
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(header(program, "Content-Type")).startsWith("application/problem+json");
        HttpResponse<String> person =
                send(request(path).header("Accept", "text/html").GET());
        assertThat(person.statusCode()).isEqualTo(404);
        assertThat(header(person, "Content-Type")).startsWith("text/html");
        assertThat(person.body()).contains("<html").doesNotContain("org.chengxin", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rules",
                "/sign-in",
                "/search?q=x",
                "/no-such-page",
                "/api/v1/findings",
                "/workbench",
                "/actuator/health",
                "/log/checkpoint",
                "/favicon.svg"
            })
    void everyAnswerCarriesTheHeadersThatGuardIt(String path) throws Exception {
        HttpResponse<String> answer = send(request(path).GET());
        assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).as(path).isEqualTo("DENY");
        assertThat(header(answer, "Content-Security-Policy"))
                .as(path)
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(header(answer, "Server") + header(answer, "X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/h2-console",
                "/swagger",
                "/admin",
                "/.git/config",
                "/rules/../workbench",
                "/assetsx"
            })
    void whatIsNotListedIsShut(String path) throws Exception {
        HttpResponse<String> answer = send(request(path).GET());
        assertThat(answer.statusCode()).as(path).isIn(302, 400, 403, 404);
        assertThat(answer.body()).doesNotContain("propertySources", "org.springframework");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rules", "/sign-in", "/log/checkpoint", "/no-such-page"})
    void aHeadIsAGetWithoutABody(String path) throws Exception {
        HttpResponse<String> get = send(request(path).GET());
        HttpResponse<String> head = send(request(path).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
    }

    @Test
    void theLanguageThatWasChosenIsKeptInACookieOfItsOwn() throws Exception {
        HttpResponse<String> chosen = send(request("/sign-in?lang=en").GET());
        assertThat(chosen.body()).contains("<html lang=\"en\"");
        String cookie = cookie(chosen, "language");
        assertThat(cookie).startsWith("language=en").contains("HttpOnly", "Max-Age=31536000");
        assertThat(send(request("/sign-in").header("Cookie", "language=en").GET())
                        .body())
                .contains("<html lang=\"en\"");
        assertThat(send(request("/sign-in").header("Accept-Language", "en").GET())
                        .body())
                .as("a browser's wish alone does not count")
                .contains("<html lang=\"zh-CN\"");
        assertThat(send(request("/sign-in")
                                .header("Cookie", "language=en")
                                .header("Accept-Language", "zh")
                                .GET())
                        .body())
                .contains("<html lang=\"en\"");
        assertThat(send(request("/sign-in?lang=zh")
                                .header("Cookie", "language=en")
                                .GET())
                        .body())
                .contains("<html lang=\"zh-CN\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "%00", "en;drop", "xx-yy-zz-aa", "'", "../../etc", "en_US.UTF-8"})
    void aLanguageThatIsNoneHurtsNobody(String language) throws Exception {
        HttpResponse<String> asked = send(request("/about?lang=" + URLEncoder.encode(language, StandardCharsets.UTF_8))
                .GET());
        assertThat(asked.statusCode()).isIn(200, 400);
        assertThat(asked.body()).doesNotContain("<script>\"", "Exception");
        assertThat(send(request("/about")
                                .header("Cookie", "language=" + language)
                                .GET())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPostDoesNotChangeTheLanguage() throws Exception {
        Form form = form();
        HttpResponse<String> answer = send(post("/sign-in?lang=en", form, "name=&password=", form.token()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<html lang=\"zh-CN\"");
        assertThat(cookie(answer, "language")).isEmpty();
    }

    @Test
    void aSessionsCookieLastsAsLongAsTheParameterSays() throws Exception {
        Form form = form();
        String name = newAccount();
        hours("10");
        try {
            HttpResponse<String> in =
                    send(post("/sign-in", form, "name=" + name + "&password=" + PASSWORD, form.token()));
            assertThat(cookie(in, CallerFilter.SESSION_COOKIE)).contains("Max-Age=36000");
        } finally {
            hours("8");
        }
    }

    private static void hours(String value) {
        owner().sql("update rule.parameter set value = :value where name = 'account.session.hours'")
                .param("value", value)
                .update();
    }

    @Test
    void aSessionsCookieIsOutOfReachOfScriptsAndOtherSitesAndEndsOnTheServer() throws Exception {
        Form form = form();
        String name = newAccount();
        HttpResponse<String> in = send(post("/sign-in", form, "name=" + name + "&password=" + PASSWORD, form.token()));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(header(in, "Location")).isEqualTo("/workbench");
        String cookie = cookie(in, CallerFilter.SESSION_COOKIE);
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=28800");
        String session = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        assertThat(session).hasSizeGreaterThan(20).doesNotContain(name);
        assertThat(server().getAs(session, "/workbench").status()).isEqualTo(200);
        for (String tampered : List.of(
                session.substring(1),
                session + "A",
                (session.charAt(0) == 'A' ? "B" : "A") + session.substring(1),
                session.toUpperCase(java.util.Locale.ROOT) + "=")) {
            assertThat(server().getAs(tampered, "/workbench").status()).isEqualTo(302);
        }

        Form signedIn = new Form(form.cookie() + "; " + CallerFilter.SESSION_COOKIE + "=" + session, form.token());
        assertThat(send(post("/sign-out", signedIn, "", "wrong")).statusCode()).isEqualTo(403);
        assertThat(server().getAs(session, "/workbench").status())
                .as("not by a forged form")
                .isEqualTo(200);
        HttpResponse<String> out = send(post("/sign-out", signedIn, "", form.token()));
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(cookie(out, CallerFilter.SESSION_COOKIE)).contains("Max-Age=0");
        assertThat(server().getAs(session, "/workbench").status())
                .as("a copy of the cookie is worth nothing")
                .isEqualTo(302);
    }

    @Test
    void aFormWithoutItsSecretOrWithAnothersIsRefused() throws Exception {
        Form form = form();
        String entry = "name=" + newAccount() + "&password=" + PASSWORD;
        for (String token : List.of("", "wrong", form().token())) {
            HttpResponse<String> answer = send(post("/sign-in", form, entry, token));
            assertThat(answer.statusCode()).as(token).isEqualTo(403);
            assertThat(cookie(answer, CallerFilter.SESSION_COOKIE)).isEmpty();
            assertThat(answer.body()).doesNotContain(PASSWORD, "CsrfException", "org.springframework");
        }
        HttpResponse<String> withoutCookie = send(post("/sign-in", new Form("", ""), entry, form.token()));
        assertThat(withoutCookie.statusCode()).isEqualTo(403);
        assertThat(send(post("/sign-in", form, entry, form.token())).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhichWasWrongAndIsNotSentBack() throws Exception {
        Form form = form();
        String name = newAccount();
        HttpResponse<String> wrong = send(post("/sign-in", form, "name=" + name + "&password=Wrong-1x", form.token()));
        HttpResponse<String> unknown = send(post("/sign-in", form, "name=no%22body&password=Wrong-1x", form.token()));
        for (HttpResponse<String> answer : List.of(wrong, unknown)) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("账户名或密码不正确").doesNotContain("Wrong-1x", "no\"body");
            assertThat(cookie(answer, CallerFilter.SESSION_COOKIE)).isEmpty();
        }
        assertThat(wrong.body()).contains("value=\"" + name + "\"");
    }

    private record Form(String cookie, String token) {}

    private Form form() throws Exception {
        HttpResponse<String> page = send(request("/sign-in").GET());
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        String cookie = cookie(page, "XSRF-TOKEN");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
        return new Form(cookie.substring(0, cookie.indexOf(';')), token.group(1));
    }

    private String newAccount() {
        String name = "answers-" + NUMBER.incrementAndGet();
        city().newAccount(city().member("department").organisation(), name, "officer", PASSWORD);
        return name;
    }

    private HttpRequest.Builder post(String path, Form form, String entries, String token) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (!form.cookie().isEmpty()) {
            request.header("Cookie", form.cookie());
        }
        String secret = token.isEmpty() ? "" : "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return request.POST(BodyPublishers.ofString(entries + secret));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String cookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElse("");
    }

    private static void assertProblem(HttpResponse<String> answer, String code, boolean english) {
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        JsonNode problem = Server.JSON.readTree(answer.body());
        assertThat(problem.path("code").stringValue()).isEqualTo(code);
        assertThat(problem.path("type").stringValue()).isEqualTo("/problems/" + code);
        assertThat(problem.path("status").intValue()).isEqualTo(answer.statusCode());
        assertThat(problem.path("title").stringValue())
                .isNotBlank()
                .doesNotStartWith("problem.")
                .matches(title -> title.codePoints().anyMatch(Character::isIdeographic) != english, "in its language");
        assertThat(answer.body())
                .doesNotContain("org.chengxin", "org.springframework", "java.lang", "Exception", "\"trace\"", "at org");
    }
}
