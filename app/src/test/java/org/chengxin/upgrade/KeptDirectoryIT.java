package org.chengxin.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.Eventually;
import org.chengxin.Server;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.chengxin.account.credential.Totp;
import org.chengxin.cli.Command;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An installation of the version before goes on under this one: its facts, its log, its cases and what is printed. */
class KeptDirectoryIT {

    @TempDir
    private static Path parent;

    private static JsonNode expected;
    private static Path directory;
    private static ServerProcess server;
    private static JdbcClient sql;

    @BeforeAll
    static void startsOnTheKeptDirectory() throws Exception {
        expected = KeptDirectory.expected();
        directory = KeptDirectory.restore(parent);
        server = ServerProcess.start(directory);
        sql = JdbcClient.create(server.database());
    }

    @AfterAll
    static void stops() {
        if (server != null) {
            server.close();
        }
    }

    /** What a migration moved to another module is looked for there. */
    private static final Map<String, String> MOVED = Map.of(
            "matter.competence_change", "account.competence_change",
            "matter.paper", "document.paper",
            "matter.paper_serving", "document.paper_serving");

    @Test
    void everySealedFactIsStillThere() {
        Map<String, Long> kept = expected.path("rows")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, table -> table.getValue().longValue()));
        assertThat(kept).containsKeys("evidence.fact", "matter.act", "matter.paper", "trade.orders", "review.review");
        kept.forEach((table, rows) -> assertThat(sql.sql("select count(*) from " + MOVED.getOrDefault(table, table))
                        .query(Long.class)
                        .single())
                .as(table)
                .isGreaterThanOrEqualTo(rows));
    }

    @Test
    void whatIsPrintedSomewhereStillAnswers() {
        for (String prefix : new String[] {"/papers/", "/subjects/", "/labels/", "/records/"}) {
            assertThat(pages()).anyMatch(page -> page.startsWith(prefix));
        }
        assertThat(pages().filter(page -> server.http().get(page).status() != 200))
                .isEmpty();
    }

    private static Stream<String> pages() {
        return expected.path("pages").valueStream().map(JsonNode::stringValue);
    }

    @Test
    void theLogExtendsTheOldOneAndOldProofsHold() throws Exception {
        byte[] policyFile = server.http().get("/log/policy").bytes();
        Path policy = Files.write(parent.resolve("policy"), policyFile);
        Path old = Files.writeString(
                parent.resolve("old"), expected.path("checkpoint").stringValue());
        Command audit = Command.run("audit", directory.resolve("log/public"), "--policy", policy, "--old", old);
        assertThat(audit.exit()).as(audit.out() + audit.err()).isZero();
        assertThat(audit.out()).contains("extends the older checkpoint");
        TlogPolicy trusted = TlogPolicy.parse(policyFile);
        JsonNode proof = expected.path("proof");
        byte[] entry = bytes(proof.path("entry"));
        TlogProof.parse(bytes(proof.path("proof"))).verify(entry, trusted);
        String record = "/api/v1/records/" + proof.path("fact").stringValue();
        assertThat(server.http().get(record + "/entry").bytes()).isEqualTo(entry);
        TlogProof.parse(server.http().get(record + "/proof").bytes()).verify(entry, trusted);
    }

    private static byte[] bytes(JsonNode text) {
        return Base64.getDecoder().decode(text.stringValue());
    }

    @Test
    void whatWasErasedIsToldAsErased() {
        String id = expected.path("erased").stringValue();
        assertThat(server.http().get("/records/" + id).text()).contains("依法删除，见第");
    }

    @Test
    void whatWasReportedIsKnownAndNewIsTaken() {
        String token = expected.path("report").path("token").stringValue();
        String item = expected.path("report").path("item").stringValue();
        JsonNode result = server.http()
                .post("/api/v1/reports", token, TestCity.body(java.util.List.of(item)))
                .json()
                .path("results")
                .get(0);
        assertThat(result.path("status").stringValue()).isEqualTo("duplicate");
        assertThat(result.path("id").stringValue())
                .isEqualTo(expected.path("report").path("id").stringValue());
        String fresh = item.replace("\"key\":\"o-1\"", "\"key\":\"o-fresh\"");
        JsonNode created = server.http()
                .post("/api/v1/reports", token, TestCity.body(java.util.List.of(fresh)))
                .json()
                .path("results")
                .get(0);
        assertThat(created.path("status").stringValue()).isEqualTo("created");
        String id = created.path("id").stringValue();
        Eventually.eventually()
                .until(() ->
                        server.http().get("/api/v1/records/" + id + "/proof").status() == 200);
    }

    @Test
    void tradeOfAMerchantThatWasNeverRegisteredCountsNoLonger() {
        assertThat(sql.sql("select coalesce(held, 'COUNTS') from trade.orders where key in ('o-1', 'o-2') order by key")
                        .query(String.class)
                        .list())
                .containsExactly("COUNTS", "WAITING");
        assertThat(sql.sql("select count(*) from review.review where order_key = 'o-1' and held is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void everyCaseIsOpenToItsOfficer() {
        assertThat(expected.path("cases")).isNotEmpty();
        expected.path("cases").forEach(kept -> {
            String session = session(kept.path("officer").stringValue());
            Server.Reply reply =
                    server.http().get("/api/v1/matters/" + kept.path("id").stringValue(), session);
            assertThat(reply.status()).as(kept.path("kind") + reply.text()).isEqualTo(200);
            assertThat(reply.json().path("definition").stringValue())
                    .isEqualTo(kept.path("kind").stringValue());
        });
    }

    @Test
    void aCaseLiesInTheInboxAndGoesOn() {
        JsonNode complaint = expected.path("complaint");
        Visitor officer = visitor(complaint.path("officer").stringValue());
        String page = "/workbench/matters/" + complaint.path("id").stringValue();
        assertThat(officer.get("/workbench/matters").body())
                .contains(complaint.path("number").stringValue());
        assertThat(officer.get(page).statusCode()).isEqualTo(200);
        Server.Reply accepted = server.http()
                .act(
                        complaint.path("id").stringValue(),
                        session(complaint.path("officer").stringValue()),
                        "{\"step\":\"accept\",\"form\":{\"request\":\"退款\"}}");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(officer.get(page).body()).contains("受理");
    }

    @Test
    void openProposalsStand() {
        Visitor officer = visitor(expected.path("proposer").stringValue());
        assertThat(officer.get("/workbench/calendar").body()).contains("2097 年安排：待审批");
        assertThat(officer.get("/workbench/competence").body()).contains("留存的指定");
        assertThat(officer.get("/matters/definitions/rule-comment").body()).contains("新版本待审批或者待施行");
        String proposals = officer.get("/workbench/proposals").body();
        assertThat(proposals)
                .as("as the owner's to take up, with the day that was asked for")
                .contains("待采纳", expected.path("proposedFrom").stringValue());
    }

    @Test
    void aTokenThatAdministeredKeepsThePartOfTheSystemAdministrator() {
        assertThat(sql.sql("select scopes::text from account.token where label = 'first administrator'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(scopes -> scopes.contains("administer-system") && !scopes.contains("security"));
        assertThat(sql.sql("select count(*) from account.token where 'administer' = any(scopes)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** A person of the version before gets a second factor under this one, and acts with it. */
    @Test
    void anOfficerOfTheOldDirectoryEnrolsASecondFactorAndActs() {
        String name = expected.path("proposer").stringValue();
        Visitor officer = visitor(name);
        try {
            HttpResponse<String> factor = officer.get("/workbench/account/factor");
            Matcher shown = Pattern.compile("<code>([A-Z2-7]{32})</code>").matcher(factor.body());
            assertThat(shown.find()).isTrue();
            byte[] secret = base32(shown.group(1));
            long step = Totp.step(Instant.now());
            HttpResponse<String> codes = post(
                    officer,
                    "/workbench/account/factor",
                    "/workbench/account/factor",
                    Map.of("code", Totp.code(secret, step)));
            Matcher recovery = Pattern.compile("<code>([A-Za-z2-9]{5}-[A-Za-z2-9]{5})</code>")
                    .matcher(codes.body());
            assertThat(recovery.find()).isTrue();
            Visitor again = new Visitor(server.port());
            HttpResponse<String> half =
                    again.signIn(name, expected.path("password").stringValue());
            assertThat(half.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in/next");
            assertThat(again.get("/workbench").statusCode())
                    .as("not before the code")
                    .isEqualTo(302);
            post(again, "/sign-in/next", "/sign-in/next/code", Map.of("code", Totp.code(secret, step + 1)));
            HttpResponse<String> act = post(
                    again,
                    "/workbench/calendar",
                    "/workbench/parameters/matter.batch-notice.check",
                    Map.of(
                            "value",
                            "6",
                            "from",
                            "",
                            "to",
                            "",
                            "basis",
                            "办法第3条",
                            "source",
                            "原文",
                            "confidence",
                            "R",
                            "reason",
                            "期限有变"));
            assertThat(act.statusCode()).as(act.body()).isEqualTo(302);
            assertThat(act.headers().firstValue("Location").orElseThrow()).contains("/workbench/proposals/");
            assertThat(sql.sql("""
                            select count(*) from rule.proposal p join account.account a on a.id = p.proposed_by
                            where a.name = :name and p.kind = 'parameter' and p.state = 'PROPOSED'""").param("name", name).query(Long.class).single())
                    .isEqualTo(1);
            String credentials = TestCity.object(
                    "name", name, "password", expected.path("password").stringValue());
            assertThat(server.http().post("/api/v1/sessions", null, credentials).status())
                    .isEqualTo(403);
            String coded = credentials.replace("}", ",\"code\":\"" + recovery.group(1) + "\"}");
            assertThat(server.http().post("/api/v1/sessions", null, coded).status())
                    .isEqualTo(201);
        } finally {
            // the other tests sign in without
            sql.sql("delete from account.recovery_code").update();
            sql.sql("delete from account.second_factor").update();
        }
    }

    private static HttpResponse<String> post(Visitor visitor, String form, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", Visitor.token(visitor.get(form)));
        return visitor.post(path, all);
    }

    /** As an authenticator app reads the secret (RFC 4648). */
    private static byte[] base32(String text) {
        BigInteger bits = BigInteger.ZERO;
        for (char letter : text.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] secret = new byte[text.length() * 5 / 8];
        byte[] read = bits.toByteArray();
        int length = Math.min(read.length, secret.length);
        System.arraycopy(read, read.length - length, secret, secret.length - length, length);
        return secret;
    }

    private static Visitor visitor(String name) {
        Visitor visitor = new Visitor(server.port());
        assertThat(visitor.signIn(name, expected.path("password").stringValue()).statusCode())
                .isEqualTo(303);
        return visitor;
    }

    private static String session(String name) {
        Server.Reply reply = server.http()
                .post(
                        "/api/v1/sessions",
                        null,
                        TestCity.object(
                                "name",
                                name,
                                "password",
                                expected.path("password").stringValue()));
        assertThat(reply.status()).as(new String(reply.bytes(), UTF_8)).isEqualTo(201);
        return reply.json().path("token").stringValue();
    }
}
