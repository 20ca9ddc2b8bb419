package org.chengxin.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An integrator's first hour in the sandbox: an account and a token at once, the first report, the first webhook, the statement. */
@Tag("drill")
class FirstHourIT {

    private static final String PARCEL = "{\"order\":\"o\"}";
    private static final String PASSWORD = "Zhengque-2026-mima";
    private static final Pattern CODE = Pattern.compile("<code>([^<]+)</code>");

    @TempDir
    private static Path folder;

    private static ServerProcess sandbox;

    @BeforeAll
    static void aSandbox() throws IOException {
        sandbox = ServerProcess.start(
                folder.resolve("sandbox"), "--chengxin.sandbox=true", "--chengxin.webhook.allow=127.0.0.1");
    }

    @AfterAll
    static void ends() {
        sandbox.close();
    }

    private static Server server() {
        return sandbox.http();
    }

    private static HttpResponse<String> registers(Visitor visitor, String name, String code, String kind) {
        String token = Visitor.token(visitor.get("/sandbox"));
        return visitor.post("/sandbox", Map.of("name", name, "code", code, "kind", kind, "_csrf", token));
    }

    /** Password and token, as the page shows them once. */
    private static List<String> secrets(HttpResponse<String> page) {
        return CODE.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }

    private static void sends(String token, String... items) {
        Reply reply = server().post("/api/v1/reports", token, TestCity.body(List.of(items)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private static String created(String token, String type, String key, String data) {
        JsonNode result = server().post("/api/v1/reports", token, TestCity.body(List.of(item(type, key, data))))
                .json()
                .path("results")
                .path(0);
        assertThat(result.path("status").stringValue()).as(result.toString()).isEqualTo("created");
        return result.path("id").stringValue();
    }

    @Test
    void aProgramIsShownToConformInItsFirstHour() throws Exception {
        HttpResponse<String> page = registers(new Visitor(sandbox.port()), "试接平台", Codes.social(871_001), "platform");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("沙箱环境：", "账户已开通", "platform-");
        String token = secrets(page).get(1);

        String first = created(token, "parcel", "k", PARCEL);
        sends(token, item("parcel", "k", PARCEL));
        sends(token, item("parcel", "bad", "{}"));
        sends(token, item("parcel", "bad", PARCEL));
        sends(token, item("parcel", "k", "{\"order\":\"p\"}", first, "单号有误"));
        String other = created(token, "parcel", "w", PARCEL);
        sends(token, TestCity.withdrawal("parcel", "w", other, "误报"));
        created(token, "merchant", "m", "{\"kind\":\"natural-person\",\"name\":\"测某\"}");
        created(token, "shop", "s", "{\"merchant\":\"m\",\"name\":\"测铺\"}");
        List<String> batch = new ArrayList<>();
        IntStream.range(0, 100).forEach(number -> batch.add(item("parcel", "b" + number, PARCEL)));
        sends(token, batch.toArray(String[]::new));
        JsonNode before = server().get("/api/v1/conformance", token).json();
        assertThat(before.path("grade").stringValue()).as(before.toString()).isEqualTo("core");
        takesAWebhook(token);

        JsonNode graded = server().get("/api/v1/conformance", token).json();

        assertThat(graded.path("grade").stringValue()).as(graded.toString()).isEqualTo("full");
        Note note = Note.parse(graded.path("statement").stringValue().getBytes(StandardCharsets.UTF_8));
        String key = server().get("/log/keys").text().lines().findFirst().orElseThrow();
        assertThat(note.verify(List.of(VerifierKey.parse(key)))).isNotEmpty();
        assertThat(note.text()).contains("code " + Codes.social(871_001), "grade full");
    }

    private static void takesAWebhook(String token) throws IOException {
        AtomicInteger taken = new AtomicInteger();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        receiver.createContext("/", call -> {
            call.getRequestBody().readAllBytes();
            taken.incrementAndGet();
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        receiver.start();
        try {
            String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
            Reply made = server().post("/api/v1/subscriptions", token, "{\"url\":\"%s\"}".formatted(url));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            server().post("/api/v1/subscriptions/" + made.json().path("id").stringValue() + "/test", token, "")
                    .json();
            assertThat(taken).hasValue(1);
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void theAccountSignsInAndMustChooseItsOwnPassword() {
        HttpResponse<String> page = registers(new Visitor(sandbox.port()), "试接快递", Codes.social(871_002), "logistics");
        Visitor desk = new Visitor(sandbox.port());

        HttpResponse<String> signedIn =
                desk.signIn(account(page, "logistics"), secrets(page).get(0));

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).contains("/sign-in/next");
    }

    private static String account(HttpResponse<String> page, String kind) {
        return Pattern.compile(kind + "-[0-9a-f]{8}")
                .matcher(page.body())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLostTokenIsReplacedByTheOrganisationsAccountAndTheFormerEnds() {
        HttpResponse<String> page = registers(new Visitor(sandbox.port()), "试接平台", Codes.social(871_008), "platform");
        HttpResponse<String> other = registers(new Visitor(sandbox.port()), "另一平台", Codes.social(871_009), "platform");
        Visitor desk = new Visitor(sandbox.port());
        desk.signIn(account(page, "platform"), secrets(page).get(0));
        desk.post(
                "/sign-in/next/password",
                Map.of("password", PASSWORD, "again", PASSWORD, "_csrf", Visitor.token(desk.get("/sign-in/next"))));

        HttpResponse<String> form = desk.get("/sandbox");
        assertThat(form.body()).contains("签发新令牌");
        HttpResponse<String> replaced = desk.post("/sandbox/token", Map.of("_csrf", Visitor.token(form)));

        assertThat(replaced.body()).contains("新令牌已签发");
        assertThat(conformance(secrets(replaced).get(0))).isEqualTo(200);
        assertThat(conformance(secrets(page).get(1))).isEqualTo(401);
        assertThat(conformance(secrets(other).get(1)))
                .as("another organisation's stands")
                .isEqualTo(200);
        Visitor stranger = new Visitor(sandbox.port());
        HttpResponse<String> open = stranger.get("/sandbox");
        assertThat(open.body()).doesNotContain("签发新令牌");
        assertThat(stranger.post("/sandbox/token", Map.of("_csrf", Visitor.token(open)))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/sign-in");
    }

    private static int conformance(String token) {
        return server().get("/api/v1/conformance", token).status();
    }

    @Test
    void eachCodeIsGivenOnceAndWrongOnesAreRefusedWithTheFieldNamed() {
        String code = Codes.social(871_003);
        assertThat(registers(new Visitor(sandbox.port()), "试接机构", code, "agency")
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> again = registers(new Visitor(sandbox.port()), "别人", code, "agency");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("该单位已有账户", "href=\"#code\"").doesNotContain("<code>");
        HttpResponse<String> odd = registers(new Visitor(sandbox.port()), "某", Codes.oddSocial(871_004), "platform");
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("统一社会信用代码不正确", "value=\"某\"");
        assertThat(registers(new Visitor(sandbox.port()), " ", Codes.social(871_005), "platform")
                        .body())
                .contains("请填写单位名称");
        assertThat(registers(new Visitor(sandbox.port()), "某局", Codes.social(871_006), "department")
                        .body())
                .as("departments do not register themselves")
                .contains("请选择单位类型");
        assertThat(registers(new Visitor(sandbox.port()), "<script>", Codes.social(871_007), "platform")
                        .body())
                .doesNotContain("<script>alert", "value=\"<script>\"");
    }
}
