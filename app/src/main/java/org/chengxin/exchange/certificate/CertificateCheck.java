package org.chengxin.exchange.certificate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.certificate.Certificate;
import org.chengxin.exchange.agreement.SharingAgreement;
import org.chengxin.exchange.agreement.SharingAgreements;
import org.chengxin.outbound.Outbound;
import org.chengxin.outbound.OutboundException;
import org.chengxin.outbound.Reply;
import org.chengxin.rule.LegalClock;
import org.springframework.stereotype.Component;

/**
 * Checks a certificate of another city by the client's own code: with the key that an agreement in force names and the status list
 * that its issuer shows today.
 */
@Component
class CertificateCheck {

    private static final int METADATA = 64 << 10;
    private static final int LIST = 4 << 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final SharingAgreements agreements;
    private final Outbound outbound;
    private final LegalClock clock;

    CertificateCheck(SharingAgreements agreements, Outbound outbound, LegalClock clock) {
        this.agreements = agreements;
        this.outbound = outbound;
        this.clock = clock;
    }

    /** @throws UnheardIssuerException if the issuer cannot be asked for its keys or its status list */
    CheckedCertificate check(String text) throws UnheardIssuerException {
        String issuer;
        try {
            issuer = Certificate.issuerOf(text);
        } catch (ParseException malformed) {
            return CheckedCertificate.without("unreadable", "");
        }
        SharingAgreement agreement = agreements.issuing(issuer).orElse(null);
        if (agreement == null || agreement.issuer() == null) {
            return CheckedCertificate.without("not-recognised", issuer);
        }
        try {
            String metadata = get(issuer + "/.well-known/jwt-vc-issuer", METADATA);
            Certificate read =
                    Certificate.read(text, agreed(metadata, agreement.issuer().key()));
            Certificate.Finding finding = read.claims().isEmpty()
                    ? Certificate.Finding.FORGED
                    : read.check(get(status(read.claims(), issuer), LIST), clock.now());
            boolean beyond = finding == Certificate.Finding.VALID
                    && !agreements.mayCertify(
                            agreement, String.valueOf(read.claims().get("code")));
            return CheckedCertificate.of(finding, agreement, read.claims(), beyond);
        } catch (ParseException malformed) {
            return CheckedCertificate.without("unreadable", issuer);
        }
    }

    /** The issuer's metadata with the key of the agreement alone: whoever answers at the address brings no other. */
    private static String agreed(String metadata, String thumbprint) throws ParseException {
        Map<String, Object> told = JSONObjectUtils.parse(metadata);
        List<JWK> agreed = new ArrayList<>();
        try {
            for (JWK key :
                    JWKSet.parse(JSONObjectUtils.getJSONObject(told, "jwks")).getKeys()) {
                if (key.computeThumbprint().toString().equals(thumbprint)) {
                    agreed.add(key);
                }
            }
        } catch (JOSEException | IllegalArgumentException | NullPointerException malformed) {
            throw new ParseException("no metadata of an issuer", 0);
        }
        told.put("jwks", new JWKSet(agreed).toJSONObject());
        return JSONObjectUtils.toJSONString(told);
    }

    /** Where its status is told: at its issuer and nowhere else. */
    private static String status(Map<String, Object> claims, String issuer) throws ParseException {
        String uri = JSONObjectUtils.getString(
                JSONObjectUtils.getJSONObject(JSONObjectUtils.getJSONObject(claims, "status"), "status_list"), "uri");
        if (uri == null || !uri.startsWith(issuer + "/")) {
            throw new ParseException("a status list elsewhere", 0);
        }
        return uri;
    }

    private String get(String address, int limit) throws UnheardIssuerException {
        try {
            Reply reply = outbound.get(URI.create(address), limit, TIMEOUT);
            if (reply.status() != 200) {
                throw new UnheardIssuerException();
            }
            return new String(reply.body(), StandardCharsets.UTF_8);
        } catch (OutboundException | IllegalArgumentException unheard) {
            throw new UnheardIssuerException();
        }
    }

    /** The issuer did not answer as it should. */
    static final class UnheardIssuerException extends Exception {
        private static final long serialVersionUID = 1;
    }
}
