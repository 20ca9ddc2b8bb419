package org.chengxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The client in one file of Python speaks with the running server; where there is no python3 that is said aloud. */
class PythonClientIT extends ServerTest {

    private static final String DIVISION = "654604";
    private static final Path CLIENT = Path.of("../client-python").toAbsolutePath();
    private static int number;

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    private Member platform;
    private String code;

    @BeforeAll
    static void isThere() {
        boolean there = runs("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))");
        if (!there) {
            System.err.println("PythonClientIT is left out: there is no python3 of 3.9 or newer on this machine");
        }
        assumeTrue(there, "no python3");
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @BeforeEach
    void aPlatform() {
        platform = city().newMember("platform");
        code = Codes.social(DIVISION, ++number);
    }

    /** What the program printed, as JSON. */
    private JsonNode python(String program) throws Exception {
        Path file = Files.writeString(
                folder.resolve("program.py"),
                """
                import json, sys
                sys.path.insert(0, %s)
                sys.dont_write_bytecode = True
                import chengxin
                client = chengxin.Client("http://localhost:%d", "%s", patience=5)
                def out(value):
                    sys.stdout.buffer.write(json.dumps(value).encode())
                """.formatted(Server.JSON.writeValueAsString(CLIENT.toString()), port, platform.token()) + program);
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(List.of("python3", file.toString()))
                .redirectError(errors.toFile())
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Server.JSON.readTree(printed);
    }

    private void sells() {
        city().create(
                        platform.token(),
                        "merchant",
                        "m-1",
                        "{\"kind\":\"enterprise\",\"name\":\"天水蟒蛇有限公司\",\"code\":\"%s\"}".formatted(code));
        city().create(platform.token(), "shop", "s-1", "{\"merchant\":\"m-1\",\"name\":\"蟒蛇铺\"}");
    }

    private void fined() {
        Member authority = city().newMember("department");
        city().create(authority.token(), "penalty", "蟒" + number, """
                {"party":{"kind":"organisation","name":"天水蟒蛇有限公司","code":"%s"},"number":"蟒〔2026〕%d号","authority":"%s",
                 "decided":"2026-08-03","violation":"虚假宣传","facts":"略","basis":"依据","categories":["fine"],"fine":"900000.00",
                 "procedure":"ordinary"}""".formatted(code, number, authority.name()));
    }

    @Test
    void itReportsMoreThanOneBatchAndTellsWhatWasRefused() throws Exception {
        JsonNode results = python("""
                good = ({"type": "merchant", "key": "m-%d" % each, "data": {"kind": "enterprise", "name": "商户%d" % each}}
                        for each in range(1005))
                bad = [{"type": "merchant", "key": "bad", "data": {"kind": "enterprise"}}]
                import itertools
                receipts = []
                out([[r["key"], r["status"], [p["code"] for p in r["problems"]]] for r in
                     client.report(itertools.chain(good, bad), receipts)] + [[r["items"] for r in receipts]])
                """);
        assertThat(results).hasSize(1_007);
        assertThat(results.get(1_006).toString()).as("receipts").isEqualTo("[1000,6]");
        assertThat(results.get(1_004).toString()).isEqualTo("[\"m-1004\",\"created\",[]]");
        assertThat(results.get(1_005).toString()).isEqualTo("[\"bad\",\"rejected\",[\"field.required\"]]");
    }

    @Test
    void itTakesBackMoreThanOneRequestTakes() throws Exception {
        JsonNode results = python("""
                sent = list(client.report({"type": "parcel", "key": "p-%d" % each, "data": {"order": "o"}} for each in range(103)))
                back = [{"type": "parcel", "key": r["key"], "withdraws": r["id"], "reason": "重复报送"} for r in sent]
                out([[r["status"] for r in client.withdraw(back)],
                     [r["status"] for r in client.withdraw(back[:1] + [dict(back[0], withdraws=back[1]["withdraws"])])]])
                """);
        assertThat(results.get(0))
                .hasSize(103)
                .allSatisfy(each -> assertThat(each.stringValue()).isEqualTo("created"));
        assertThat(results.get(1).toString()).isEqualTo("[\"duplicate\",\"rejected\"]");
    }

    @Test
    void itReadsFilesRecordsAndEvents() throws Exception {
        sells();
        fined();
        awaitConsumer("publication");
        eventually()
                .until(() ->
                        server().get("/api/v1/records", platform.token()).text().contains(code));
        JsonNode read = python("""
                events, position = [], 0
                for page in range(10000):  # other tests' events stand before
                    events, position = client.events(position)
                    if events: break
                again, same = client.events(position)
                out({"file": client.subject("%s"), "merchant": client.merchant("m-1"), "none": client.subject("x"),
                     "records": list(client.records(kind="penalty")), "events": events, "again": again, "moved": same >= position > 0})
                """.formatted(code));
        assertThat(read.path("file").path("records")).hasSize(1);
        assertThat(read.path("merchant")).isEqualTo(read.path("file"));
        assertThat(read.path("none").isNull()).isTrue();
        assertThat(read.path("records").get(0).path("party").path("code").stringValue())
                .isEqualTo(code);
        assertThat(read.path("events").get(0).path("data").path("number").stringValue())
                .isEqualTo("蟒〔2026〕" + number + "号");
        assertThat(read.path("again")).isEmpty();
        assertThat(read.path("moved").booleanValue()).isTrue();
    }

    @Test
    void itFindsFirmsAndTellsWhenTheQuotaIsUsedUp() throws Exception {
        sells();
        JsonNode found = python("""
                matched = list(client.match([{"code": "%s"}, {"name": "无此商号的店"}]))
                try:
                    list(client.match({"code": "%%018d" %% each} for each in range(600)))
                    refused = None
                except chengxin.Problem as problem:
                    refused = [problem.status, problem.code, problem.retry_after > 0, len(problem.request)]
                out({"matched": matched, "refused": refused})
                """.formatted(code));
        assertThat(found.path("matched").get(0).path("match").path("code").stringValue())
                .isEqualTo(code);
        assertThat(found.path("matched").get(1).has("match")).isFalse();
        assertThat(found.path("refused").toString()).isEqualTo("[429,\"exchange.quota\",true,36]");
    }

    @Test
    void itKnowsTheWebhooksOfItsSubscriptionFromForgedAndOldOnes() throws Exception {
        JsonNode known = python("""
                import base64, hashlib, hmac
                key, body, now = b"k" * 24, b'{"id":"e"}', 1800000000
                secret = "whsec_" + base64.b64encode(key).decode()
                def sent(stamp, with_key):
                    signed = b"e." + str(stamp).encode() + b"." + body
                    return {"Webhook-Id": "e", "Webhook-Timestamp": str(stamp), "Webhook-Signature": "v1,AAAA v1," +
                            base64.b64encode(hmac.new(with_key, signed, hashlib.sha256).digest()).decode()}
                def verdict(headers, text=body, secrets=secret):
                    try:
                        return chengxin.verify_webhook(headers, text, secrets, now=now)["id"]
                    except chengxin.BadSignature as bad:
                        return str(bad)
                former = "whsec_" + base64.b64encode(b"f" * 24).decode()
                # the example that libraries of Standard Webhooks are tried with
                known = chengxin.verify_webhook(
                    {"webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp": "1614265330",
                     "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="},
                    b'{"test": 2432232314}', "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", now=1614265330)
                out([known["test"], verdict(sent(now, key)), verdict(sent(now, key), secrets=[former, secret]), verdict(sent(now, b"x" * 24)),
                     verdict(sent(now, key), b'{"id":"f"}'), verdict(sent(now - 301, key)), verdict({})])
                """);
        assertThat(known.toString())
                .isEqualTo(
                        "[2432232314,\"e\",\"e\",\"webhook-signature\",\"webhook-signature\",\"webhook-timestamp\",\"webhook-timestamp\"]");
    }
}
