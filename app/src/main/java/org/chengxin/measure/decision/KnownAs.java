package org.chengxin.measure.decision;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/** All that one subject is known as: what it was joined with, and itself as a member here. */
@Component
class KnownAs {

    private final Subjects subjects;
    private final Accounts accounts;

    KnownAs(Subjects subjects, Accounts accounts) {
        this.subjects = subjects;
        this.accounts = accounts;
    }

    Set<SubjectId> of(SubjectId subject) {
        Set<SubjectId> all = new HashSet<>(subjects.identities(subject));
        all.add(subject);
        member(subject).map(Organisation::subject).ifPresent(all::add);
        return all;
    }

    Optional<Organisation> member(SubjectId subject) {
        return accounts.organisationOf(
                subject, subjects.find(subject).map(Subject::code).orElse(null));
    }
}
