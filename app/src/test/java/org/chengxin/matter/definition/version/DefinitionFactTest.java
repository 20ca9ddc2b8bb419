package org.chengxin.matter.definition.version;

import java.time.Instant;
import java.time.LocalDate;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.SealedForms;
import org.junit.jupiter.api.Test;

/** Versions of definitions are sealed under the names that they always had. */
class DefinitionFactTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void theirFormsNeverChange() {
        SealedForms.check(
                "matter-definition", DefinitionFact.proposed("small", 2, "ab", DAY, "IN_FORCE", SealedForms.uuid(1)));
        SealedForms.check(
                "matter-definition-shipped", DefinitionFact.proposed("small", 1, "ab", DAY, "IN_FORCE", null));
        DefinitionVersion version = new DefinitionVersion(
                "small",
                2,
                DefinitionVersion.State.PROPOSED,
                DAY,
                "ab",
                "",
                false,
                null,
                Instant.EPOCH,
                null,
                null,
                SealedForms.id(1),
                new SealId(SealedForms.uuid(2)));
        SealedForms.check(
                "matter-definition-decision",
                DefinitionFact.decided(version, DAY.plusDays(1), "IN_FORCE", SealedForms.uuid(3)));
    }
}
