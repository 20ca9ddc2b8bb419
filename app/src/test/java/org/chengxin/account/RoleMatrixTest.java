package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each role is one of the people of one kind of organisation, and of no other. */
class RoleMatrixTest {

    @ParameterizedTest
    @CsvSource({
        "OFFICER,DEPARTMENT",
        "PLATFORM_OPERATOR,PLATFORM",
        "LOGISTICS_OPERATOR,LOGISTICS",
        "MERCHANT,MERCHANT",
        "AGENCY,AGENCY",
        "ASSOCIATION,ASSOCIATION",
        "CITIZEN,OPERATOR",
        "AUDITOR,OPERATOR",
        "ADMINISTRATOR,OPERATOR",
        "SECURITY_ADMINISTRATOR,OPERATOR"
    })
    void aRoleFitsItsKindAlone(Role role, OrganisationKind kind) {
        assertThat(Arrays.stream(OrganisationKind.values())
                        .filter(each -> RolePolicy.fits(role, each))
                        .collect(Collectors.toSet()))
                .containsExactly(kind);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noRoleIsForgotten(Role role) {
        assertThat(Arrays.stream(OrganisationKind.values()).anyMatch(kind -> RolePolicy.fits(role, kind)))
                .isTrue();
    }

    @Test
    void threeRolesAreMadeByTwoPersons() {
        assertThat(Arrays.stream(Role.values()).filter(RolePolicy::isOneOfThree))
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);
    }
}
