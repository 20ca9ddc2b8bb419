package org.chengxin.account.access;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.chengxin.account.access.Protected.Kind;
import org.chengxin.account.access.Protected.Secrecy;

/**
 * Who may see what, by department, territory, role, kind and secrecy; whatever is not said here is denied. Auditors and
 * administrators see none of it: the one reads who looked, the other keeps the house.
 */
public final class AccessPolicy {

    /** For which kind of organisation a role works. */
    private static final Map<Role, OrganisationKind> WORKS_FOR = new EnumMap<>(Map.of(
            Role.OFFICER, OrganisationKind.DEPARTMENT,
            Role.PLATFORM_OPERATOR, OrganisationKind.PLATFORM,
            Role.LOGISTICS_OPERATOR, OrganisationKind.LOGISTICS,
            Role.MERCHANT, OrganisationKind.MERCHANT,
            Role.AGENCY, OrganisationKind.AGENCY,
            Role.ASSOCIATION, OrganisationKind.ASSOCIATION));

    private AccessPolicy() {}

    /** On what ground the reader may see a thing; empty if on none. */
    public static Optional<Ground> ground(Reader reader, Protected thing) {
        Caller caller = reader.caller();
        OrganisationId organisation = caller.organisation().id();
        if (isCitizen(caller)) {
            return Optional.ofNullable(caller.account())
                    .filter(thing.persons()::contains)
                    .map(person -> Ground.OWN);
        }
        if (!worksForItsOrganisation(caller)) {
            return Optional.empty();
        }
        if (thing.parties().contains(organisation)) {
            return Optional.of(Ground.OWN);
        }
        if (!worksForADepartment(caller)) {
            return Optional.empty();
        }
        if (thing.offices().contains(organisation)) {
            return Optional.of(Ground.IN_HAND);
        }
        if (thing.offices().stream().anyMatch(reader.below()::contains)) {
            return Optional.of(Ground.ABOVE);
        }
        return isCompetent(reader, thing) ? Optional.of(Ground.COMPETENT) : Optional.empty();
    }

    /** Cases go by who has them, messages by whom they were for; a program is competent for nothing, only a person is. */
    private static boolean isCompetent(Reader reader, Protected thing) {
        return isOfficer(reader.caller())
                && thing.kind() != Kind.CASE
                && thing.kind() != Kind.MESSAGE
                && reader.office() != null
                && reader.territory() != null
                && thing.departments().contains(reader.office().department())
                && reader.territory().contains(thing.territory());
    }

    /** Whether an officer who is not competent may still see it for a case of his own. */
    public static boolean opensForACase(Reader reader, Protected thing) {
        return thing.kind() == Kind.REPORT
                && thing.secrecy() == Secrecy.ORDINARY
                && reader.office() != null
                && isOfficer(reader.caller());
    }

    public static boolean isOfficer(Caller caller) {
        return caller.role() == Role.OFFICER && worksForADepartment(caller);
    }

    /** Officers and the programs of their departments. */
    public static boolean worksForADepartment(Caller caller) {
        return caller.organisation().kind() == OrganisationKind.DEPARTMENT
                && (caller.role() == Role.OFFICER || caller.role() == null);
    }

    /** Its programs, and people whose role fits it; a citizen's, an auditor's and an administrator's fits none. */
    public static boolean worksForItsOrganisation(Caller caller) {
        return !caller.administers()
                && (caller.role() == null || caller.organisation().kind() == WORKS_FOR.get(caller.role()));
    }

    /** A person for himself; the organisation that keeps the account is not his. */
    public static boolean isCitizen(Caller caller) {
        return caller.role() == Role.CITIZEN;
    }

    /** Whoever calls with a token. */
    public static boolean isProgram(Caller caller) {
        return caller.role() == null;
    }

    /** Whether somebody can have business of his own here; who runs the system or watches over it has none. */
    public static boolean hasBusiness(Caller caller) {
        return isCitizen(caller)
                || worksForItsOrganisation(caller) && caller.organisation().kind() != OrganisationKind.OPERATOR;
    }

    /** Whether it is for a person, no program, of an office that has the thing in hand. */
    public static boolean handles(Caller caller, Protected thing) {
        return isOfficer(caller)
                && caller.account() != null
                && ground(Reader.alone(caller), thing).equals(Optional.of(Ground.IN_HAND));
    }
}
