package org.chengxin.measure.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.chengxin.matter.kind.ShippedKinds;
import org.chengxin.measure.execution.Execution.State;
import org.junit.jupiter.api.Test;

class ExecutionTest {

    /** Steps that leave the state as it is, and those whose state depends on the stage that they lead to. */
    private static final Set<String> KEEPS = Set.of("silent", "end", "lapse");

    @Test
    void everyStepOfAnOrderLeadsToAState() {
        for (String kind : Set.of("measure-request", "measure-advice", "measure-assistance")) {
            ShippedKinds.definitions()
                    .get(kind)
                    .stages()
                    .values()
                    .forEach(stage -> stage.steps()
                            .keySet()
                            .forEach(step -> assertThat(State.after(step).isPresent() || KEEPS.contains(step))
                                    .as("%s of %s", step, kind)
                                    .isTrue()));
        }
    }

    @Test
    void whatIsAskedAgainIsReceivedAnew() {
        assertThat(State.after("not-seen")).contains(State.RECEIVED);
        assertThat(State.after("note")).isEmpty();
    }
}
