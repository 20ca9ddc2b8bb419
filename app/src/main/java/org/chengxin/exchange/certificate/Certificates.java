package org.chengxin.exchange.certificate;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectBuilder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.chengxin.account.OrganisationId;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.exchange.Events;
import org.chengxin.exchange.certificate.CertificateContent.Content;
import org.chengxin.exchange.certificate.CertificateStore.Place;
import org.chengxin.exchange.certificate.CertificateStore.Valid;
import org.chengxin.job.Job;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.PublicUrl;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues certificates (SD-JWT VC, draft-ietf-oauth-sd-jwt-vc) and their status list (draft-ietf-oauth-status-list). Name and records
 * can be held back by whoever presents one; code, day and number of records cannot.
 */
@Component
class Certificates implements Job {

    static final String STATUS = "/certificates/status";
    static final String TYPE = "urn:chengxin:public-file:1";

    private static final String VALID_DAYS = "exchange.certificate.days";

    /** So many places at least, so that the list does not tell how few there are. */
    private static final int PLACES = 1 << 17;

    /** How long an expired one is known still. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int PAGE = 500;
    private static final Duration LIST_LASTS = Duration.ofHours(12);

    private static final byte[] NOTHING = {};

    private final CertificateStore store;
    private final CertificateContent contents;
    private final CertificateKey key;
    private final Parameters parameters;
    private final LegalClock legalClock;
    private final Clock clock;
    private final PublicUrl url;

    Certificates(
            CertificateStore store,
            CertificateContent contents,
            CertificateKey key,
            Parameters parameters,
            LegalClock legalClock,
            Clock clock,
            PublicUrl url) {
        this.store = store;
        this.contents = contents;
        this.key = key;
        this.parameters = parameters;
        this.legalClock = legalClock;
        this.clock = clock;
        this.url = url;
    }

    /** Empty if no public file has this code. */
    @Transactional
    public Optional<String> issue(SocialCreditCode code, OrganisationId receiver) {
        store.holdEvents();
        return contents.of(code).map(content -> issue(content, receiver));
    }

    /** The same content goes out under the same place until half of its time is over. */
    private String issue(Content content, OrganisationId receiver) {
        Instant now = clock.instant();
        Duration valid = Duration.ofDays(parameters.whole(VALID_DAYS));
        byte[] digest = digest(content);
        Place place = store.same(content.subject(), receiver, digest, now.plus(valid.dividedBy(2)))
                .orElseGet(() -> new Place(
                        store.insert(content.subject(), receiver, digest, now, now.plus(valid)), now.plus(valid)));
        SDObjectBuilder claims = new SDObjectBuilder();
        claims.putClaim("iss", url.base());
        claims.putClaim("vct", TYPE);
        claims.putClaim("iat", now.getEpochSecond());
        claims.putClaim("exp", place.expires().getEpochSecond());
        claims.putClaim("status", Map.of("status_list", Map.of("idx", place.number(), "uri", url.base() + STATUS)));
        claims.putClaim("code", content.code());
        claims.putClaim("asOf", legalClock.today().toString());
        claims.putClaim("recordCount", content.records().size());
        List<Disclosure> held =
                List.of(claims.putSDClaim("name", content.name()), claims.putSDClaim("records", content.records()));
        return new SDJWT(signed("dc+sd-jwt", claims.build()), held).toString();
    }

    /** The status list as a signed token. */
    String statusList() {
        Instant now = clock.instant();
        return signed(
                "statuslist+jwt",
                Map.of(
                        "sub", url.base() + STATUS,
                        "iat", now.getEpochSecond(),
                        "exp", now.plus(LIST_LASTS).getEpochSecond(),
                        "ttl", LIST_LASTS.toSeconds() / 12,
                        "status_list", Map.of("bits", 1, "lst", compressed(store.revoked(now), store.highest()))));
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

    private String signed(String type, Map<String, Object> claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach((name, value) -> set.claim(
                name,
                name.equals("iat") || name.equals("exp") ? Date.from(Instant.ofEpochSecond((Long) value)) : value));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .keyID(key.publicKey().getKeyID())
                        .build(),
                set.build());
        try {
            token.sign(new ECDSASigner(key.secret()));
        } catch (JOSEException unsigned) {
            throw new IllegalStateException("a certificate cannot be signed", unsigned);
        }
        return token.serialize();
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Finds what no event tells, as a new name or a joining that was undone; forgets what has expired. */
    @Override
    public void run() {
        Instant now = clock.instant();
        store.removeExpired(now.minus(KEPT));
        int last = 0;
        for (List<Valid> page = store.valid(last, now, PAGE); !page.isEmpty(); page = store.valid(last, now, PAGE)) {
            page.stream().map(Valid::subject).distinct().forEach(subject -> revokeOthers(subject, now));
            last = page.get(page.size() - 1).place();
        }
    }

    private void revokeOthers(SubjectId subject, Instant now) {
        store.revoke(subject, contents.of(subject).map(Certificates::digest).orElse(NOTHING), now);
    }

    private static byte[] digest(Content content) {
        return Sha256.of(content.toString());
    }

    /** Revokes what no longer says what is public of these firms. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Events.Published published) {
        Instant now = clock.instant();
        published.subjects().forEach(subject -> revokeOthers(subject, now));
    }
}
