package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which people work where. */
class RolePolicyTest {

    @ParameterizedTest
    @CsvSource({
        "DEPARTMENT,OFFICER",
        "PLATFORM,PLATFORM_OPERATOR",
        "LOGISTICS,LOGISTICS_OPERATOR",
        "AGENCY,AGENCY",
        "ASSOCIATION,ASSOCIATION",
        "MERCHANT,MERCHANT"
    })
    void mostOrganisationsHavePeopleOfOneRole(OrganisationKind kind, Role role) {
        assertThat(RolePolicy.only(kind)).contains(role);
        assertThat(RolePolicy.fits(role, kind)).isTrue();
    }

    @Test
    void whoWorksForTheOperatorMustBeSaid() {
        assertThat(RolePolicy.only(OrganisationKind.OPERATOR)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleWorksAtOneKindOfOrganisation(Role role) {
        int kinds = 0;
        for (OrganisationKind kind : OrganisationKind.values()) {
            kinds += RolePolicy.fits(role, kind) ? 1 : 0;
        }
        assertThat(kinds).isEqualTo(1);
    }
}
