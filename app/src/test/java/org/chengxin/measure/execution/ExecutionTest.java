package org.chengxin.measure.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.kind.ShippedKinds;
import org.chengxin.measure.execution.Execution.State;
import org.junit.jupiter.api.Test;

class ExecutionTest {

    private static Map<String, Stage> stages(String kind) {
        return ShippedKinds.definitions().get(kind).stages();
    }

    @Test
    void everyStepOfAnOrderLeadsToAState() {
        for (String kind : List.of("measure-request", "measure-advice", "measure-assistance")) {
            stages(kind)
                    .values()
                    .forEach(stage -> stage.steps()
                            .forEach((name, step) -> assertThat(State.after(name, String.valueOf(step.to()))
                                                    .isPresent()
                                            || "unanswered".equals(step.to()))
                                    .as("%s of %s", name, kind)
                                    .isTrue()));
        }
    }

    @Test
    void whatIsAskedAgainIsReceivedAnew() {
        assertThat(State.after("not-seen", "redo")).contains(State.RECEIVED);
        assertThat(State.after("note", "redo")).isEmpty();
    }

    @Test
    void whatWasCarriedOutOnceIsToBeUndoneAndWhatWasNotIsOver() {
        for (String step : List.of("end", "lapse", "withdraw")) {
            assertThat(State.after(step, "undoing")).as(step).contains(State.UNDOING);
            assertThat(State.after(step, "over")).as(step).contains(State.OVER);
        }
    }

    @Test
    void onlyWhoGivesItUpCarriesItOutNoLonger() {
        for (String step : List.of("refuse", "silent", "accept-refusal")) {
            assertThat(State.after(step, "discontinued")).as(step).contains(State.DISCONTINUED);
        }
        assertThat(State.after("note", "discontinued"))
                .as("a note changes nothing")
                .isEmpty();
        assertThat(State.after("refuse", "refused")).contains(State.REFUSED);
        assertThat(State.after("accept-refusal", "declined")).contains(State.EXCUSED);
    }

    @Test
    void whatIsCarriedOutNoLongerIsNotSuspended() {
        for (String kind : List.of("measure-request", "measure-advice", "measure-assistance")) {
            assertThat(stages(kind).get("discontinued").steps())
                    .as("%s: its resumption would ask anew what two persons let be", kind)
                    .containsKeys("execute", "insist", "end", "lapse")
                    .doesNotContainKey("suspend");
        }
    }
}
