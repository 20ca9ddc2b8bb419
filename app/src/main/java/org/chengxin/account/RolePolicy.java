package org.chengxin.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which roles people of which kind of organisation may have: an officer works in a department and nowhere else. */
final class RolePolicy {

    private static final Map<Role, OrganisationKind> KINDS = new EnumMap<>(Map.of(
            Role.OFFICER, OrganisationKind.DEPARTMENT,
            Role.PLATFORM_OPERATOR, OrganisationKind.PLATFORM,
            Role.LOGISTICS_OPERATOR, OrganisationKind.LOGISTICS,
            Role.MERCHANT, OrganisationKind.MERCHANT,
            Role.AGENCY, OrganisationKind.AGENCY,
            Role.ASSOCIATION, OrganisationKind.ASSOCIATION,
            // citizens have no organisation of their own: the operator keeps their accounts
            Role.CITIZEN, OrganisationKind.OPERATOR,
            Role.AUDITOR, OrganisationKind.OPERATOR,
            Role.ADMINISTRATOR, OrganisationKind.OPERATOR,
            Role.SECURITY_ADMINISTRATOR, OrganisationKind.OPERATOR));

    /** 三员: no person is two of them, and none is made or changed by one person alone. */
    static final List<Role> THREE = List.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

    private RolePolicy() {}

    static boolean fits(Role role, OrganisationKind kind) {
        return KINDS.get(role) == kind;
    }

    static boolean isOneOfThree(Role role) {
        return THREE.contains(role);
    }
}
