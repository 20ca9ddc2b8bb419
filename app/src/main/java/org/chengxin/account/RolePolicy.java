package org.chengxin.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Roles allowed per kind of organisation: an officer works only in a department. */
final class RolePolicy {

    private static final Map<Role, OrganisationKind> KINDS = new EnumMap<>(Map.of(
            Role.OFFICER, OrganisationKind.DEPARTMENT,
            Role.PLATFORM_OPERATOR, OrganisationKind.PLATFORM,
            Role.LOGISTICS_OPERATOR, OrganisationKind.LOGISTICS,
            Role.MERCHANT, OrganisationKind.MERCHANT,
            Role.AGENCY, OrganisationKind.AGENCY,
            Role.ASSOCIATION, OrganisationKind.ASSOCIATION,
            // citizens have no organisation: the operator keeps their accounts
            Role.CITIZEN, OrganisationKind.OPERATOR,
            Role.AUDITOR, OrganisationKind.OPERATOR,
            Role.ADMINISTRATOR, OrganisationKind.OPERATOR,
            Role.SECURITY_ADMINISTRATOR, OrganisationKind.OPERATOR));

    /** 三员: no person has two of these roles; creating or changing such an account needs two persons. */
    static final List<Role> THREE = List.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

    private RolePolicy() {}

    static boolean fits(Role role, OrganisationKind kind) {
        return KINDS.get(role) == kind;
    }

    /** The role of people at such an organisation, if it has one role alone. */
    static Optional<Role> only(OrganisationKind kind) {
        List<Role> fitting = KINDS.entrySet().stream()
                .filter(each -> each.getValue() == kind)
                .map(Map.Entry::getKey)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    static boolean isOneOfThree(Role role) {
        return THREE.contains(role);
    }
}
