package org.chengxin.matter.definition;

import static org.assertj.core.api.Assertions.assertThat;

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
    void whereNothingWasChosenNoOptionWas() {
        assertThat(Step.isChosen("listing", null)).isFalse();
        assertThat(Step.isChosen("!listing", null)).isTrue();
    }
}
