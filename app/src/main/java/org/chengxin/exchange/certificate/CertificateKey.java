package org.chengxin.exchange.certificate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
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

    ECKey secret() {
        return key;
    }

    ECKey publicKey() {
        return key.toPublicJWK();
    }
}
