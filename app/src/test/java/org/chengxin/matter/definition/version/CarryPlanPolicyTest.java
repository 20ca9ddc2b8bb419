package org.chengxin.matter.definition.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.matter.definition.version.CarryPlan.Fate;
import org.chengxin.matter.definition.version.CarryPlan.Row;
import org.junit.jupiter.api.Test;

/** Before a version is in force one sees what becomes of every open matter. */
class CarryPlanPolicyTest {

    private static final String SMALL = Examples.small("small", LocalDate.of(2026, 3, 2));

    @Test
    void withoutAMapAllKeepTheirVersion() {
        CarryPlan dryRun =
                CarryPlanPolicy.plan(DefinitionFile.read(SMALL), Map.of(1, Map.of("begun", 3L, "waiting", 2L)));
        assertThat(dryRun.rows())
                .containsExactlyInAnyOrder(
                        new Row(1, "begun", 3, Fate.KEPT, null), new Row(1, "waiting", 2, Fate.NO_PLACE, null));
    }

    @Test
    void aMapCarriesTheStagesThatItNamesOfTheVersionThatItNames() {
        MatterDefinition next =
                DefinitionFile.read(SMALL + "carry: {from-version: 2, stages: {begun: checked, waiting: begun}}\n");
        CarryPlan dryRun = CarryPlanPolicy.plan(
                next, Map.of(1, Map.of("begun", 5L), 2, Map.of("begun", 3L, "waiting", 2L, "checked", 1L)));
        assertThat(dryRun.rows())
                .containsExactlyInAnyOrder(
                        new Row(1, "begun", 5, Fate.KEPT, null),
                        new Row(2, "begun", 3, Fate.CARRIED, "checked"),
                        new Row(2, "waiting", 2, Fate.CARRIED, "begun"),
                        new Row(2, "checked", 1, Fate.KEPT, null));
    }
}
