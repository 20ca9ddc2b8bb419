package org.chengxin.creditfile;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.Access;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.access.CaseNumbers;
import org.chengxin.account.access.Ground;
import org.chengxin.account.access.Protected;
import org.chengxin.account.access.Protected.Kind;
import org.chengxin.account.access.Protected.Secrecy;
import org.chengxin.account.identity.Identities;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Part;
import org.chengxin.subject.People;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Access to unpublished records of a subject: the subject itself, and an officer of its place for an open case about it; of the
 * market regulator, for a courier of the postal administration (浙江省公共信用信息管理条例 art. 15, 19).
 */
@Component
public class FileAccess {

    private final Access access;
    private final Subjects subjects;
    private final CaseNumbers cases;
    private final Accounts accounts;
    private final Identities identities;
    private final People people;

    FileAccess(
            Access access,
            Subjects subjects,
            CaseNumbers cases,
            Accounts accounts,
            Identities identities,
            People people) {
        this.access = access;
        this.subjects = subjects;
        this.cases = cases;
        this.accounts = accounts;
        this.identities = identities;
        this.people = people;
    }

    /** Whether the caller may open this file, an officer for a case. */
    public boolean sees(@Nullable Caller caller, Subject subject) {
        return caller != null && ground(caller, subject).isPresent();
    }

    /** Why the caller may open this file; empty if not. A citizen may open what is about himself. */
    public Optional<Ground> ground(Caller caller, Subject subject) {
        if (AccessPolicy.isCitizen(caller)) {
            return ownSubjects(caller).contains(subject.id()) ? Optional.of(Ground.OWN) : Optional.empty();
        }
        Organisation asking = caller.organisation();
        Set<OrganisationId> own = isOwn(asking, subject) ? Set.of(asking.id()) : Set.of();
        return access.ground(
                caller, Protected.of(Kind.FILE, departments(subject), subject.seat(), Secrecy.SECRET, own));
    }

    private static Set<String> departments(Subject subject) {
        return Set.of(subject.parts().contains(Part.COURIER) ? "posts" : "market-regulator");
    }

    /** The case for which an officer may read the file: an open one of the own office in which the subject takes part. */
    public boolean isOpenCase(Caller caller, Subject subject, String number) {
        Set<SubjectId> known = new HashSet<>(subjects.identities(subject.id()));
        // a member takes part as itself, also where its file is that of its registered code
        accounts.organisationOf(subject.id(), subject.code()).ifPresent(member -> known.add(member.subject()));
        return !number.isBlank() && cases.isOpen(number.strip(), caller, known);
    }

    /** The subject of an organisation: the holder of its registered code, else its own subject id. */
    public Optional<Subject> of(Organisation organisation) {
        return code(organisation)
                .flatMap(code -> subjects.search(code.value()).stream().findFirst())
                .or(() -> subjects.find(organisation.subject()));
    }

    /**
     * The subjects of the own file. Of a firm: its subject id and the holder of its registered code; of a citizen with a verified
     * identity: the persons reported under its number; none for other readers.
     */
    public Set<SubjectId> ownSubjects(@Nullable Caller reader) {
        Set<SubjectId> subjects = new LinkedHashSet<>();
        if (reader != null && AccessPolicy.isCitizen(reader)) {
            identities.of(reader).stream()
                    .flatMap(index -> people.of(index).stream())
                    .flatMap(person -> this.subjects.find(person).stream())
                    .forEach(person -> subjects.add(person.id()));
        } else if (reader != null && !AccessPolicy.worksForADepartment(reader)) {
            subjects.add(reader.organisation().subject());
            of(reader.organisation()).ifPresent(subject -> subjects.add(subject.id()));
        }
        return subjects;
    }

    private boolean isOwn(Organisation asking, Subject subject) {
        return subjects.identities(subject.id()).contains(asking.subject())
                || code(asking)
                        .filter(code -> code.value().equals(subject.code()))
                        .isPresent();
    }

    private static Optional<SocialCreditCode> code(Organisation organisation) {
        return Optional.ofNullable(organisation.code()).flatMap(SocialCreditCode::tryRegistered);
    }
}
