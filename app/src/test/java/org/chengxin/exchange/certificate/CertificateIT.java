package org.chengxin.exchange.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.authlete.sd.SDJWT;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.cli.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Another city checks offline what is public of a firm here; it learns of a change by the status list, and trusts no other key. */
class CertificateIT extends ServerTest {

    private static final String ISSUER = "/.well-known/jwt-vc-issuer";
    private static final String DIVISION = "654811";
    private static int number;

    @Autowired
    private Certificates jobs;

    @TempDir
    private Path folder;

    private Member authority;
    private Member ningbo;
    private String code;

    @BeforeEach
    void aFirmWithAPenalty() {
        authority = city().newMember("department");
        ningbo = city().newMember("department");
        code = Codes.social(DIVISION, ++number);
        penalised();
    }

    private void penalised() {
        int each = ++number;
        city().create(authority.token(), "penalty", "证" + each, """
                {"party":{"kind":"organisation","name":"天水证明有限公司","code":"%s"},"number":"证〔2026〕%d号","authority":"%s",
                 "decided":"2026-08-03","violation":"虚假宣传","facts":"略","basis":"依据","categories":["fine"],"fine":"900000.00",
                 "procedure":"ordinary"}""".formatted(code, each, authority.name()));
    }

    private String certificate() {
        Reply reply = server().get("/api/v1/subjects/" + code + "/certificate", ningbo.token());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.text();
    }

    private Command check(String certificate, String issuer) throws Exception {
        return Command.run(
                "certificate",
                Files.writeString(folder.resolve("firm.sd-jwt"), certificate),
                "--issuer",
                Files.writeString(folder.resolve("issuer.json"), issuer),
                "--status",
                Files.writeString(
                        folder.resolve("status.jwt"),
                        server().get("/certificates/status").text()));
    }

    private String issuer() {
        return server().get(ISSUER).text();
    }

    @Test
    void aStockLibraryVerifiesItAndTheCommandReadsItOffline() throws Exception {
        String text = certificate();
        SignedJWT signed = SignedJWT.parse(SDJWT.parse(text).getCredentialJwt());
        JWKSet keys = JWKSet.parse(Server.JSON.readTree(issuer()).path("jwks").toString());
        ECKey key = keys.getKeyByKeyId(signed.getHeader().getKeyID()).toECKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(signed.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(signed.getJWTClaimsSet().getClaims())
                .containsEntry("code", code)
                .containsEntry("recordCount", 1L)
                .doesNotContainKeys("name", "records");

        Command checked = check(text, issuer());
        assertThat(checked.out()).contains("有效", "天水证明有限公司", code, "虚假宣传").doesNotContain("party");
        assertThat(checked.exit()).isZero();
    }

    @Test
    void theNameCanBeHeldBackButNotTheNumberOfRecords() throws Exception {
        SDJWT all = SDJWT.parse(certificate());
        String bare = new SDJWT(all.getCredentialJwt(), List.of()).toString();
        assertThat(check(bare, issuer()).out())
                .contains("有效", "\"recordCount\":1")
                .doesNotContain("天水证明");
    }

    @Test
    void aChangeOfThePublicFileRevokesIt() throws Exception {
        String before = certificate();
        penalised();
        eventually().untilAsserted(() -> {
            Command checked = check(before, issuer());
            assertThat(checked.out()).contains("已失效");
            assertThat(checked.exit()).isEqualTo(1);
        });
        assertThat(check(certificate(), issuer()).out()).contains("有效", "\"recordCount\":2");
    }

    @Test
    void whoAsksAgainHasTheSamePlaceAndAnotherReceiverItsOwn() throws Exception {
        assertThat(place(certificate())).isEqualTo(place(certificate()));
        String first = certificate();
        ningbo = city().newMember("department");
        assertThat(place(certificate())).isNotEqualTo(place(first));
        jobs.run();
        assertThat(check(first, issuer()).out()).as("still true").contains("有效");
        sql.sql("update subject.subject set name = '天水更名有限公司' where code = :code")
                .param("code", code)
                .update();
        jobs.run();
        assertThat(check(first, issuer()).out()).as("the firm has another name").contains("已失效");
        sql.sql("update exchange.certificate set expires = now() - interval '2 days' where place = :place")
                .param("place", place(first))
                .update();
        jobs.run();
        assertThat(sql.sql("select count(*) from exchange.certificate where place = :place")
                        .param("place", place(first))
                        .query(Integer.class)
                        .single())
                .as("forgotten some time after its end")
                .isZero();
    }

    private static int place(String certificate) throws Exception {
        return Server.JSON
                .readTree(SignedJWT.parse(SDJWT.parse(certificate).getCredentialJwt())
                        .getPayload()
                        .toString())
                .path("status")
                .path("status_list")
                .path("idx")
                .intValue();
    }

    @Test
    void anotherCitysKeyAForgedClaimAndNonsenseAreRefused() throws Exception {
        String text = certificate();
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID("other").generate();
        ObjectNode theirs = (ObjectNode) Server.JSON.readTree(issuer());
        theirs.set("jwks", Server.JSON.valueToTree(new JWKSet(other.toPublicJWK()).toJSONObject()));
        assertThat(check(text, theirs.toString()).out()).contains("不是该机关签发");

        SignedJWT own = SignedJWT.parse(SDJWT.parse(text).getCredentialJwt());
        SignedJWT forged = new SignedJWT(own.getHeader(), own.getJWTClaimsSet());
        forged.sign(new ECDSASigner(other));
        assertThat(check(new SDJWT(forged.serialize(), List.of()).toString(), issuer())
                        .exit())
                .isEqualTo(1);
        assertThat(check("nonsense", issuer()).exit()).isEqualTo(3);
        assertThat(check(text, "{}").exit()).isEqualTo(3);
    }

    @Test
    void onlyAProgramOfAnOrganisationHereAsksAndOnlyForFirms() {
        assertThat(server().get("/api/v1/subjects/" + code + "/certificate").status())
                .isEqualTo(401);
        assertThat(server().get("/api/v1/subjects/" + Codes.social(DIVISION, 9_000) + "/certificate", ningbo.token())
                        .status())
                .isEqualTo(404);
        assertThat(Map.of(
                        ISSUER,
                        server().get(ISSUER).status(),
                        "status",
                        server().get("/certificates/status").status()))
                .containsValues(200, 200);
    }
}
