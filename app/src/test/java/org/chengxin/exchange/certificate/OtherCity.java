package org.chengxin.exchange.certificate;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectBuilder;
import com.nimbusds.jose.JOSEException;
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
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** Another city as far as certificates go: its keys, its status list, and what it issues. */
final class OtherCity implements AutoCloseable {

    private static final int PLACE = 9;

    private final HttpServer server;
    private ECKey key;
    private final BitSet revoked = new BitSet();
    private boolean silent;

    OtherCity() throws Exception {
        takesAnotherKey();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(
                "/.well-known/jwt-vc-issuer",
                () -> JSONObjectUtils.toJSONString(
                        Map.of("issuer", address(), "jwks", new JWKSet(key.toPublicJWK()).toJSONObject())));
        serve("/certificates/status", this::statusList);
        server.start();
    }

    void takesAnotherKey() throws JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    }

    @FunctionalInterface
    private interface Content {
        String text() throws Exception;
    }

    private void serve(String path, Content content) {
        server.createContext(path, exchange -> {
            try {
                byte[] body = content.text().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(silent ? 503 : 200, body.length);
                exchange.getResponseBody().write(body);
            } catch (Exception failure) {
                throw new IOException(failure);
            } finally {
                exchange.close();
            }
        });
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Thumbprint of its key. */
    String key() {
        return key.getKeyID();
    }

    void revokes() {
        revoked.set(PLACE);
    }

    void fallsSilent() {
        silent = true;
    }

    /** A certificate of a firm with one record. */
    String issues(String code, String name, Duration valid) throws Exception {
        return issues(code, name, valid, address() + "/certificates/status");
    }

    /** One whose status is said to be told elsewhere. */
    String issues(String code, String name, Duration valid, String status) throws Exception {
        SDObjectBuilder claims = new SDObjectBuilder();
        claims.putClaim("iss", address());
        claims.putClaim("exp", Instant.now().plus(valid).getEpochSecond());
        claims.putClaim("status", Map.of("status_list", Map.of("idx", PLACE, "uri", status)));
        claims.putClaim("code", code);
        claims.putClaim("asOf", "2026-11-30");
        claims.putClaim("recordCount", 1);
        List<Disclosure> held = List.of(
                claims.putSDClaim("name", name),
                claims.putSDClaim("records", List.of(Map.of("kind", "penalty", "title", "<b>虚假宣传</b>"))));
        return new SDJWT(signed("dc+sd-jwt", claims.build()), held).toString();
    }

    /** A certificate of any kind, valid for a day, of which nothing can be held back. */
    String says(Map<String, Object> all) throws Exception {
        SDObjectBuilder claims = new SDObjectBuilder();
        claims.putClaim("iss", address());
        claims.putClaim("exp", Instant.now().plus(Duration.ofDays(1)).getEpochSecond());
        claims.putClaim(
                "status", Map.of("status_list", Map.of("idx", PLACE, "uri", address() + "/certificates/status")));
        all.forEach(claims::putClaim);
        return new SDJWT(signed("dc+sd-jwt", claims.build()), List.of()).toString();
    }

    private String statusList() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(bytes)) {
            zlib.write(java.util.Arrays.copyOf(revoked.toByteArray(), 1 << 14));
        }
        return signed(
                "statuslist+jwt",
                Map.of(
                        "sub",
                        address() + "/certificates/status",
                        "exp",
                        Instant.now().plusSeconds(60).getEpochSecond(),
                        "status_list",
                        Map.of(
                                "bits",
                                1,
                                "lst",
                                Base64URL.encode(bytes.toByteArray()).toString())));
    }

    private String signed(String type, Map<String, Object> claims) throws Exception {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach((name, value) ->
                set.claim(name, name.equals("exp") ? Date.from(Instant.ofEpochSecond((Long) value)) : value));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .keyID(key.getKeyID())
                        .build(),
                set.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
