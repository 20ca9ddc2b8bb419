package org.chengxin.subject;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.intake.Report;
import org.chengxin.intake.access.Concerned;
import org.chengxin.intake.access.NamedSubjects;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;

/** Whom a report is about: the person or firm that it describes, else the merchants and codes that it names. */
@Component
class ReportedParties implements Concerned {

    /** Types whose key stands for whom they describe, with what stands before it in the identifier. */
    private static final Map<String, String> DESCRIBED =
            Map.of("merchant", "", "courier", "courier:", "practitioner", "practitioner:", "body", "body:");

    private final SubjectStore store;
    private final Subjects subjects;
    private final Accounts accounts;
    private final List<NamedSubjects> named;

    ReportedParties(SubjectStore store, Subjects subjects, Accounts accounts, List<NamedSubjects> named) {
        this.store = store;
        this.subjects = subjects;
        this.accounts = accounts;
        this.named = named;
    }

    @Override
    public Set<SubjectId> of(String type, Report report) {
        OrganisationId reporter = report.reporter().organisation();
        String prefix = DESCRIBED.get(type);
        Stream<Identifier> identifiers = prefix != null
                // of a person a key of its own may stand for several jobs
                ? Stream.of(Identifier.of(reporter, prefix + report.data().text("person", report.key())))
                : Stream.concat(
                        report.data().everywhere("merchant").stream().map(key -> Identifier.of(reporter, key)),
                        codes(report.data().everywhere("code").stream()));
        Set<SubjectId> about = holders(identifiers);
        named.forEach(owner -> about.addAll(owner.namedIn(report)));
        if (about.isEmpty()) {
            about.add(report.reporter().subject());
            about.addAll(holders(codes(Stream.ofNullable(report.reporter().code()))));
        }
        return asParties(about);
    }

    private static Stream<Identifier> codes(Stream<String> values) {
        return values.flatMap(value -> SocialCreditCode.tryRegistered(value).stream())
                .map(Identifier::of);
    }

    private Set<SubjectId> holders(Stream<Identifier> identifiers) {
        Set<SubjectId> found = new HashSet<>();
        store.holders(identifiers.distinct().toList()).values().forEach(holder -> found.add(holder.raw()));
        return found;
    }

    /** With what they were joined to; a member takes part as itself, also where it is described under its code. */
    private Set<SubjectId> asParties(Collection<SubjectId> about) {
        Set<SubjectId> parties = new HashSet<>(about);
        parties.addAll(subjects.identities(about));
        subjects.all(parties).values().stream()
                .map(subject -> accounts.organisationOf(subject.id(), subject.code()))
                .flatMap(Optional::stream)
                .map(Organisation::subject)
                .forEach(parties::add);
        return parties;
    }
}
