package org.chengxin.exchange.certificate;

import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.PublicUrl;
import org.springframework.stereotype.Component;

/** 状态列表: which certificates were revoked, one bit each (draft-ietf-oauth-status-list). */
@Component
class StatusList {

    static final String PATH = "/certificates/status";

    /** So many places at least, so that the list does not tell how few there are. */
    private static final int PLACES = 1 << 17;

    private static final Duration LASTS = Duration.ofHours(12);

    private final CertificateStore store;
    private final CertificateKey key;
    private final Clock clock;
    private final LegalClock legalClock;
    private final PublicUrl url;

    StatusList(CertificateStore store, CertificateKey key, Clock clock, LegalClock legalClock, PublicUrl url) {
        this.store = store;
        this.key = key;
        this.clock = clock;
        this.legalClock = legalClock;
        this.url = url;
    }

    /** The claim of a certificate that says where its status is told. */
    Map<String, Object> claim(int place) {
        return Map.of("status_list", Map.of("idx", place, "uri", url.base() + PATH));
    }

    /** The list as a signed token. */
    String token() {
        Instant now = clock.instant();
        return key.sign(
                "statuslist+jwt",
                Map.of(
                        "sub", url.base() + PATH,
                        "iat", now.getEpochSecond(),
                        "exp", now.plus(LASTS).getEpochSecond(),
                        "ttl", LASTS.toSeconds() / 12,
                        "status_list",
                                Map.of(
                                        "bits",
                                        1,
                                        "lst",
                                        compressed(store.revoked(legalClock.now()), store.highest()))));
    }

    private static String compressed(BitSet revoked, int highest) {
        byte[] bits = Arrays.copyOf(revoked.toByteArray(), Math.max(PLACES, highest + Byte.SIZE) / Byte.SIZE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(bytes)) {
            zlib.write(bits);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Base64URL.encode(bytes.toByteArray()).toString();
    }
}
