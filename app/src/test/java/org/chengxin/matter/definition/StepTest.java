package org.chengxin.matter.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void aConditionNamesTheOptionThatWasChosenOrAnyOther() {
        assertThat(Step.option("listing")).isEqualTo("listing");
        assertThat(Step.option("!listing")).isEqualTo("listing");
        assertThat(Step.isChosen("listing", "listing")).isTrue();
        assertThat(Step.isChosen("listing", "decision")).isFalse();
        assertThat(Step.isChosen("!listing", "decision")).isTrue();
        assertThat(Step.isChosen("!listing", "listing")).isFalse();
    }

    @Test
    void aStepRequiresMoreOfItsFormThanAnotherStepWithTheSameForm() {
        MatterDefinition small = DefinitionFile.read(Examples.small("small", LocalDate.of(2026, 1, 1))
                .replace("by: [desk], to: checked", "by: [desk], form: note, requires: [text], to: checked")
                .replace("by: [desk], to: done", "by: [desk], form: note, to: done"));
        assertThat(required(small, "begun", "go")).isTrue();
        assertThat(required(small, "checked", "finish")).isFalse();
    }

    private static boolean required(MatterDefinition definition, String stage, String step) {
        FormDefinition form = definition.asked(definition.stage(stage).steps().get(step));
        return form.fields().get("text").required();
    }

    @Test
    void whereNothingWasChosenNoOptionWas() {
        assertThat(Step.isChosen("listing", null)).isFalse();
        assertThat(Step.isChosen("!listing", null)).isTrue();
    }
}
