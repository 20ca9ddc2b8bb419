package org.chengxin.creditfile;

import java.util.Optional;
import java.util.Set;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.Access;
import org.chengxin.account.access.Ground;
import org.chengxin.account.access.Protected;
import org.chengxin.account.access.Protected.Kind;
import org.chengxin.account.access.Protected.Secrecy;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Access to unpublished records of a subject: the subject itself, and its market regulator. */
@Component
public class FileAccess {

    private static final Set<String> DEPARTMENTS = Set.of("market-regulator");

    private final Access access;
    private final Subjects subjects;

    FileAccess(Access access, Subjects subjects) {
        this.access = access;
        this.subjects = subjects;
    }

    /** Whether the caller may open this file. */
    public boolean sees(@Nullable Caller caller, Subject subject) {
        return caller != null && ground(caller, subject).isPresent();
    }

    Optional<Ground> ground(Caller caller, Subject subject) {
        Organisation asking = caller.organisation();
        Set<OrganisationId> own = isOwn(asking, subject) ? Set.of(asking.id()) : Set.of();
        return access.ground(caller, Protected.of(Kind.FILE, DEPARTMENTS, subject.division(), Secrecy.SECRET, own));
    }

    /** The subject of an organisation: the holder of its registered code, else its own subject id. */
    public Optional<Subject> of(Organisation organisation) {
        return code(organisation)
                .flatMap(code -> subjects.search(code.value()).stream().findFirst())
                .or(() -> subjects.find(organisation.subject()));
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
