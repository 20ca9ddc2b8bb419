package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectBuilder;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chengxin certificate} on files alone: who signed, until when, whether it was revoked, and what it discloses. */
class CertificateCommandTest {

    private static final String CITY = "https://city.example";
    private static final String LIST = CITY + "/certificates/status";
    private static final int PLACE = 77;

    @TempDir
    private Path folder;

    private final Instant now = Instant.now();
    private ECKey key;
    private String issuer;

    @BeforeEach
    void aCityWithAKey() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        issuer = metadata(CITY, key);
    }

    private static String metadata(String name, ECKey key) {
        return JSONObjectUtils.toJSONString(
                Map.of("issuer", name, "jwks", new JWKSet(key.toPublicJWK()).toJSONObject()));
    }

    private static String signed(String type, ECKey by, Map<String, Object> claims) throws Exception {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach((name, value) ->
                set.claim(name, name.equals("exp") ? Date.from(Instant.ofEpochSecond((Long) value)) : value));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .keyID(by.getKeyID())
                        .build(),
                set.build());
        token.sign(new ECDSASigner(by));
        return token.serialize();
    }

    private SDJWT certificate(String type, ECKey by, Instant until) throws Exception {
        SDObjectBuilder claims = new SDObjectBuilder();
        claims.putClaim("iss", CITY);
        claims.putClaim("exp", until.getEpochSecond());
        claims.putClaim("code", "91330106MA2TE5T01R");
        claims.putClaim("status", Map.of("status_list", Map.of("idx", PLACE, "uri", LIST)));
        List<Disclosure> held = List.of(
                claims.putSDClaim("name", "某某有限公司"),
                claims.putSDClaim("records", List.of(Map.of("title", "虚假宣传\u001b[2J"))));
        return new SDJWT(signed(type, by, claims.build()), held);
    }

    private SDJWT certificate() throws Exception {
        return certificate("dc+sd-jwt", key, now.plus(Duration.ofDays(1)));
    }

    private static String bits(int... revoked) throws IOException {
        BitSet places = new BitSet();
        for (int each : revoked) {
            places.set(each);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(bytes)) {
            zlib.write(java.util.Arrays.copyOf(places.toByteArray(), 1 << 14));
        }
        return Base64URL.encode(bytes.toByteArray()).toString();
    }

    private String status(ECKey by, String subject, Instant until, int... revoked) throws Exception {
        return signed(
                "statuslist+jwt",
                by,
                Map.of(
                        "sub", subject,
                        "exp", until.getEpochSecond(),
                        "status_list", Map.of("bits", 1, "lst", bits(revoked))));
    }

    private Command check(String certificate, String metadata, String status) throws Exception {
        List<Object> arguments = new ArrayList<>(List.of(
                "certificate",
                Files.writeString(folder.resolve("firm.sd-jwt"), certificate),
                "--issuer",
                Files.writeString(folder.resolve("issuer.json"), metadata)));
        if (status != null) {
            arguments.addAll(List.of("--status", Files.writeString(folder.resolve("status.jwt"), status)));
        }
        return Command.run(arguments.toArray());
    }

    private Instant tomorrow() {
        return now.plus(Duration.ofDays(1));
    }

    @Test
    void aGoodOneIsReadAndItsTextCannotDriveATerminal() throws Exception {
        Command checked = check(certificate().toString() + "\n", issuer, status(key, LIST, tomorrow(), PLACE + 1));
        assertThat(checked.exit()).as(checked.out()).isZero();
        assertThat(checked.out())
                .startsWith("valid（有效）")
                .contains("某某有限公司", "虚假宣传")
                .doesNotContain("\u001b");
        assertThat(checked.err()).isEmpty();
    }

    @Test
    void withoutAStatusListItIsValidAndTheCommandSaysWhatItDidNotCheck() throws Exception {
        Command checked = check(certificate().toString(), issuer, null);
        assertThat(checked.exit()).isZero();
        assertThat(checked.err()).contains("--status", "未核验是否失效");
    }

    @Test
    void whatIsHeldBackIsNotTold() throws Exception {
        SDJWT all = certificate();
        Command checked = check(new SDJWT(all.getCredentialJwt(), List.of()).toString(), issuer, null);
        assertThat(checked.exit()).isZero();
        assertThat(checked.out()).contains("91330106MA2TE5T01R").doesNotContain("某某有限公司", "虚假宣传");
    }

    /** RFC 9901 §7.1. */
    @Test
    void aDisclosureThatIsAddedAlteredOrSentTwiceIsRefused() throws Exception {
        SDJWT all = certificate();
        List<Disclosure> signed = all.getDisclosures();
        Disclosure first = signed.get(0);
        List<Disclosure> added = new ArrayList<>(signed);
        added.add(new Disclosure("honour", "示范企业"));
        List<Disclosure> altered = new ArrayList<>(signed);
        altered.set(0, new Disclosure(first.getSalt(), first.getClaimName(), "别人有限公司"));
        List<Disclosure> twice = new ArrayList<>(signed);
        twice.add(first);
        List<Disclosure> over = new ArrayList<>(signed);
        over.add(new Disclosure("iss", "https://other.example"));
        for (List<Disclosure> each : List.of(added, altered, twice, over)) {
            Command checked = check(new SDJWT(all.getCredentialJwt(), each).toString(), issuer, null);
            assertThat(checked.exit()).as(each.toString()).isEqualTo(1);
            assertThat(checked.out()).startsWith("not signed by this issuer").doesNotContain("示范企业", "别人有限公司");
        }
        assertThat(check(new SDJWT(all.getCredentialJwt(), signed.subList(0, 1)).toString(), issuer, null)
                        .exit())
                .as("fewer are the holder's choice")
                .isZero();
    }

    @Test
    void aRevokedAnExpiredAndAStaleOneAreRefused() throws Exception {
        String good = certificate().toString();
        assertThat(check(good, issuer, status(key, LIST, tomorrow(), PLACE)).out())
                .startsWith("revoked")
                .contains("已失效");
        Command expired =
                check(certificate("dc+sd-jwt", key, now.minusSeconds(5)).toString(), issuer, null);
        assertThat(expired.out()).startsWith("expired");
        assertThat(expired.exit()).isEqualTo(1);
        assertThat(check(good, issuer, status(key, LIST, now.minusSeconds(5))).out())
                .startsWith("the status list is not this issuer's or out of date");
        String beyond = signed(
                "statuslist+jwt",
                key,
                Map.of(
                        "sub",
                        LIST,
                        "exp",
                        tomorrow().getEpochSecond(),
                        "status_list",
                        Map.of("bits", 1, "lst", "eJxjAAAAAQAB")));
        assertThat(check(good, issuer, beyond).out())
                .as("a list that is too short says nothing of it")
                .startsWith("the status list is not");
        assertThat(check(good, issuer, status(key, "https://other.example/status", tomorrow()))
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void anotherKeyAnotherIssuerAndAnotherTypeAreForged() throws Exception {
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
        for (Command checked : List.of(
                check(certificate("dc+sd-jwt", other, tomorrow()).toString(), issuer, null),
                check(certificate().toString(), metadata("https://other.example", key), null),
                check(certificate("JWT", key, tomorrow()).toString(), issuer, null))) {
            assertThat(checked.out()).contains("不是该机关签发");
            assertThat(checked.exit()).isEqualTo(1);
        }
        assertThat(check(certificate().toString(), issuer, status(other, LIST, tomorrow()))
                        .exit())
                .as("a list of somebody else")
                .isEqualTo(1);
    }

    @Test
    void nonsenseIsUnreadableAndNothingAlteredIsValid() throws Exception {
        String good = certificate().toString();
        for (String nonsense : List.of("", "~", "a.b.c~", "{}", good.substring(0, 40))) {
            assertThat(check(nonsense, issuer, null).exit()).as(nonsense).isIn(1, 3);
        }
        assertThat(check(good, "{}", null).exit()).isEqualTo(3);
        assertThat(check(good, "[1]", null).exit()).isEqualTo(3);
        assertThat(check(good, issuer, "nonsense").exit()).isEqualTo(3);

        String token = certificate().getCredentialJwt();
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (int flip = 0; flip < 40; flip++) {
            char[] altered = token.toCharArray();
            int at = random.nextInt(token.lastIndexOf('.'));
            altered[at] = altered[at] == 'A' ? 'B' : 'A';
            if (altered[at] != token.charAt(at)) {
                assertThat(check(new String(altered) + "~", issuer, null).exit())
                        .as("seed %d, character %d", seed, at)
                        .isIn(1, 3);
            }
        }
    }

    @Test
    void theIssuerMustBeGiven() throws Exception {
        Command checked = Command.run("certificate", Files.writeString(folder.resolve("firm.sd-jwt"), "x"));
        assertThat(checked.exit()).isEqualTo(2);
        assertThat(checked.err()).contains("--issuer");
    }
}
