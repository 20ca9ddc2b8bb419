package org.chengxin.exchange.certificate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.chengxin.evidencelog.key.Keyring;
import org.springframework.stereotype.Component;

/** The key that signs certificates and their status list: ECDSA on P-256 (ES256, RFC 7518), kept in the key ring. */
@Component
class CertificateKey {

    private static final String FILE = "certificate.key";

    private final ECKey key;

    CertificateKey(Keyring keyring) throws ParseException {
        key = ECKey.parse(new String(keyring.secret(FILE, CertificateKey::fresh), StandardCharsets.UTF_8));
    }

    private static byte[] fresh() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ECKey publicKey() {
        return key.toPublicJWK();
    }

    /**
     * A signed token.
     *
     * @param type of its header
     * @param claims times in seconds since 1970
     */
    String sign(String type, Map<String, Object> claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach((name, value) -> set.claim(
                name,
                name.equals("iat") || name.equals("exp") ? Date.from(Instant.ofEpochSecond((Long) value)) : value));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .keyID(publicKey().getKeyID())
                        .build(),
                set.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException unsigned) {
            throw new IllegalStateException("a certificate cannot be signed", unsigned);
        }
        return token.serialize();
    }
}
