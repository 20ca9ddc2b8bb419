package org.chengxin.account.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A purpose is of a role: what is not one's work is no reason to look. */
class PurposePolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"market-regulator", "tax", "posts", "public-security"})
    void anOrdinaryOfficerHandlesCases(String department) {
        assertThat(PurposePolicy.of(officer(department, Set.of()))).containsExactly(Purpose.CASE_HANDLING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"court", "arbitration"})
    void onlyWhoDecidesDisputesNeedsEvidenceForThem(String department) {
        assertThat(PurposePolicy.of(officer(department, Set.of())))
                .containsExactly(Purpose.CASE_HANDLING, Purpose.COURT_OR_ARBITRATION);
    }

    @Test
    void onlyAnOfficeWithOfficesBelowSupervises() {
        assertThat(PurposePolicy.of(officer("tax", Set.of(new OrganisationId(Uuid7.next())))))
                .containsExactly(Purpose.CASE_HANDLING, Purpose.SUPERVISION_INSPECTION);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAnAuditorAuditsAndNobodyElseHasAPurpose(Role role) {
        for (OrganisationKind kind : OrganisationKind.values()) {
            Reader reader = reader(kind, role, null, Set.of());
            boolean officer = role == Role.OFFICER && kind == OrganisationKind.DEPARTMENT;
            assertThat(PurposePolicy.of(reader))
                    .isEqualTo(
                            role == Role.AUDITOR
                                    ? java.util.List.of(Purpose.AUDIT)
                                    : officer ? java.util.List.of(Purpose.CASE_HANDLING) : java.util.List.of());
        }
    }

    @Test
    void aProgramHasNone() {
        assertThat(PurposePolicy.of(reader(OrganisationKind.DEPARTMENT, null, "court", Set.of())))
                .isEmpty();
    }

    private static Reader officer(String department, Set<OrganisationId> below) {
        return reader(OrganisationKind.DEPARTMENT, Role.OFFICER, department, below);
    }

    private static Reader reader(
            OrganisationKind kind, @Nullable Role role, @Nullable String department, Set<OrganisationId> below) {
        Organisation organisation = new Organisation(
                new OrganisationId(Uuid7.next()), "某单位", kind, null, null, new SubjectId(Uuid7.next()));
        Caller caller = new Caller(organisation, role == null ? null : Uuid7.next(), "某人", role, false);
        Office office =
                department == null ? null : new Office(organisation.id(), "某局", department, "district", "330106", null);
        return new Reader(caller, office, null, below);
    }
}
