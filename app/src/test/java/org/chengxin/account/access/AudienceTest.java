package org.chengxin.account.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.chengxin.account.AccessTokens.Scope;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of the access table mean: each admits those whom it names, and nobody else. */
class AudienceTest {

    private static final Supplier<Optional<Office>> NO_OFFICE = Optional::empty;

    @ParameterizedTest
    @CsvSource({
        // audience, role, kind, department, admitted
        "public, , , , true",
        "person, , , , false",
        "nobody, ADMINISTRATOR, OPERATOR, , false",
        "person, CITIZEN, OPERATOR, , true",
        "person, , PLATFORM, , false",
        "program, , PLATFORM, , true",
        "program, OFFICER, DEPARTMENT, tax, false",
        "program@platform, , PLATFORM, , true",
        "program@platform, , DEPARTMENT, , false",
        "program@platform, PLATFORM_OPERATOR, PLATFORM, , false",
        "party, CITIZEN, OPERATOR, , true",
        "party, MERCHANT, MERCHANT, , true",
        "party, OFFICER, DEPARTMENT, tax, false",
        "party, AUDITOR, OPERATOR, , false",
        "party, ADMINISTRATOR, OPERATOR, , false",
        "firm, MERCHANT, MERCHANT, , true",
        "firm, CITIZEN, OPERATOR, , false",
        "firm, OFFICER, DEPARTMENT, tax, false",
        "firm, AUDITOR, OPERATOR, , false",
        "firm, ADMINISTRATOR, OPERATOR, , false",
        "office, OFFICER, DEPARTMENT, tax, true",
        "office, OFFICER, DEPARTMENT, , false",
        "office, , DEPARTMENT, tax, false",
        "officer, OFFICER, DEPARTMENT, , true",
        "officer, OFFICER, PLATFORM, , false",
        "officer@tax, OFFICER, DEPARTMENT, tax, true",
        "officer@tax, OFFICER, DEPARTMENT, customs, false",
        "officer@tax, OFFICER, PLATFORM, tax, false",
        "auditor administrator, AUDITOR, OPERATOR, , true",
        "auditor administrator, OFFICER, DEPARTMENT, tax, false",
        "administration@system, OFFICER, DEPARTMENT, tax, false",
        "administration@security, SECURITY_ADMINISTRATOR, OPERATOR, , false"
    })
    void aWordAdmitsWhomItNames(
            String audience,
            @Nullable Role role,
            @Nullable OrganisationKind kind,
            @Nullable String department,
            boolean admitted) {
        Caller caller = kind == null ? null : caller(kind, role, false);
        assertThat(Audience.parse(audience).admits(caller, office(department))).isEqualTo(admitted);
    }

    @Test
    void administrationIsForTokensOfTheScopeThatItNames() {
        for (Scope scope : Scope.ADMINISTERING) {
            Audience audience = Audience.parse(scope.word().replaceFirst("administer-", "administration@"));
            assertThat(audience.admits(caller(OrganisationKind.OPERATOR, null, true), NO_OFFICE))
                    .isTrue();
            assertThat(audience.administering()).contains(scope);
        }
        assertThat(Audience.parse("program").administering()).isEmpty();
    }

    @Test
    void aTokenThatAdministersIsNoProgramOfItsOrganisation() {
        Caller token = caller(OrganisationKind.OPERATOR, null, true);
        assertThat(Audience.parse("program").admits(token, NO_OFFICE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleIsAWordOfItsOwn(Role role) {
        Audience audience = Audience.parse(role.word());
        for (Role other : Role.values()) {
            assertThat(audience.admits(caller(OrganisationKind.DEPARTMENT, other, false), NO_OFFICE))
                    .isEqualTo(role == other);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "everybody",
                "officer@",
                "officer@weather",
                "program@citizen",
                "administration",
                "public,person",
                " public"
            })
    void aWordThatNamesNobodyIsRefused(String audience) {
        assertThatThrownBy(() -> Audience.parse(audience)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theShippedTableIsReadWhole() {
        assertThat(AccessTable.shipped().rows())
                .hasSizeGreaterThan(90)
                .allSatisfy(row -> assertThat(row.note()).as(row.path()).isNotBlank());
    }

    private static Caller caller(OrganisationKind kind, @Nullable Role role, boolean administers) {
        Organisation organisation =
                new Organisation(new OrganisationId(id()), "某单位", kind, null, null, new SubjectId(id()));
        return new Caller(organisation, role == null ? null : id(), "某人", role, administers);
    }

    private static UUID id() {
        return Uuid7.next();
    }

    private static Supplier<Optional<Office>> office(@Nullable String department) {
        return () -> Optional.ofNullable(department)
                .map(word -> new Office(new OrganisationId(id()), "某局", word, "district", "330106", null));
    }
}
