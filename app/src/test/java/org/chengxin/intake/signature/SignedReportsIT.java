package org.chengxin.intake.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.client.ChengxinClient;
import org.chengxin.client.Report;
import org.chengxin.client.Result;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.signature.RequestSigner;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Once an organisation has named a key, nothing is taken in its name but what that key has signed, now and once. */
class SignedReportsIT extends ServerTest {

    private static final String PAGE = "/workbench/reports/keys";
    private static final String PASSWORD = "Qianming-baosong-2026-x";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static int number;

    @LocalServerPort
    private int port;

    private Member platform;
    private Visitor clerk;
    private KeyPair pair;
    private String keyId;
    private String body;
    private String type = "application/json";

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalList list;

    @BeforeEach
    void aPlatformThatSigns() throws Exception {
        number++;
        platform = city().newMember("platform");
        String name = "signing-" + number + "-" + Long.toString(System.nanoTime(), 36);
        city().newAccount(platform.organisation(), name, "platform-operator", PASSWORD);
        clerk = new Visitor(server().port());
        clerk.signIn(name, PASSWORD);
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        keyId = named("程序一", pair);
        body = TestCity.body(List.of(TestCity.item("parcel", "p-" + number, "{\"order\":\"o\"}")));
    }

    private HttpResponse<String> names(String label, String key) {
        return clerk.post(PAGE, Map.of("label", label, "key", key, "_csrf", Visitor.token(clerk.get(PAGE))));
    }

    /** In PEM, as openssl writes it. */
    private static String pem(KeyPair pair) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    }

    private String named(String label, KeyPair key) {
        assertThat(names(label, pem(key)).statusCode()).isEqualTo(302);
        return sql.sql("select id from intake.signing_key where organisation = cast(:by as uuid) and label = :label")
                .param("by", platform.organisation())
                .param("label", label)
                .query(UUID.class)
                .single()
                .toString();
    }

    private URI target(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private Map<String, String> signed(String path, String content, Instant at) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new RequestSigner(keyId, pair.getPrivate()).fields("POST", target(path), bytes, bytes.length, at);
    }

    private Map<String, String> signed() {
        return signed("/api/v1/reports", body, Instant.now());
    }

    private Reply send(String path, String content, Map<String, String> fields) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(target(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + platform.token())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(content));
        fields.forEach(request::header);
        HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Reply(answer.statusCode(), answer);
    }

    private void refused(Map<String, String> fields, int status, String problem) throws Exception {
        refused("/api/v1/reports", body, fields, status, problem);
    }

    private void refused(String path, String content, Map<String, String> fields, int status, String problem)
            throws Exception {
        Reply reply = send(path, content, fields);
        assertThat(reply.json().path("code").asString("")).as(reply.text()).isEqualTo("intake.signature." + problem);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("title").stringValue()).contains("没有保存任何内容");
        assertThat(kept()).as("nothing is stored").isZero();
    }

    private int kept() {
        return sql.sql("select count(*) from intake.report where reporter = cast(:id as uuid)")
                .param("id", platform.organisation())
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> with(Map<String, String> fields, String name, UnaryOperator<String> change) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.compute(name, (same, value) -> value == null ? null : change.apply(value));
        return changed;
    }

    @Test
    void whatTheKeySignedIsTakenAndTheTokenAloneIsNot() throws Exception {
        refused(Map.of(), 403, "missing");
        assertThat(send(
                                "/api/v1/reports?dry-run=true",
                                body,
                                signed("/api/v1/reports?dry-run=true", body, Instant.now()))
                        .text())
                .contains("\"valid\"");
        Reply taken = send("/api/v1/reports", body, signed());
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(kept()).isEqualTo(1);
        assertThat(taken.text()).contains("\"created\"", "receipt");
    }

    @Test
    void aForgedSignatureIsRefusedHoweverItWasForged() throws Exception {
        refused(with(signed(), "Signature", value -> value.replaceFirst("=:...", "=:AAA")), 403, "forged");
        refused(with(signed(), "Signature", value -> "sig2=:AAAA:"), 403, "forged");
        refused(with(signed(), "Signature-Input", value -> value.replace("@path", "@method-x")), 422, "uncovered");
        refused(with(signed(), "Signature-Input", value -> value.replace(" \"content-digest\"", "")), 422, "uncovered");
        refused(
                with(signed(), "Signature-Input", value -> value.replaceFirst(";nonce=\"[^\"]*\"", "")),
                422,
                "uncovered");
        refused(with(signed(), "Signature-Input", value -> value.replace("ed25519", "rsa-v1_5-sha256")), 403, "forged");
        refused(
                with(
                        signed(),
                        "Signature-Input",
                        value -> value.replace(keyId, UUID.randomUUID().toString())),
                403,
                "unknown-key");
        refused(with(signed(), "Signature-Input", value -> "sig1"), 400, "form");
        KeyPair another = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair own = pair;
        pair = another;
        refused(signed(), 403, "forged");
        pair = own;
        refused("/api/v1/reports?dry-run=true", body, signed(), 422, "uncovered");
        refused(
                "/api/v1/reports?dry-run=true",
                body,
                signed("/api/v1/reports?dry-run=false", body, Instant.now()),
                403,
                "forged");
    }

    @Test
    void aBodyThatWasNotSignedIsRefusedBeforeAnythingOfItIsStored() throws Exception {
        String other = body.replace("\"o\"", "\"x\"");
        refused("/api/v1/reports", other, signed(), 400, "content");
        refused("/api/v1/reports", body + "\n", signed(), 400, "content");
        refused(
                "/api/v1/reports?dry-run=true",
                other,
                signed("/api/v1/reports?dry-run=true", body, Instant.now()),
                400,
                "content");
        refused(with(signed(), "Content-Digest", value -> "sha-512=:AAAA:"), 400, "content");
        Map<String, String> packed = new LinkedHashMap<>(signed());
        packed.put("Content-Encoding", "gzip");
        refused(packed, 400, "content");
    }

    @Test
    void aSignatureIsGoodOnceAndForMinutes() throws Exception {
        refused(signed("/api/v1/reports", body, Instant.now().minus(Duration.ofHours(1))), 403, "clock");
        refused(signed("/api/v1/reports", body, Instant.now().plus(Duration.ofHours(1))), 403, "clock");
        Reply late = send("/api/v1/reports", body, signed("/api/v1/reports", body, Instant.EPOCH));
        assertThat(late.json().path("detail").stringValue())
                .as("both clocks, so that one sees which is wrong")
                .startsWith("created 1970-01-01T00:00:00Z, server 20");
        assertThat(send(
                                "/api/v1/reports",
                                body,
                                signed("/api/v1/reports", body, Instant.now().minusSeconds(240)))
                        .status())
                .isEqualTo(200);
        Map<String, String> once = signed();
        assertThat(send("/api/v1/reports", body, once).text()).contains("\"duplicate\"");
        Reply again = send("/api/v1/reports", body, once);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("code").stringValue()).isEqualTo("intake.signature.replayed");
    }

    @Test
    void noncesThatAreTooOldToMatterAreForgotten() throws Exception {
        send("/api/v1/reports", body, signed());
        sql.sql(
                        "update intake.signature_nonce set until = until - interval '11 minutes' where key = cast(:key as uuid)")
                .param("key", keyId)
                .update();
        send("/api/v1/reports", body, signed());
        assertThat(sql.sql("select count(*) from intake.signature_nonce where key = cast(:key as uuid)")
                        .param("key", keyId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(each -> TestCity.item("parcel", "s-" + number + "-" + each, "{\"order\":\"o\"}"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void reportsInLinesAreTakenWhenTheyAreWhatWasSigned() throws Exception {
        type = "application/x-ndjson";
        String lines = lines(0, 1_001);
        Reply taken = send("/api/v1/reports", lines, signed("/api/v1/reports", lines, Instant.now()));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.text().lines())
                .last()
                .asString()
                .isEqualTo("{\"items\":1001,\"created\":1001,\"duplicates\":0,\"rejected\":0}");
        assertThat(kept()).isEqualTo(1_001);
    }

    @Test
    void ofReportsInLinesThatWereNotSignedSoNoneIsStoredNotEvenTheFirstThousand() throws Exception {
        type = "application/x-ndjson";
        String lines = lines(0, 1_001);
        Map<String, String> fields = signed("/api/v1/reports", lines, Instant.now());
        refused("/api/v1/reports", lines, Map.of(), 403, "missing");
        refused("/api/v1/reports", lines + "\n" + lines(1_001, 1_002), fields, 400, "content");
        refused(
                "/api/v1/reports",
                lines,
                with(
                        signed("/api/v1/reports", lines, Instant.now()),
                        "Signature",
                        value -> value.replaceFirst("=:...", "=:AAA")),
                403,
                "forged");
        String much = lines + " ".repeat(16 << 20);
        refused("/api/v1/reports", much, signed("/api/v1/reports", much, Instant.now()), 422, "stream");
    }

    @Test
    void theJavaClientSigns() throws Exception {
        Report report = new Report("parcel", "c-" + number, Map.of("order", "o"));
        ChengxinClient client =
                new ChengxinClient(target("/"), platform.token(), new RequestSigner(keyId, pair.getPrivate()));
        assertThat(client.check(List.of(report))).extracting(Result::status).containsExactly(Result.Status.VALID);
        assertThat(client.send(List.of(report))).extracting(Result::status).containsExactly(Result.Status.CREATED);
        assertThat(client.send(List.of(report))).extracting(Result::status).containsExactly(Result.Status.DUPLICATE);
    }

    @Test
    void anotherOrganisationsKeyIsNoneAndWithoutKeysTheTokenIsEnough() throws Exception {
        Map<String, String> ours = signed();
        platform = city().newMember("platform");
        refused(ours, 403, "unknown-key");
        assertThat(send("/api/v1/reports", body, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aPersonRegistersTheNextKeyAndRevokesTheFormerOnes() throws Exception {
        KeyPair next = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String former = keyId;
        Map<String, String> byTheFormer = signed();
        keyId = named("程序二", next);
        pair = next;
        assertThat(send("/api/v1/reports", body, signed()).status()).isEqualTo(200);
        revokes(former);
        assertThat(send("/api/v1/reports", body, byTheFormer).text()).contains("intake.signature.unknown-key");
        revokes(keyId);
        assertThat(send("/api/v1/reports", body, Map.of()).text())
                .as("the last key is not one person's to revoke")
                .contains("intake.signature.missing");
        assertThat(clerk.get(PAGE).body()).contains("须由一名管理员审批").doesNotContain("???");
        proposals.approve(
                list.open("signing-end", platform.organisation()).orElseThrow().id(), administrator());
        assertThat(send("/api/v1/reports", body, Map.of()).status()).isEqualTo(200);
        assertThat(clerk.get(PAGE).body()).contains("已停用", "本单位没有有效的公钥").doesNotContain("???");
        assertThat(clerk.get(PAGE + "?lang=en").body()).contains("There is no good key");
        assertThat(sql.sql("select count(*) from account.access where act like 'signing-key.%' and object in (:keys)")
                        .param("keys", List.of(former, keyId))
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private UUID administrator() {
        return sql.sql("select id from account.account where name = :name")
                .param("name", city().person("administrator", "").name())
                .query(UUID.class)
                .single();
    }

    private void revokes(String key) {
        clerk.post(PAGE + "/" + key + "/revocation", Map.of("_csrf", Visitor.token(clerk.get(PAGE))));
    }

    @Test
    void whatIsNoKeyIsRefusedOnThePage() throws Exception {
        String weak = Base64.getEncoder().encodeToString(new byte[32]);
        for (String key : List.of("", "no key", weak, pem(pair))) {
            HttpResponse<String> refused = names("又一", key);
            assertThat(refused.statusCode()).as(key).isEqualTo(422);
            assertThat(refused.body()).contains("请填写名称和有效的 Ed25519 公钥");
        }
        assertThat(names("", pem(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()))
                        .statusCode())
                .isEqualTo(422);
        for (int more = 1; more < SigningKeys.MOST; more++) {
            named("第" + more, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        }
        assertThat(names("太多", pem(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()))
                        .body())
                .contains("有效的公钥不能超过 5 个");
        Visitor stranger = new Visitor(server().port());
        assertThat(stranger.get(PAGE).statusCode()).isNotEqualTo(200);
    }

    @Test
    void theDescriptionOfTheCallsTellsTheScheme() {
        var description = Server.JSON.readTree(server().get("/v3/api-docs").bytes());
        assertThat(description
                        .path("components")
                        .path("securitySchemes")
                        .path("signature")
                        .path("name")
                        .asString(""))
                .isEqualTo("Signature-Input");
        assertThat(description
                        .path("paths")
                        .path("/api/v1/reports")
                        .path("post")
                        .path("security")
                        .toString())
                .isEqualTo("[{\"bearer\":[]},{\"bearer\":[],\"signature\":[]}]");
    }
}
