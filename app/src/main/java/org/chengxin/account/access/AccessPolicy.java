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
 * Access decision by department, territory, role, kind and secrecy; deny by default. Auditors and administrators are denied:
 * the first read the access log, the others run the system.
 */
public final class AccessPolicy {

    /** Role → kind of organisation it works for. */
    private static final Map<Role, OrganisationKind> WORKS_FOR = new EnumMap<>(Map.of(
            Role.OFFICER, OrganisationKind.DEPARTMENT,
            Role.PLATFORM_OPERATOR, OrganisationKind.PLATFORM,
            Role.LOGISTICS_OPERATOR, OrganisationKind.LOGISTICS,
            Role.MERCHANT, OrganisationKind.MERCHANT,
            Role.AGENCY, OrganisationKind.AGENCY,
            Role.ASSOCIATION, OrganisationKind.ASSOCIATION));

    private AccessPolicy() {}

    /** The ground on which the reader may see an object; empty if denied. */
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

    /**
     * Competence opens no case, which goes by its offices, and no message, which goes by its recipients; only persons are
     * competent, never programs.
     */
    private static boolean isCompetent(Reader reader, Protected thing) {
        return isOfficer(reader.caller())
                && thing.kind() != Kind.CASE
                && thing.kind() != Kind.MESSAGE
                && reader.office() != null
                && reader.territory() != null
                && thing.departments().contains(reader.office().department())
                && reader.territory().contains(thing.territory());
    }

    /** Whether an officer who is not competent may see it for an own case. */
    public static boolean opensForACase(Reader reader, Protected thing) {
        return thing.kind() == Kind.REPORT
                && thing.secrecy() == Secrecy.ORDINARY
                && reader.office() != null
                && isOfficer(reader.caller());
    }

    public static boolean isOfficer(Caller caller) {
        return caller.role() == Role.OFFICER && worksForADepartment(caller);
    }

    public static boolean isMerchant(Caller caller) {
        return caller.role() == Role.MERCHANT;
    }

    public static boolean isPlatform(Caller caller) {
        return caller.role() == Role.PLATFORM_OPERATOR;
    }

    public static boolean isCourierFirm(Caller caller) {
        return caller.role() == Role.LOGISTICS_OPERATOR;
    }

    public static boolean isAuditor(Caller caller) {
        return caller.role() == Role.AUDITOR;
    }

    /** 系统管理员 and 安全管理员. */
    public static boolean isAdministrator(Caller caller) {
        return caller.role() == Role.ADMINISTRATOR || caller.role() == Role.SECURITY_ADMINISTRATOR;
    }

    /** Officers and programs of departments. */
    public static boolean worksForADepartment(Caller caller) {
        return caller.organisation().kind() == OrganisationKind.DEPARTMENT
                && (caller.role() == Role.OFFICER || caller.role() == null);
    }

    /** Programs of the organisation, and persons whose role fits its kind; citizens, auditors and administrators do not. */
    public static boolean worksForItsOrganisation(Caller caller) {
        return !caller.administers()
                && (caller.role() == null || caller.organisation().kind() == WORKS_FOR.get(caller.role()));
    }

    /** A citizen acts for himself, not for the organisation that keeps the account. */
    public static boolean isCitizen(Caller caller) {
        return caller.role() == Role.CITIZEN;
    }

    /** A caller with a token. */
    public static boolean isProgram(Caller caller) {
        return caller.role() == null;
    }

    /** Whether the caller can have business of its own here; whoever runs or audits the system has none. */
    public static boolean hasBusiness(Caller caller) {
        return isCitizen(caller)
                || worksForItsOrganisation(caller) && caller.organisation().kind() != OrganisationKind.OPERATOR;
    }

    /** Whether the caller is a person of an office that has the object in hand. */
    public static boolean handles(Caller caller, Protected thing) {
        return isOfficer(caller)
                && caller.account() != null
                && ground(Reader.alone(caller), thing).equals(Optional.of(Ground.IN_HAND));
    }
}
