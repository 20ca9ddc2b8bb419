package org.chengxin.creditfile.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chengxin.account.Accounts;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.exchange.certificate.CertificateContent;
import org.chengxin.exchange.certificate.CertificateKind;
import org.chengxin.exchange.certificate.StandsAgainst;
import org.chengxin.exchange.certificate.StandsAgainst.Reason;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * 信用良好: that none of the things stands against a firm today that its modules look for. It is true or not; there is no score in it
 * and no grade (杭政办函〔2018〕144号二(二)6: rewards go by records).
 */
@Component
class GoodStanding implements CertificateContent {

    private final List<StandsAgainst> sources;
    private final Subjects subjects;
    private final Accounts accounts;
    private final CreditFiles files;
    private final Proofs proofs;

    GoodStanding(List<StandsAgainst> sources, Subjects subjects, Accounts accounts, CreditFiles files, Proofs proofs) {
        this.sources = sources;
        this.subjects = subjects;
        this.accounts = accounts;
        this.files = files;
        this.proofs = proofs;
    }

    /** Words of all that is looked for. */
    List<String> checks() {
        return sources.stream().flatMap(each -> each.checks().stream()).toList();
    }

    /** What stands against a subject today, as itself or as a member of this system. */
    List<Reason> against(Subject subject) {
        Set<SubjectId> all = new HashSet<>(subjects.identities(subject.id()));
        accounts.organisationOf(subject.id(), subject.code()).ifPresent(member -> all.add(member.subject()));
        return sources.stream().flatMap(each -> each.against(all).stream()).toList();
    }

    /** Honours on show by the word of who gave them; none is given here. */
    List<CreditRecord> honours(SubjectId subject) {
        return honoursOf(subject).stream()
                .filter(record -> record.disclosure().open())
                .toList();
    }

    private List<CreditRecord> honoursOf(SubjectId subject) {
        return files.file(subject)
                .records(Set.of(RecordKind.HONOUR))
                .filter(CreditRecord::own)
                .toList();
    }

    /** The published checkpoint of the log; empty before the first. */
    Optional<Checkpoint> position() {
        return proofs.checkpoint().map(note -> {
            try {
                return Checkpoint.parse(note.text());
            } catch (VerificationException damaged) {
                throw new IllegalStateException(damaged);
            }
        });
    }

    @Override
    public CertificateKind kind() {
        return CertificateKind.GOOD_STANDING;
    }

    @Override
    public Optional<Content> of(SubjectId id) {
        return subjects.find(id)
                .filter(GoodStanding::isPublic)
                .filter(subject -> against(subject).isEmpty())
                .map(this::content);
    }

    /** A certificate is passed on: natural persons have none. */
    static boolean isPublic(Subject subject) {
        return subject.code() != null && subject.nature().published();
    }

    private Content content(Subject subject) {
        Map<String, Object> open = new LinkedHashMap<>(Map.of("checked", checks()));
        position()
                .ifPresent(at -> open.put(
                        "log",
                        Map.of(
                                "origin", at.origin(),
                                "size", at.size(),
                                "root", at.root().toString())));
        return new Content(
                subject.id(),
                String.valueOf(subject.code()),
                open,
                Map.of(
                        "name", String.valueOf(subject.name()),
                        "honours",
                                honours(subject.id()).stream()
                                        .map(GoodStanding::told)
                                        .toList()),
                truths(subject));
    }

    /** An honour that ends on the day it was given for was still truly told; one taken back was not. */
    private Set<String> truths(Subject subject) {
        Set<String> truths = new TreeSet<>(Set.of(subject.code() + " " + subject.name()));
        honoursOf(subject.id()).stream()
                .filter(record ->
                        record.ended() == null && !record.disclosure().reason().equals("ruling"))
                .forEach(record -> truths.add(told(record).toString()));
        return truths;
    }

    private static Map<String, Object> told(CreditRecord honour) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", honour.kind().word());
        told.put("title", honour.title());
        told.put("number", honour.number());
        told.put("authority", honour.authority());
        told.put("decided", honour.decided().toString());
        if (honour.disclosure().until() != null) {
            told.put("disclosedUntil", String.valueOf(honour.disclosure().until()));
        }
        return told;
    }
}
