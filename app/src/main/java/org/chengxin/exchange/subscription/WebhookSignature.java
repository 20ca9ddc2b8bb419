package org.chengxin.exchange.subscription;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signature of a webhook in the form of Standard Webhooks: HMAC-SHA-256 over {@code id.timestamp.body} under each secret that is
 * good, so that a receiver may change its secret without a gap and refuses what is old or comes twice.
 */
final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private WebhookSignature() {}

    static byte[] freshSecret() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** A secret in the form of Standard Webhooks, with its prefix. */
    static String encoded(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** The headers that let a receiver verify where a body comes from, and when it was sent. */
    static Map<String, String> headers(String id, Instant at, byte[] body, List<byte[]> secrets) {
        String stamp = Long.toString(at.getEpochSecond());
        byte[] head = (id + "." + stamp + ".").getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", stamp);
        headers.put(
                "webhook-signature",
                secrets.stream().map(secret -> "v1," + mac(secret, head, body)).collect(Collectors.joining(" ")));
        return headers;
    }

    private static String mac(byte[] secret, byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(head);
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
