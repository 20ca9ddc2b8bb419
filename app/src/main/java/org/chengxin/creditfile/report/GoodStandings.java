package org.chengxin.creditfile.report;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.outlet.Notice;
import org.chengxin.account.outlet.Notices;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.document.paper.Paper;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.FactPayload;
import org.chengxin.exchange.certificate.CertificateKind;
import org.chengxin.exchange.certificate.CertificateRevoked;
import org.chengxin.exchange.certificate.Certificates;
import org.chengxin.exchange.certificate.Certificates.Issued;
import org.chengxin.exchange.certificate.StandsAgainst.Reason;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues certificates of good standing 信用良好证明, each as a file that others check offline and as a paper; when one stops being true,
 * both end, the reason is sealed and the holder told.
 */
@Component
class GoodStandings implements FactOwner {

    static final String TYPE = "good-standing";
    static final String END = "good-standing-end";

    private static final String WORDS = "creditfile.standing.";

    private final GoodStanding standing;
    private final Certificates certificates;
    private final OwnPapers papers;
    private final ReportWording wording;
    private final Subjects subjects;
    private final Accounts accounts;
    private final Notices notices;
    private final LegalClock clock;
    private final Texts texts;

    GoodStandings(
            GoodStanding standing,
            Certificates certificates,
            OwnPapers papers,
            ReportWording wording,
            Subjects subjects,
            Accounts accounts,
            Notices notices,
            LegalClock clock,
            Texts texts) {
        this.standing = standing;
        this.certificates = certificates;
        this.papers = papers;
        this.wording = wording;
        this.subjects = subjects;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
        this.texts = texts;
    }

    /** A subject's certificates as papers, newest first. */
    List<Paper> of(SubjectId subject) {
        return papers.of(TYPE, subject);
    }

    Paper find(SubjectId subject, UUID id) {
        return papers.find(TYPE, subject, id);
    }

    /**
     * Issues the certificate, or the one again that the applicant has of the same content.
     *
     * @return the SD-JWT
     * @throws ProblemException naming each reason if something stands against the subject, or if no office is competent
     */
    @Transactional
    public String issue(Subject subject, OrganisationId applicant) {
        Issued issued = certificates
                .issue(CertificateKind.GOOD_STANDING, subject.id(), applicant)
                .orElseThrow(
                        () -> new ProblemException(ReportProblem.STANDS_AGAINST, words(standing.against(subject))));
        if (issued.fresh()) {
            List<CreditRecord> honours = standing.honours(subject.id());
            List<FactId> listed = honours.stream().map(CreditRecord::fact).toList();
            papers.issue(
                    TYPE,
                    subject,
                    fact(FactId.next(), subject.id(), issued.until(), issued.place(), listed),
                    blanks(subject, honours, issued.until()));
        }
        return issued.text();
    }

    static Fact fact(FactId id, SubjectId subject, LocalDate until, int place, List<FactId> honours) {
        return FactPayload.of(TYPE, id)
                .with("subject", subject)
                .with("until", until)
                .with("place", place)
                .with("honours", honours)
                .fact();
    }

    static Fact end(FactId id, SubjectId subject, LocalDate day, String reason) {
        return FactPayload.of(END, id)
                .with("subject", subject)
                .with("day", day)
                .with("reason", reason)
                .fact();
    }

    private Map<String, String> blanks(Subject subject, List<CreditRecord> honours, LocalDate until) {
        return Map.of(
                "identity", wording.identity(subject),
                "checked",
                        standing.checks().stream()
                                .map(check -> zh("exchange.against." + check))
                                .collect(Collectors.joining("、")),
                "log",
                        standing.position()
                                .map(each -> zh(WORDS + "log", String.valueOf(each.size())))
                                .orElse(""),
                "honours",
                        honours.isEmpty()
                                ? zh(WORDS + "honours.none")
                                : honours.stream()
                                        .map(each -> zh(
                                                WORDS + "honour",
                                                each.title(),
                                                each.authority(),
                                                each.decided().toString()))
                                        .collect(Collectors.joining("\n")),
                "until", until.toString());
    }

    /** Each reason on a line of its own would be lost in a short message: one sentence. */
    private String words(List<Reason> reasons) {
        return reasons.stream()
                .map(each -> zh(
                        WORDS + "reason",
                        zh("exchange.against." + each.check()),
                        each.title(),
                        each.number(),
                        each.authority()))
                .collect(Collectors.joining("；"));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CertificateRevoked revoked) {
        if (revoked.kind() != CertificateKind.GOOD_STANDING) {
            return;
        }
        Optional<Subject> subject = subjects.find(revoked.subject());
        String against = subject.map(each -> words(standing.against(each))).orElse("");
        String reason = against.isEmpty() ? zh(WORDS + "changed") : against;
        papers.withdraw(TYPE, revoked.subject(), end(FactId.next(), revoked.subject(), clock.today(), reason));
        Set<OrganisationId> told = new LinkedHashSet<>(revoked.receivers());
        subject.flatMap(each -> accounts.organisationOf(each.id(), each.code()))
                .map(Organisation::id)
                .ifPresent(told::add);
        told.forEach(receiver -> notices.tell(new Notice(
                receiver,
                null,
                null,
                zh(WORDS + "ended.title"),
                zh(WORDS + "ended.text", subject.map(Subject::name).orElse(""), reason),
                "/workbench/files/" + revoked.subject() + "/standing")));
    }

    private String zh(String key, Object... arguments) {
        return texts.in(Locale.CHINESE, key, arguments);
    }

    /** Neither says more than the records that it names. */
    @Override
    public boolean erase(FactId id, String type) {
        return type.equals(TYPE) || type.equals(END);
    }
}
