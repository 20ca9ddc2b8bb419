package org.chengxin.exchange.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayInputStream;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;
import org.chengxin.Server;

/** Another city that has the keys of this one and a stock library, and no code of ours. */
public final class Ningbo {

    private final Server server;
    private final JWKSet keys;

    private Ningbo(Server server, JWKSet keys) {
        this.server = server;
        this.keys = keys;
    }

    /** Fetches the keys once; all but the status is checked offline from then on. */
    public static Ningbo of(Server server) throws Exception {
        String keys =
                server.get("/.well-known/jwt-vc-issuer").json().path("jwks").toString();
        return new Ningbo(server, JWKSet.parse(keys));
    }

    /** What stands in a certificate that this city has signed. */
    public JWTClaimsSet verified(String certificate) throws Exception {
        return signed(SDJWT.parse(certificate).getCredentialJwt());
    }

    private JWTClaimsSet signed(String token) throws Exception {
        SignedJWT signed = SignedJWT.parse(token);
        assertThat(signed.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(signed.getHeader().getKeyID()).toECKey())))
                .isTrue();
        return signed.getJWTClaimsSet();
    }

    /** What the certificate discloses beside it. */
    public Map<String, Object> disclosed(String certificate) {
        return SDJWT.parse(certificate).getDisclosures().stream()
                .collect(Collectors.toMap(Disclosure::getClaimName, Disclosure::getClaimValue));
    }

    /** Whether the status list of today has its bit. */
    public boolean isRevoked(String certificate) throws Exception {
        Map<String, Object> status = verified(certificate).getJSONObjectClaim("status");
        int place = JSONObjectUtils.getInt(JSONObjectUtils.getJSONObject(status, "status_list"), "idx");
        JWTClaimsSet list = signed(server.get("/certificates/status").text());
        String bits = JSONObjectUtils.getString(list.getJSONObjectClaim("status_list"), "lst");
        byte[] read = new InflaterInputStream(new ByteArrayInputStream(new Base64URL(bits).decode())).readAllBytes();
        return BitSet.valueOf(read).get(place);
    }
}
