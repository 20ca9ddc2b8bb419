package org.chengxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.Eventually;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.creditfile.TestRecords;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hangzhou and Ningbo, each with an installation, a database and keys of its own: what one city publishes is verified and followed in
 * the other, and no secret of one is worth anything there.
 */
@Tag("drill")
class TwoCitiesIT {

    private static final String CODE = Codes.social("330203", 1);
    private static final String FIRM = "宁波远洋电子商务有限公司";

    @TempDir
    private static Path folder;

    private static ServerProcess hangzhou;
    private static ServerProcess ningbo;
    private static TestCity here;
    private static TestCity there;

    /** The market regulator that fines in Hangzhou, and Ningbo's account there. */
    private static Member regulator;

    private static Member guest;

    @BeforeAll
    static void startsBoth() throws IOException {
        hangzhou = ServerProcess.start(folder.resolve("hangzhou"), "--chengxin.outbound.allow=localhost,127.0.0.1");
        // not as a first start left it elsewhere, so that it has keys of its own
        Path own = Files.createDirectories(folder.resolve("ningbo"));
        ningbo = ServerProcess.start(own, "--chengxin.city=330200", "--chengxin.outbound.allow=localhost,127.0.0.1");
        here = new TestCity(hangzhou.http(), folder.resolve("hangzhou"));
        there = new TestCity(ningbo.http(), own);
        regulator = here.newMember("department");
        guest = here.newMemberIn("department", "330200");
        agree(hangzhou, guest, null);
    }

    @AfterAll
    static void endsBoth() {
        hangzhou.close();
        ningbo.close();
    }

    /** As a case between the two has concluded it. */
    private static void agree(ServerProcess at, Member receiver, String issuer) throws IOException {
        JdbcClient.create(at.database())
                .sql("""
                        insert into exchange.agreement (matter, fact, number, receiver, party, office, types, territory, purpose,
                            basis, retention, since, until, issuer, issuer_key)
                        values (:matter, :matter, '〔2026〕共1号', :receiver, :party, '市发改委', '{public-record}', '330000',
                            '信用互认', '甬杭信用合作协议', '协议终止后删除', current_date, current_date + 300, :issuer, :key)""")
                .param("matter", UUID.randomUUID())
                .param("receiver", UUID.fromString(receiver.organisation()))
                .param("party", receiver.name())
                .param("issuer", issuer)
                .param("key", issuer == null ? null : key())
                .update();
    }

    /** Thumbprint of the key under which Hangzhou issues. */
    private static String key() {
        return hangzhou.http()
                .get("/.well-known/jwt-vc-issuer")
                .json()
                .at("/jwks/keys/0/kid")
                .stringValue();
    }

    private static String address() {
        return "http://localhost:" + hangzhou.port();
    }

    private static ObjectNode penalty(String number, String violation) {
        ObjectNode data = Server.JSON.createObjectNode();
        data.putObject("party").put("kind", "organisation").put("name", FIRM).put("code", CODE);
        data.put("number", number).put("authority", regulator.name()).put("decided", "2026-08-03");
        data.put("violation", violation).put("facts", "略").put("basis", "依据").put("fine", "900000.00");
        data.put("procedure", "ordinary").putArray("categories").add("fine");
        return data;
    }

    private static String certificate() {
        Reply reply = hangzhou.http().get("/api/v1/subjects/" + CODE + "/certificate", guest.token());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.text();
    }

    private static String checked(Visitor officer, String certificate) {
        String page = "/workbench/certificates";
        return officer.post(page, Map.of("text", certificate, "_csrf", Visitor.token(officer.get(page))))
                .body();
    }

    @Test
    void aFirmIsSeenFromNingboWithAVerifiedCertificateUntilItsFileChanges() throws IOException {
        String first = here.create(
                regulator.token(), "penalty", "证", penalty("杭证〔2026〕1号", "虚假宣传").toString());
        Member partner = there.newMemberIn("department", "330100");
        Member office = there.newMember("department");
        there.newAccount(office.organisation(), "ningbo-officer", "officer", TestOffice.PASSWORD);
        Visitor officer = new Visitor(ningbo.port());
        officer.signIn("ningbo-officer", TestOffice.PASSWORD);
        String before = certificate();
        assertThat(checked(officer, before)).as("no agreement yet").contains("没有与该签发单位的生效协议");
        agree(ningbo, partner, address());

        assertThat(checked(officer, before)).contains("有效", FIRM, CODE, "虚假宣传", partner.name());
        corrected(here, regulator, first, "证", penalty("杭证〔2026〕1号", "虚假宣传，情节较轻"));
        Eventually.eventually().until(() -> checked(officer, before).contains("已失效"));
        assertThat(checked(officer, certificate())).contains("有效", "情节较轻");
    }

    private static void corrected(TestCity city, Member by, String old, String key, ObjectNode data) {
        assertThat(city.one(by.token(), TestCity.item("penalty", key, data.toString(), old, "更正"))
                        .created())
                .isTrue();
    }

    @Test
    void noTokenAndNoPasswordOfHangzhouIsWorthAnythingInNingbo() {
        for (String token : new String[] {regulator.token(), guest.token(), here.administratorToken()}) {
            assertThat(ningbo.http().get("/api/v1/events", token).status()).isEqualTo(401);
        }
        here.newAccount(regulator.organisation(), "hangzhou-officer", "officer", TestOffice.PASSWORD);
        Visitor elsewhere = new Visitor(ningbo.port());
        elsewhere.signIn("hangzhou-officer", TestOffice.PASSWORD);
        assertThat(elsewhere.get("/workbench/certificates").statusCode()).isNotEqualTo(200);
        assertThat(keys(hangzhou)).isNotEqualTo(keys(ningbo));
    }

    private static String keys(ServerProcess of) {
        return of.http().get("/.well-known/jwt-vc-issuer").json().path("jwks").toString();
    }

    @Test
    void aCorrectionInHangzhouReachesNingboAndItsReceiverAndComesBackAcknowledged() throws IOException {
        Member bridge = there.newMember("department");
        String agreement = bridged(bridge);
        Member platform = there.newMember("platform");
        there.create(
                platform.token(),
                "merchant",
                "m",
                "{\"kind\":\"enterprise\",\"name\":\"%s\",\"code\":\"%s\"}".formatted(FIRM, CODE));
        there.create(platform.token(), "shop", "s", "{\"merchant\":\"m\",\"name\":\"远洋铺\"}");
        String number = "杭更〔2026〕2号";
        String first = here.create(
                regulator.token(), "penalty", "更", penalty(number, "虚假宣传").toString());
        JsonNode published = event(hangzhou, guest, number, "published");
        String copy = there.create(
                bridge.token(), "penalty", "更", copied(published, agreement).toString());
        event(ningbo, platform, number, "published");

        corrected(here, regulator, first, "更", penalty(number, "虚假宣传，情节较轻"));
        JsonNode changed = event(hangzhou, guest, number, "changed");
        corrected(there, bridge, copy, "更", copied(changed, agreement));
        JsonNode passedOn = event(ningbo, platform, number, "changed");
        assertThat(passedOn.path("data").path("title").stringValue()).isEqualTo("虚假宣传，情节较轻");

        acknowledged(ningbo, platform, passedOn, "支付机构甲");
        acknowledged(hangzhou, guest, changed, platform.name());
    }

    /** What a city reports of another's public record. */
    private static ObjectNode copied(JsonNode event, String agreement) {
        JsonNode data = event.path("data");
        return penalty(data.path("number").stringValue(), data.path("title").stringValue())
                .put("agreement", agreement);
    }

    /** Two persons there let the reporter speak for the regulator here. */
    private static String bridged(Member bridge) throws IOException {
        return TestRecords.speaksFor(bridge, regulator.name(), JdbcClient.create(ningbo.database()));
    }

    private static JsonNode event(ServerProcess of, Member receiver, String number, String change) {
        return Eventually.eventually()
                .until(
                        () -> {
                            JsonNode found = Server.JSON.nullNode();
                            for (JsonNode each : of.http()
                                    .get("/api/v1/events", receiver.token())
                                    .json()) {
                                boolean same = each.path("type").stringValue().endsWith(change)
                                        && number.equals(
                                                each.path("data").path("number").asString(""));
                                found = same ? each : found;
                            }
                            return found;
                        },
                        found -> !found.isNull());
    }

    private static void acknowledged(ServerProcess at, Member by, JsonNode event, String told) {
        assertThat(at.http()
                        .post(
                                "/api/v1/events/" + event.path("id").stringValue() + "/acknowledgement",
                                by.token(),
                                "{\"passedOn\":[\"" + told + "\"]}")
                        .status())
                .isEqualTo(204);
    }
}
