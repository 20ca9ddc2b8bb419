package org.chengxin.exchange.certificate;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.exchange.Events;
import org.chengxin.exchange.certificate.CertificateContent.Content;
import org.chengxin.exchange.certificate.CertificateStore.Place;
import org.chengxin.exchange.certificate.CertificateStore.Valid;
import org.chengxin.job.Job;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.PublicUrl;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues certificates (SD-JWT VC, draft-ietf-oauth-sd-jwt-vc) of every kind, and revokes them as soon as what they say is no longer
 * true. Code, day and end cannot be held back by whoever presents one.
 */
@Component
public class Certificates implements Job {

    /** How long an expired one is known still. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int PAGE = 500;

    private final CertificateStore store;
    private final Map<CertificateKind, CertificateContent> contents;
    private final Subjects subjects;
    private final Accounts accounts;
    private final CertificateKey key;
    private final StatusList statuses;
    private final Parameters parameters;
    private final LegalClock clock;
    private final PublicUrl url;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;

    Certificates(
            CertificateStore store,
            List<CertificateContent> contents,
            Subjects subjects,
            Accounts accounts,
            CertificateKey key,
            StatusList statuses,
            Parameters parameters,
            LegalClock clock,
            PublicUrl url,
            ApplicationEventPublisher publisher,
            TransactionTemplate transaction) {
        this.store = store;
        this.contents =
                contents.stream().collect(Collectors.toUnmodifiableMap(CertificateContent::kind, Function.identity()));
        this.subjects = subjects;
        this.accounts = accounts;
        this.key = key;
        this.statuses = statuses;
        this.parameters = parameters;
        this.clock = clock;
        this.url = url;
        this.publisher = publisher;
        this.transaction = transaction;
    }

    /**
     * A certificate that was issued.
     *
     * @param text the SD-JWT with all that can be held back
     * @param place in the status list
     * @param until last day
     * @param fresh false if the receiver had one of the same content, which goes out again under its place
     */
    public record Issued(String text, int place, LocalDate until, boolean fresh) {}

    /** The subject that has this code. */
    Optional<SubjectId> holder(String code) {
        return subjects.search(code).stream()
                .filter(found -> code.equals(found.code()))
                .findFirst()
                .map(Subject::id);
    }

    /** Empty if no certificate of this kind can be issued about the subject today. */
    @Transactional
    public Optional<Issued> issue(CertificateKind kind, SubjectId subject, OrganisationId receiver) {
        store.holdEvents();
        // what is untrue already must not take the new one with it later
        revokeUntrue(subject);
        return content(kind, subject).map(content -> issue(kind, content, receiver));
    }

    private Optional<Content> content(CertificateKind kind, SubjectId subject) {
        return Optional.ofNullable(contents.get(kind)).flatMap(known -> known.of(subject));
    }

    /** The same content goes out under the same place until half of its time is over. */
    private Issued issue(CertificateKind kind, Content content, OrganisationId receiver) {
        Instant now = clock.now();
        int days = parameters.whole(kind.days());
        Set<String> says = says(content);
        Optional<Place> same = store.same(kind, content.subject(), receiver, says, now.plus(Duration.ofDays(days / 2)));
        Place place = same.orElseGet(() -> {
            // through the last day, wherever it is read
            Instant end = clock.today()
                    .plusDays(days + 1L)
                    .atStartOfDay(LegalClock.ZONE)
                    .toInstant();
            return new Place(store.insert(kind, content.subject(), receiver, says, now, end), end);
        });
        LocalDate until = LocalDate.ofInstant(place.expires().minusSeconds(1), LegalClock.ZONE);
        SDObjectBuilder claims = new SDObjectBuilder();
        claims.putClaim("iss", url.base());
        claims.putClaim("vct", kind.type());
        claims.putClaim("iat", now.getEpochSecond());
        claims.putClaim("exp", place.expires().getEpochSecond());
        claims.putClaim("status", statuses.claim(place.number()));
        claims.putClaim("code", content.code());
        claims.putClaim("asOf", clock.today().toString());
        claims.putClaim("until", until.toString());
        content.open().forEach(claims::putClaim);
        List<Disclosure> held = content.held().entrySet().stream()
                .map(claim -> claims.putSDClaim(claim.getKey(), claim.getValue()))
                .toList();
        String text = new SDJWT(key.sign("dc+sd-jwt", claims.build()), held).toString();
        return new Issued(text, place.number(), until, same.isEmpty());
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Finds what no event tells, as a new name, a measure's first day or a joining undone; forgets what has expired. */
    @Override
    public void run() {
        Instant now = clock.now();
        store.removeExpired(now.minus(KEPT));
        int last = 0;
        for (List<Valid> page = store.valid(last, now, PAGE); !page.isEmpty(); page = store.valid(last, now, PAGE)) {
            page.stream()
                    .map(Valid::subject)
                    .distinct()
                    .forEach(subject -> transaction.executeWithoutResult(status -> revokeUntrue(subject)));
            last = page.get(page.size() - 1).place();
        }
    }

    private void revokeUntrue(SubjectId subject) {
        Instant now = clock.now();
        for (CertificateKind kind : store.kinds(subject, now)) {
            Set<String> says = content(kind, subject).map(Certificates::says).orElse(Set.of());
            Set<OrganisationId> receivers = store.revokeUntrue(kind, subject, says, now);
            if (!receivers.isEmpty()) {
                publisher.publishEvent(new CertificateRevoked(kind, subject, receivers));
            }
        }
    }

    /** Digests of what must stay so; what a certificate says is kept nowhere else. */
    private static Set<String> says(Content content) {
        return content.truths().stream()
                .map((String truth) -> Sha256.hex(truth))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Revokes what no longer says what is public of these firms. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Events.Published published) {
        store.certified(published.subjects(), clock.now()).forEach(this::revokeUntrue);
    }

    /** Revokes what says that nothing stands against a firm, also where a case names it as a member of this system. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StandsAgainst.Changed changed) {
        store.holdIssuing();
        Set<SubjectId> all = new HashSet<>(Set.of(changed.subject()));
        subjects.find(changed.subject()).map(Subject::id).ifPresent(all::add);
        accounts.organisationsOf(all).values().stream()
                .flatMap(member -> Optional.ofNullable(member.code()).flatMap(this::holder).stream())
                .forEach(all::add);
        all.forEach(this::revokeUntrue);
    }
}
