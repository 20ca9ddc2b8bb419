package org.chengxin.exchange.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.authlete.sd.SDJWT;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The status list as others read it: signed by the issuer, compressed, long enough to tell nobody how few certificates there are. */
class StatusListIT extends ServerTest {

    private static final String DIVISION = "654821";
    private static final String LIST = "/certificates/status";
    private static int number;

    private Member reader;
    private String code;

    @BeforeEach
    void aFirmWithNoRecord() {
        reader = city().newMember("agency");
        code = Codes.social(DIVISION, ++number);
        city().create(city().newMember("platform").token(), "merchant", "m", """
                {"name":"天水名单有限公司","kind":"enterprise","code":"%s"}""".formatted(code));
    }

    private Map<String, Object> certificate() throws Exception {
        String text = server().get("/api/v1/subjects/" + code + "/certificate", reader.token())
                .text();
        return SignedJWT.parse(SDJWT.parse(text).getCredentialJwt())
                .getJWTClaimsSet()
                .toJSONObject();
    }

    private static Map<String, Object> place(Map<String, Object> certificate) throws Exception {
        return JSONObjectUtils.getJSONObject(JSONObjectUtils.getJSONObject(certificate, "status"), "status_list");
    }

    private SignedJWT list() throws Exception {
        return SignedJWT.parse(server().get(LIST).text());
    }

    private static byte[] bits(SignedJWT list) throws Exception {
        String text = JSONObjectUtils.getString(list.getJWTClaimsSet().getJSONObjectClaim("status_list"), "lst");
        return new InflaterInputStream(new ByteArrayInputStream(new Base64URL(text).decode())).readAllBytes();
    }

    @Test
    void itIsSignedByTheIssuerAndNamesItself() throws Exception {
        SignedJWT list = list();
        assertThat(list.getHeader().getType()).hasToString("statuslist+jwt");
        JWKSet keys = JWKSet.parse(Server.JSON
                .readTree(server().get("/.well-known/jwt-vc-issuer").text())
                .path("jwks")
                .toString());
        assertThat(list.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(list.getHeader().getKeyID()).toECKey())))
                .isTrue();
        assertThat(list.getJWTClaimsSet().getSubject())
                .isEqualTo(place(certificate()).get("uri"))
                .endsWith(LIST);
        assertThat(list.getJWTClaimsSet().getExpirationTime()).isAfter(Instant.now());
        assertThat(server().get(LIST).header("Content-Type")).startsWith("application/statuslist+jwt");
    }

    @Test
    void aFirmWithoutARecordHasACertificateThatSaysSo() throws Exception {
        Map<String, Object> certificate = certificate();
        assertThat(certificate)
                .containsEntry("code", code)
                .containsEntry("recordCount", 0L)
                .containsEntry("vct", "urn:chengxin:public-file:1")
                .containsKeys("iss", "iat", "exp", "asOf");
        assertThat(BitSet.valueOf(bits(list())).get(((Number) place(certificate).get("idx")).intValue()))
                .isFalse();
    }

    @Test
    void itIsLongHoweverFewThereAreAndHoldsOneBitEach() throws Exception {
        int place = ((Number) place(certificate()).get("idx")).intValue();
        byte[] before = bits(list());
        assertThat(before.length).isGreaterThanOrEqualTo(1 << 14);
        assertThat(before.length * 8).isGreaterThan(place);
        sql.sql("update exchange.certificate set revoked = now() where place = :place")
                .param("place", place)
                .update();
        BitSet changed = BitSet.valueOf(bits(list()));
        changed.xor(BitSet.valueOf(before));
        assertThat(changed.stream().toArray()).containsExactly(place);
        sql.sql("update exchange.certificate set expires = now() - interval '1 hour' where place = :place")
                .param("place", place)
                .update();
        assertThat(BitSet.valueOf(bits(list())).get(place))
                .as("what has expired needs no place")
                .isFalse();
    }
}
