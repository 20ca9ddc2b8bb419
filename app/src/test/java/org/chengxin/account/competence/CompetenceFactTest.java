package org.chengxin.account.competence;

import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.SealedForms;
import org.junit.jupiter.api.Test;

/** Changes of the competence table are sealed under the names that they always had. */
class CompetenceFactTest {

    @Test
    void theirFormsNeverChange() {
        CompetenceEntry entry = new CompetenceEntry(
                "complaint", "market", "district", "330106", new OrganisationId(SealedForms.uuid(1)));
        SealedForms.check("matter-competence", CompetenceFact.proposed(entry, "分工调整", SealedForms.uuid(2)));
        CompetenceEntry none = new CompetenceEntry("complaint", "market", "district", "330106", null);
        SealedForms.check("matter-competence-decision", CompetenceFact.inForce(none, "分工调整", SealedForms.uuid(2)));
    }
}
