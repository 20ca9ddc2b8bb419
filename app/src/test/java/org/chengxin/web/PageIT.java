package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.evidencelog.SealedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages over HTTP: there for whom they are meant, in both languages, with what they promise on them. */
class PageIT extends ServerTest {

    private static final String PASSWORD = "Zhengque-2026-mima";
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars|favicon)[^\"]*)\"");

    /** A text key on a page is a text that nobody wrote. */
    private static final Pattern KEY = Pattern.compile(
            "[>\" ](?:web|intake|rule|account|evidence|type|footing|problem|matter)\\.[a-z][a-zA-Z.]+[<\" ]");

    @LocalServerPort
    private int port;

    static Stream<String> publicPages() {
        return Stream.of(
                "/",
                "/search?q=%E8%8C%B6",
                "/rules/merchant",
                "/schemas",
                "/schemas/order",
                "/schemas/penalty",
                "/log",
                "/verify",
                "/policy",
                "/about",
                "/problems",
                "/problems/report.key-conflict",
                "/problems/web.busy",
                "/matters",
                "/matters/new/complaint",
                "/matters/new/report",
                "/matters/where",
                "/matters/definitions",
                "/matters/definitions/complaint",
                "/sign-in");
    }

    @ParameterizedTest
    @MethodSource("publicPages")
    void publicPagesAreThereInBothLanguages(String path) {
        assertPage(new Visitor(port), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/workbench",
                "/workbench/reports",
                "/workbench/parameters",
                "/workbench/matters",
                "/workbench/matters/new/complaint",
                "/workbench/definitions/complaint/new",
                "/workbench/calendar",
                "/workbench/messages",
                "/workbench/calendar?from=2026-11-25&days=7"
            })
    void workbenchPagesAreThereForOfficers(String path) {
        assertPage(signedIn("department", "officer"), path);
    }

    private static void assertPage(Visitor visitor, String path) {
        String separator = path.contains("?") ? "&" : "?";
        for (String language : List.of("zh", "en")) {
            HttpResponse<String> page = visitor.get(path + separator + "lang=" + language);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            String html = page.body();
            assertThat(html)
                    .contains(language.equals("zh") ? "<html lang=\"zh-CN\">" : "<html lang=\"en\">")
                    .containsOnlyOnce("<h1")
                    .containsOnlyOnce("<main");
            if (!path.startsWith("/problems")) {
                assertThat(html.replaceAll("(?s)<(code|pre)[ >].*?</\\1>|class=\"mono\"[^<]*<", ""))
                        .doesNotContainPattern(KEY);
            }
        }
    }

    @Test
    void everyAssetThatPagesNameIsServedAndMayBeKept() {
        Visitor visitor = new Visitor(port);
        Matcher asset = ASSET.matcher(visitor.get("/").body());
        int found = 0;
        while (asset.find()) {
            HttpResponse<String> file = visitor.get(asset.group(1));
            assertThat(file.statusCode()).as(asset.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("max-age=3600");
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(5);
        String script = visitor.get("/assets/chengxin.js").body();
        Matcher charts = Pattern.compile("'(/_static/[^']+)'").matcher(script);
        assertThat(charts.find()).isTrue();
        assertThat(visitor.get(charts.group(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void readingSetsNoCookie() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(visitor.get("/sign-in").headers().allValues("Set-Cookie")).hasSize(1);
    }

    @Test
    void everyPageCarriesTheSecurityHeaders() {
        var headers = new Visitor(port).get("/about").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self';", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("strict-origin-when-cross-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/actuator/env", "/verify/verify.html", "/policy/x"})
    void whatHasNoRowInTheAccessTableIsNotThere(String path) {
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/workbench", "/workbench/calendar", "/workbench/organisations", "/workbench/no-such-page"})
    void whatIsNotPublicIsShutToStrangers(String path) {
        HttpResponse<String> answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }

    @Test
    void rolesSeeOnlyTheirPages() {
        Visitor officer = signedIn("department", "officer");
        assertThat(officer.get("/workbench/organisations").statusCode()).isEqualTo(403);
        assertThat(officer.get("/workbench/access").statusCode()).isEqualTo(403);
        assertThat(officer.get("/no-such-page").statusCode()).isEqualTo(404);
        HttpResponse<String> shut = officer.get("/workbench/access?lang=en");
        assertThat(shut.statusCode()).isEqualTo(403);
        assertThat(shut.body()).contains("Not permitted", "web.page-forbidden", "Sign out");
        Visitor auditor = signedIn(city().person("auditor", PASSWORD));
        assertPage(auditor, "/workbench/access");
        assertThat(auditor.get("/workbench/organisations").statusCode()).isEqualTo(403);
        Visitor administrator = signedIn(city().person("administrator", PASSWORD));
        assertPage(administrator, "/workbench/organisations");
        assertThat(administrator.get("/workbench").body()).doesNotContain("href=\"/workbench/reports\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subjects/nobody",
                "/schemas/unheard-of",
                "/problems/no.such-code",
                "/records/no-id",
                "/log/nothing"
            })
    void anUnknownThingIsToldAsSuchWithWhatToDo(String path) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> page = visitor.get(path);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("发生了什么", "没有保存任何内容", "怎么办", "href=\"/problems/");
        HttpResponse<String> program = visitor.get(path, "application/json");
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Server.JSON.readTree(program.body()).path("status").intValue())
                .isEqualTo(404);
    }

    @Test
    void aFormatIsReadByPeopleAndPrograms() {
        city();
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/schemas/order").body())
                .contains(
                        "lines[].price",
                        "<span class=\"mono\">processing</span> 处理中",
                        "example-order",
                        "/schemas/order.json");
        for (HttpResponse<String> schema :
                List.of(visitor.get("/schemas/order.json"), visitor.get("/schemas/order", "application/json"))) {
            assertThat(Server.JSON
                            .readTree(schema.body())
                            .path("properties")
                            .path("lines")
                            .path("type")
                            .stringValue())
                    .isEqualTo("array");
        }
        String example = visitor.get("/schemas/order/example").body();
        assertThat(city().report(city().newMember("platform").token(), example)).allMatch(TestCity.Result::created);
    }

    @Test
    void anOrganisationSeesWhatBecameOfItsReports() {
        TestCity.Member member = city().newMember("platform");
        Visitor visitor = signedIn(member, "platform-operator");
        assertThat(visitor.get("/workbench/reports?lang=en").body())
                .contains("has not reported anything yet", "curl -sS -X POST http://localhost:" + port);
        city().report(member.token(), TestCity.body(List.of(TestCity.item("shop", "s-1", "{\"name\":\"茶\",\"x\":1}"))));
        assertThat(visitor.get("/workbench/reports?lang=zh").body())
                .contains(
                        "最近 1 次请求共 1 条", "退回 1 条", "/problems/field.required", "/problems/field.unknown", "/merchant");
        assertThat(visitor.get("/workbench").body()).contains("其中退回 1 条");
        String hostile = "'; drop table intake.report; -- ";
        city().report(member.token(), TestCity.body(List.of(TestCity.item(hostile, "x", "{}"))));
        assertThat(visitor.get("/workbench/reports?lang=zh").body())
                .as("a type is the sender's words, blanks and all")
                .contains("drop table intake.report; -- ", "href=\"/problems/report.")
                .doesNotContain("/problems/table");
    }

    @Test
    void aRecordsPageWaitsAndThenLeadsToItsProof() {
        TestCity.Member department = city().newMember("department");
        String honour = city().create(
                        department.token(),
                        "honour",
                        "h-1",
                        "{\"name\":\"杭州某某有限公司\",\"code\":\"91330100799655058B\",\"title\":\"守合同重信用\","
                                + "\"authority\":\"" + department.name() + "\",\"awarded\":\"2026-01-02\"}");
        Visitor visitor = new Visitor(port);
        awaitLog();
        String html = visitor.get("/records/" + honour + "?lang=en").body();
        assertThat(html).contains("Sealed, and the public log proves it", "./chengxin verify", "守合同重信用");
        HttpResponse<String> proof = visitor.get("/api/v1/records/" + honour + "/proof", "*/*");
        assertThat(proof.body()).startsWith("c2sp.org/tlog-proof@v1\n");
        assertThat(proof.headers().firstValue("Content-Disposition").orElse("")).contains(honour + ".tlog-proof");
        var record = Server.JSON.readTree(
                visitor.get("/records/" + honour + "/record.json", "*/*").body());
        byte[] payload = Base64.getDecoder().decode(record.path("payload").stringValue());
        byte[] salt = Base64.getDecoder().decode(record.path("salt").stringValue());
        byte[] entry = server().get("/api/v1/records/" + honour + "/entry").bytes();
        assertThat(SealedEntry.commitment(salt, payload))
                .isEqualTo(SealedEntry.parse(entry)
                        .commitments()
                        .get(record.path("position").intValue()));
    }

    @Test
    void aRecordThatIsNotPublicShowsItsProofAndNothingElse() {
        TestCity.Member platform = city().newMember("platform");
        String person =
                city().create(platform.token(), "merchant", "m-1", "{\"name\":\"张三丰\",\"kind\":\"natural-person\"}");
        awaitLog();
        Visitor visitor = new Visitor(port);
        HttpResponse<String> page = visitor.get("/records/" + person);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("这条记录的内容不公开", person + ".tlog-proof")
                .doesNotContain("张三丰", "record.json", "平台内经营者身份");
        assertThat(visitor.get("/records/" + person + "/record.json").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from=2026-11-25&days=0", "from=2026-02-30&days=3", "from=&days=3", "from=9999-01-01&days=3"})
    void theCalendarAsksAgainWithoutLosingWhatWasGiven(String query) {
        String html = signedIn("department", "officer")
                .get("/workbench/calendar?" + query)
                .body();
        assertThat(html).contains("请先更正以下内容", "aria-invalid=\"true\"");
        assertThat(html).contains("value=\"" + query.replaceAll(".*days=", "") + "\"");
    }

    @Test
    void theCalendarCountsWorkingDaysAndMarksWhatIsProvisional() {
        Visitor officer = signedIn("department", "officer");
        assertThat(officer.get("/workbench/calendar?from=2026-09-30&days=1").body())
                .contains("2026-10-08（星期四）")
                .doesNotContain("badge soon\">暂定");
        assertThat(officer.get("/workbench/calendar?from=2026-12-25&days=9").body())
                .contains("badge soon\">暂定");
    }

    private Visitor signedIn(String kind, String role) {
        return signedIn(city().member(kind), role);
    }

    private Visitor signedIn(TestCity.Person person) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(person.name(), person.password()).statusCode())
                .isEqualTo(303);
        return visitor;
    }

    private Visitor signedIn(TestCity.Member member, String role) {
        String name = role + "-" + UUID.randomUUID();
        city().newAccount(member.organisation(), name, role, PASSWORD);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(name, PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }
}
