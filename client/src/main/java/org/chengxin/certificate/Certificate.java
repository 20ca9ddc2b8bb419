package org.chengxin.certificate;

import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectDecoder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.BitSet;
import java.util.Date;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A certificate about a firm (SD-JWT VC), of its public file or of its good standing, checked against the issuer's metadata: signature, time, what it discloses, and with a
 * status list whether it was revoked.
 */
public final class Certificate {

    /** The longest status list in bytes: sixteen million certificates. */
    private static final int LIST = 1 << 21;

    private final Map<String, Object> claims;
    private final Map<String, Object> issuer;
    private final JWKSet keys;

    private Certificate(Map<String, Object> claims, Map<String, Object> issuer, JWKSet keys) {
        this.claims = claims;
        this.issuer = issuer;
        this.keys = keys;
    }

    /** What was found. */
    public enum Finding {
        VALID("valid（有效）"),
        FORGED("not signed by this issuer（不是该机关签发，或者已被改动）"),
        EXPIRED("expired（已过有效期）"),
        REVOKED("revoked: what it says has changed since（已失效：所载内容已变更）"),
        STALE("the status list is not this issuer's or out of date（状态列表不是该机关的，或者已过期）");

        private final String words;

        Finding(String words) {
            this.words = words;
        }

        /** In both languages. */
        public String words() {
            return words;
        }
    }

    /**
     * @param issuer its metadata, {@code /.well-known/jwt-vc-issuer}, from the issuer itself
     * @throws ParseException if this is no certificate or no issuer's metadata
     */
    public static Certificate read(String text, String issuer) throws ParseException {
        try {
            Map<String, Object> metadata = JSONObjectUtils.parse(issuer);
            JWKSet keys = JWKSet.parse(JSONObjectUtils.getJSONObject(metadata, "jwks"));
            SDJWT token = SDJWT.parse(text.strip());
            SignedJWT signed = SignedJWT.parse(token.getCredentialJwt());
            if (!"dc+sd-jwt".equals(String.valueOf(signed.getHeader().getType())) || !isSigned(signed, keys)) {
                return new Certificate(Map.of(), metadata, keys);
            }
            Map<String, Object> payload = signed.getJWTClaimsSet().toJSONObject();
            return Disclosures.areSigned(payload, token.getDisclosures())
                    ? new Certificate(new SDObjectDecoder().decode(payload, token.getDisclosures()), metadata, keys)
                    : new Certificate(Map.of(), metadata, keys);
        } catch (IllegalArgumentException | NullPointerException malformed) {
            throw new ParseException("no certificate, or no metadata of an issuer", 0);
        }
    }

    /**
     * Who a certificate says has issued it; nobody has checked it yet.
     *
     * @throws ParseException if this is no certificate
     */
    public static String issuerOf(String text) throws ParseException {
        try {
            return String.valueOf(SignedJWT.parse(SDJWT.parse(text.strip()).getCredentialJwt())
                    .getJWTClaimsSet()
                    .getIssuer());
        } catch (IllegalArgumentException | NullPointerException malformed) {
            throw new ParseException("no certificate", 0);
        }
    }

    private static boolean isSigned(SignedJWT token, JWKSet keys) {
        JWK key = keys.getKeyByKeyId(token.getHeader().getKeyID());
        try {
            return key != null
                    && JWSAlgorithm.ES256.equals(token.getHeader().getAlgorithm())
                    && token.verify(new ECDSAVerifier(key.toECKey()));
        } catch (JOSEException | ClassCastException otherKey) {
            return false;
        }
    }

    /** The claims, those disclosed among them; none if it is forged. */
    public Map<String, Object> claims() {
        return claims;
    }

    /**
     * @param status the status list as a token; null if it was not given
     * @throws ParseException if the status list is none
     */
    public Finding check(@Nullable String status, Instant now) throws ParseException {
        if (claims.isEmpty() || !String.valueOf(claims.get("iss")).equals(issuer.get("issuer"))) {
            return Finding.FORGED;
        }
        if (!(claims.get("exp") instanceof Number until) || until.longValue() < now.getEpochSecond()) {
            return Finding.EXPIRED;
        }
        return status == null ? Finding.VALID : checkStatus(status, now);
    }

    private Finding checkStatus(String status, Instant now) throws ParseException {
        try {
            SignedJWT list = SignedJWT.parse(status.strip());
            Map<String, Object> own =
                    JSONObjectUtils.getJSONObject(JSONObjectUtils.getJSONObject(claims, "status"), "status_list");
            Date until = list.getJWTClaimsSet().getExpirationTime();
            if (!"statuslist+jwt".equals(String.valueOf(list.getHeader().getType()))
                    || !isSigned(list, keys)
                    || !String.valueOf(own.get("uri"))
                            .equals(list.getJWTClaimsSet().getSubject())
                    || until == null
                    || until.toInstant().isBefore(now)) {
                return Finding.STALE;
            }
            String bits = JSONObjectUtils.getString(list.getJWTClaimsSet().getJSONObjectClaim("status_list"), "lst");
            byte[] read =
                    new InflaterInputStream(new ByteArrayInputStream(new Base64URL(bits).decode())).readNBytes(LIST);
            if (!(own.get("idx") instanceof Number place)
                    || place.intValue() < 0
                    || place.intValue() >= read.length * Byte.SIZE) {
                return Finding.STALE;
            }
            return BitSet.valueOf(read).get(place.intValue()) ? Finding.REVOKED : Finding.VALID;
        } catch (IOException | ClassCastException | NullPointerException malformed) {
            throw new ParseException("no status list", 0);
        }
    }
}
