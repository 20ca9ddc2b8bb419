package org.chengxin.matter.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.junit.jupiter.api.Test;

/** A matter is offered to those whose opening of it would not be refused. */
class StartPolicyTest {

    private static final String PARTY =
            "  complainant: {kind: party, title: {zh: 投诉人, en: Complainant}, from: opener, anyone: true}";

    private static boolean offered(MatterDefinition kind, String department) {
        return StartPolicy.offered(kind, department);
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
}
