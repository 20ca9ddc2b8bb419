package org.chengxin.matter.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.Test;

/** A matter is offered to those whose opening of it would not be refused. */
class StartPolicyTest {

    private static final String PARTY =
            "  complainant: {kind: party, title: {zh: 投诉人, en: Complainant}, from: opener, anyone: true}";

    private static boolean offered(MatterDefinition kind, String department) {
        return StartPolicy.offered(
                kind, caller(department), department == null ? null : office(department, "district"), false);
    }

    private static Caller caller(String department) {
        return department == null
                ? new Caller(
                        organisation(OrganisationKind.PLATFORM), UUID.randomUUID(), "甲", Role.PLATFORM_OPERATOR, false)
                : new Caller(organisation(OrganisationKind.DEPARTMENT), UUID.randomUUID(), "乙", Role.OFFICER, false);
    }

    private static Organisation organisation(OrganisationKind kind) {
        return new Organisation(new OrganisationId(UUID.randomUUID()), kind.word(), kind, null, null, SubjectId.next());
    }

    private static Office office(String department, String level) {
        return new Office(new OrganisationId(UUID.randomUUID()), "某局", department, level, "330106", null);
    }

    private static MatterDefinition openedBy(String role) {
        return DefinitionFile.read(Examples.complaintWith(PARTY, "  complainant: " + role));
    }

    @Test
    void whatAnybodyMayBringIsOfferedToAll() {
        MatterDefinition complaint = DefinitionFile.read(Examples.complaint());
        assertThat(offered(complaint, null)).isTrue();
        assertThat(offered(complaint, "market-regulator"))
                .as("for the person at the counter")
                .isTrue();
    }

    @Test
    void whatOnlyPartiesBringIsNotOfferedToOffices() {
        MatterDefinition kind = openedBy("{kind: party, title: {zh: 投诉人, en: Complainant}, from: opener}");
        assertThat(offered(kind, null)).isTrue();
        assertThat(offered(kind, "market-regulator")).isFalse();
    }

    @Test
    void whatOfficesOfADepartmentOpenIsOfferedToThemAlone() {
        MatterDefinition kind =
                openedBy("{kind: office, title: {zh: 海关, en: Customs}, from: opener, department: customs}");
        assertThat(offered(kind, "customs")).isTrue();
        assertThat(offered(kind, "market-regulator")).isFalse();
        assertThat(offered(kind, null)).as("a firm").isFalse();
    }

    @Test
    void whatAnyOfficeOpensIsOfferedToEveryOffice() {
        MatterDefinition kind = openedBy("{kind: office, title: {zh: 机关, en: Office}, from: opener}");
        assertThat(offered(kind, "customs")).isTrue();
        assertThat(offered(kind, null)).isFalse();
    }

    @Test
    void whatIsNotOpenedAtTheWorkbenchIsNotOfferedThere() {
        MatterDefinition kind = DefinitionFile.read(
                Examples.complaintWith("channels: [public, workbench, api]", "channels: [public, api]"));
        assertThat(offered(kind, null)).isFalse();
        assertThat(offered(kind, "market-regulator")).isFalse();
    }

    @Test
    void whatTheDefinitionKeepsToSomeOfficesIsOfferedToThemAlone() {
        MatterDefinition kind = DefinitionFile.read(Examples.complaintWith(
                        PARTY, "  complainant: {kind: office, title: {zh: 机关, en: Office}, from: opener}")
                .replace("channels: [public", "departments: [customs], levels: [city], channels: [public"));
        Caller officer = caller("customs");
        assertThat(StartPolicy.offered(kind, officer, office("customs", "city"), false))
                .isTrue();
        assertThat(StartPolicy.offered(kind, officer, office("customs", "district"), false))
                .isFalse();
        assertThat(StartPolicy.offered(kind, officer, office("posts", "city"), false))
                .isFalse();
        assertThat(StartPolicy.offered(kind, officer, null, false)).isFalse();
    }

    @Test
    void whatTheDefinitionDoesNotOpenToGuestsIsNotOfferedToAnotherCity() {
        String opened = Examples.complaintWith(
                PARTY, "  complainant: {kind: office, title: {zh: 机关, en: Office}, from: opener}");
        MatterDefinition here = DefinitionFile.read(opened);
        MatterDefinition anywhere =
                DefinitionFile.read(opened.replace("channels: [public", "guests: true, channels: [public"));
        Caller officer = caller("customs");
        Office office = office("customs", "city");
        assertThat(StartPolicy.offered(here, officer, office, false)).isTrue();
        assertThat(StartPolicy.offered(here, officer, office, true)).isFalse();
        assertThat(StartPolicy.offered(anywhere, officer, office, true)).isTrue();
    }

    @Test
    void whoRunsOrWatchesTheSystemOpensNothing() {
        MatterDefinition complaint = DefinitionFile.read(Examples.complaint());
        for (Role role : new Role[] {Role.AUDITOR, Role.ADMINISTRATOR}) {
            Caller caller = new Caller(organisation(OrganisationKind.OPERATOR), UUID.randomUUID(), "丙", role, false);
            assertThat(StartPolicy.offered(complaint, caller, null, false)).isFalse();
        }
        Caller program = new Caller(organisation(OrganisationKind.OPERATOR), null, null, null, true);
        assertThat(StartPolicy.offered(complaint, program, null, false)).isFalse();
    }
}
