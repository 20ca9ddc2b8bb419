package org.chengxin.measure.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.kind.ShippedKinds;
import org.chengxin.matter.mark.Mark;
import org.chengxin.measure.execution.Execution.State;
import org.junit.jupiter.api.Test;

class ExecutionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static final List<String> ORDERS = List.of("measure-request", "measure-advice", "measure-assistance");

    private static Optional<OrderMark> mark(Step step) {
        return Mark.of(OrderMark.class, step.marks());
    }

    private static Map<String, Stage> stages(String kind) {
        return ShippedKinds.definitions().get(kind).stages();
    }

    @Test
    void everyStepOfAnOrderMarksAState() {
        for (String kind : ORDERS) {
            stages(kind)
                    .values()
                    .forEach(stage -> stage.steps()
                            .forEach(
                                    (name, step) -> assertThat(mark(step).isPresent() || "unanswered".equals(step.to()))
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
        for (OrderMark mark : List.of(OrderMark.MISSING, OrderMark.RESUMED, OrderMark.DELAYED)) {
            assertThat(mark.state()).isEqualTo(State.RECEIVED);
        }
    }

    @Test
    void whatWasCarriedOutOnceIsToBeUndoneAndWhatWasNotIsOver() {
        leadsTo("undoing", OrderMark.UNDOING);
        leadsTo("lapsed", OrderMark.OVER);
    }

    @Test
    void onlyWhoGivesItUpCarriesItOutNoLonger() {
        leadsTo("discontinued", OrderMark.DISCONTINUED);
    }

    private static void leadsTo(String stage, OrderMark mark) {
        for (String kind : ORDERS) {
            assertThat(stages(kind).values().stream()
                            .flatMap(each -> each.steps().values().stream())
                            .filter(step -> stage.equals(step.to())))
                    .as("%s of %s", stage, kind)
                    .isNotEmpty()
                    .allMatch(step -> mark(step).filter(mark::equals).isPresent());
        }
    }

    @Test
    void whatIsCarriedOutNoLongerIsNotSuspended() {
        for (String kind : ORDERS) {
            assertThat(stages(kind).get("discontinued").steps())
                    .as("%s: its resumption would ask anew what two persons let be", kind)
                    .containsKeys("execute", "insist", "end", "lapse")
                    .doesNotContainKey("suspend");
        }
    }
}
