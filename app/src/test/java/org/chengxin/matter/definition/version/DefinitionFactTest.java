package org.chengxin.matter.definition.version;

import java.time.LocalDate;
import org.chengxin.evidence.SealedForms;
import org.junit.jupiter.api.Test;

/** Versions of definitions are sealed under the names that they always had. */
class DefinitionFactTest {

    @Test
    void theirFormNeverChanges() {
        SealedForms.check(
                "matter-definition-shipped",
                DefinitionFact.of(SealedForms.id(1), "small", 1, "ab", LocalDate.of(2026, 3, 2)));
    }
}
