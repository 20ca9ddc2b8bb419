package org.chengxin.account.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.chengxin.account.access.Protected.Kind;
import org.chengxin.account.access.Protected.Secrecy;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may see what: by department, territory, role, kind and secrecy, and by nothing else. */
class AccessPolicyTest {

    private static final String REGULATOR = "market-regulator";
    private static final Organisation PLATFORM = organisation(OrganisationKind.PLATFORM);
    private static final OrganisationId XIHU = new OrganisationId(id());

    @ParameterizedTest
    @CsvSource({
        // department, level, division, place of the thing, seen
        "market-regulator, city, 330100, 330106, true",
        "market-regulator, city, 330100, 330100, true",
        "market-regulator, district, 330106, 330106, true",
        "market-regulator, station, 330106, 330106, true",
        "market-regulator, district, 330108, 330106, false",
        "market-regulator, district, 330106, 330100, false",
        "market-regulator, city, 330200, 330106, false",
        "market-regulator, city, 330100, 330203, false",
        "market-regulator, city, 330000, 330106, true",
        "market-regulator, city, 100000, 330106, true",
        "market-regulator, city, 330100, , false",
        "market-regulator, city, 330100, 3301, false",
        "market-regulator, city, 9, 330106, false",
        "customs, city, 330100, 330106, false"
    })
    void anOfficeIsCompetentForItsDepartmentsBusinessInItsTerritory(
            String department, String level, String division, @Nullable String place, boolean seen) {
        Reader officer = officer(department, level, division, false, Set.of());
        assertThat(AccessPolicy.ground(officer, thing(Kind.FINDING, place)))
                .isEqualTo(seen ? Optional.of(Ground.COMPETENT) : Optional.empty());
    }

    @Test
    void whatLiesNowhereKnownFallsToTheOfficeThatTakesTheRest() {
        assertThat(AccessPolicy.ground(officer(REGULATOR, "city", "330100", true, Set.of()), thing(Kind.FINDING, null)))
                .hasValue(Ground.COMPETENT);
        assertThat(AccessPolicy.ground(
                        officer(REGULATOR, "city", "330200", false, Set.of()), thing(Kind.FINDING, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CASE", "MESSAGE"})
    void noOfficeIsCompetentForACaseThatItHasNotOrForOthersMessages(Kind kind) {
        assertThat(AccessPolicy.ground(officer(REGULATOR, "city", "330100", true, Set.of()), thing(kind, "330106")))
                .isEmpty();
    }

    @Test
    void whoHasACaseInHandSeesItAndSoDoWhoeverIsAbove() {
        Protected held =
                new Protected(Kind.CASE, Set.of(REGULATOR), "330106", Secrecy.SECRET, Set.of(), Set.of(), Set.of(XIHU));
        assertThat(AccessPolicy.ground(officer(REGULATOR, "city", "330100", false, Set.of(XIHU)), held))
                .hasValue(Ground.ABOVE);
        assertThat(AccessPolicy.ground(officer(REGULATOR, "city", "330100", false, Set.of()), held))
                .isEmpty();
        Reader handedOver = officer("customs", "city", "330200", false, Set.of());
        Protected elsewhere = new Protected(
                Kind.CASE,
                Set.of(REGULATOR),
                "330106",
                Secrecy.SECRET,
                Set.of(),
                Set.of(),
                Set.of(handedOver.caller().organisation().id()));
        assertThat(AccessPolicy.ground(handedOver, elsewhere)).hasValue(Ground.IN_HAND);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void auditorsAndAdministratorsSeeNothingWhereverTheyWork(Kind kind) {
        for (Role role : EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR)) {
            for (OrganisationKind at : OrganisationKind.values()) {
                Organisation organisation = organisation(at);
                Protected own = new Protected(
                        kind,
                        Set.of(REGULATOR),
                        "330106",
                        Secrecy.ORDINARY,
                        Set.of(organisation.id()),
                        Set.of(),
                        Set.of(organisation.id()));
                Reader reader = new Reader(caller(organisation, role), null, null, Set.of());
                assertThat(AccessPolicy.ground(reader, own)).isEmpty();
                assertThat(AccessPolicy.hasBusiness(reader.caller())).isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PLATFORM_OPERATOR, PLATFORM, true",
        "PLATFORM_OPERATOR, DEPARTMENT, false",
        "OFFICER, PLATFORM, false",
        "OFFICER, DEPARTMENT, true",
        "CITIZEN, OPERATOR, false",
        ", PLATFORM, true",
        ", OPERATOR, true"
    })
    void whatIsTheOrganisationsOwnIsForThoseWhoWorkForIt(@Nullable Role role, OrganisationKind kind, boolean own) {
        Organisation organisation = organisation(kind);
        Protected thing =
                Protected.of(Kind.REPORT, Set.of(REGULATOR), "330106", Secrecy.SECRET, Set.of(organisation.id()));
        assertThat(AccessPolicy.ground(new Reader(caller(organisation, role), null, null, Set.of()), thing)
                        .isPresent())
                .isEqualTo(own);
    }

    @Test
    void aTokenThatAdministersSeesNothingOfItsOrganisation() {
        Organisation operator = organisation(OrganisationKind.OPERATOR);
        Caller caller = new Caller(operator, null, null, null, true);
        Protected own = Protected.of(Kind.REPORT, Set.of(), null, Secrecy.ORDINARY, Set.of(operator.id()));
        assertThat(AccessPolicy.ground(new Reader(caller, null, null, Set.of()), own))
                .isEmpty();
    }

    @Test
    void aProgramOfADepartmentIsCompetentForNothing() {
        Organisation department = organisation(OrganisationKind.DEPARTMENT);
        Office office = new Office(department.id(), "某局", REGULATOR, "city", "330100", null);
        Reader program = new Reader(
                caller(department, null), office, Territory.of(office, true).orElseThrow(), Set.of());
        assertThat(AccessPolicy.ground(program, thing(Kind.TRADE, "330106"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REPORT, ORDINARY, true",
        "REPORT, SECRET, false",
        "REPORT, RESERVED, false",
        "FINDING, ORDINARY, false",
        "CASE, ORDINARY, false",
        "TRADE, ORDINARY, false"
    })
    void aCaseOfOnesOwnOpensOrdinaryReportsOfOthersAndNothingElse(Kind kind, Secrecy secrecy, boolean opens) {
        Protected thing = Protected.of(kind, Set.of(REGULATOR), "330106", secrecy, Set.of(PLATFORM.id()));
        assertThat(AccessPolicy.opensForACase(officer("customs", "city", "330200", false, Set.of()), thing))
                .isEqualTo(opens);
        Reader platform = new Reader(caller(PLATFORM, Role.PLATFORM_OPERATOR), null, null, Set.of());
        assertThat(AccessPolicy.opensForACase(platform, thing)).isFalse();
    }

    private static Protected thing(Kind kind, @Nullable String place) {
        return Protected.of(kind, Set.of(REGULATOR), place, Secrecy.ORDINARY, Set.of(PLATFORM.id()));
    }

    private static Reader officer(
            String department, String level, String division, boolean unplaced, Set<OrganisationId> below) {
        Organisation organisation = organisation(OrganisationKind.DEPARTMENT);
        Office office = new Office(organisation.id(), "某局", department, level, division, null);
        return new Reader(
                caller(organisation, Role.OFFICER),
                office,
                Territory.of(office, unplaced).orElse(null),
                below);
    }

    private static Caller caller(Organisation organisation, @Nullable Role role) {
        return new Caller(organisation, role == null ? null : id(), "某人", role, role == Role.ADMINISTRATOR);
    }

    private static Organisation organisation(OrganisationKind kind) {
        return new Organisation(new OrganisationId(id()), "某单位", kind, null, null, new SubjectId(id()));
    }

    private static UUID id() {
        return Uuid7.next();
    }
}
