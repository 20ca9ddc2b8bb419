package org.chengxin.measure.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.kind.ShippedKinds;
import org.chengxin.measure.execution.Execution.State;
import org.junit.jupiter.api.Test;

class ExecutionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

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

    private static String disclosure(LocalDate day, LocalDate by) {
        return new Execution(
                        new UUID(0, 1),
                        "措1号",
                        "协执1号",
                        null,
                        "某平台",
                        State.EXECUTED,
                        null,
                        DAY,
                        DAY,
                        null,
                        null,
                        "item",
                        day,
                        by)
                .disclosure();
    }

    @Test
    void aPlatformDisclosesInTimeUntilTheLastDayAndLaterIsLate() {
        assertThat(disclosure(DAY, DAY)).isEqualTo("in-time");
        assertThat(disclosure(DAY.plusDays(1), DAY)).isEqualTo("late");
        assertThat(disclosure(null, DAY)).isEqualTo("none");
        assertThat(disclosure(DAY, null)).as("who owes none is not late").isEqualTo("day");
        assertThat(disclosure(null, null)).isEmpty();
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
