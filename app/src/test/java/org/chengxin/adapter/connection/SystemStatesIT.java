package org.chengxin.adapter.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.adapter.connection.SystemStates.GOING;

import org.chengxin.ServerTest;
import org.chengxin.adapter.connection.Answer.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A system that is away is tried less and less often, and is told to be away until it answers. */
class SystemStatesIT extends ServerTest {

    private static int number;

    @Autowired
    private SystemStates states;

    private String system;

    @BeforeEach
    void aSystem() {
        system = "test-system-" + ++number;
    }

    private static Answer answer(Kind kind) {
        return new Answer(kind, JsonMapper.shared().createObjectNode(), "status", "HTTP 503");
    }

    @Test
    void oneThatWasNeverCalledIsDueAndHasNoState() {
        assertThat(states.find(system)).isEmpty();
        assertThat(states.isDue(system, GOING)).isTrue();
        assertThat(states.find(system)).hasValueSatisfying(state -> {
            assertThat(state.success()).isNull();
            assertThat(state.position()).isZero();
        });
    }

    @Test
    void eachFailureMakesThePauseLongerAndTheFirstIsRemembered() {
        states.answered(system, GOING, answer(Kind.AWAY));
        SystemState first = states.of(system);
        states.answered(system, GOING, answer(Kind.AWAY));
        SystemState second = states.of(system);
        assertThat(states.isDue(system, GOING)).isFalse();
        assertThat(second.attempts()).isEqualTo(2);
        assertThat(second.failingSince()).isEqualTo(first.failingSince());
        assertThat(second.nextTry()).isAfter(first.nextTry());
        assertThat(second.problem() + " " + second.detail()).isEqualTo("status HTTP 503");
        states.tryNow(system);
        assertThat(states.isDue(system, GOING)).isTrue();
    }

    @Test
    void anAnswerEvenARefusalShowsThatItIsThere() {
        states.answered(system, GOING, answer(Kind.AWAY));
        states.answered(system, GOING, answer(Kind.REFUSED));
        SystemState state = states.of(system);
        assertThat(state.failingSince()).isNull();
        assertThat(state.attempts()).isZero();
        assertThat(state.problem()).isNull();
        assertThat(state.success()).isNotNull();
    }

    @Test
    void itsAbsenceIsToldAfterADayOnceUntilItCameBack() {
        states.answered(system, GOING, answer(Kind.AWAY));
        assertThat(states.tellsAbsence(system)).isFalse();
        longAway();
        assertThat(states.tellsAbsence(system)).isTrue();
        assertThat(states.tellsAbsence(system)).isFalse();
        states.answered(system, GOING, answer(Kind.TAKEN));
        states.answered(system, GOING, answer(Kind.AWAY));
        longAway();
        assertThat(states.tellsAbsence(system)).as("another absence").isTrue();
    }

    private void longAway() {
        sql.sql(
                        "update adapter.system set failing_since = now() - interval '25 hours' where name = :name and failing_since is not null")
                .param("name", system)
                .update();
    }

    @Test
    void whatIsWrongWithAMessageThatComesStopsNothingElse() {
        assertThat(states.isDue(system, GOING) && states.isDue(system, "report") && states.isDue(system, "complaint"))
                .isTrue();
        states.answered(system, "report", answer(Kind.AWAY));
        states.answered(system, GOING, answer(Kind.TAKEN));
        assertThat(states.isDue(system, "report")).isFalse();
        assertThat(states.isDue(system, GOING) && states.isDue(system, "complaint"))
                .isTrue();
        assertThat(states.find(system))
                .as("what somebody has to look at")
                .hasValueSatisfying(state -> assertThat(state.problem()).isEqualTo("status"));
        longAway();
        assertThat(states.tellsAbsence(system)).isTrue();
    }

    @Test
    void eachMessageHasItsOwnCursor() {
        states.keepCursor(system, "complaint", "7");
        states.keepCursor(system, "report", "9");
        states.keepCursor(system, "complaint", "8");
        assertThat(states.cursor(system, "complaint")).isEqualTo("8");
        assertThat(states.cursor(system, "report")).isEqualTo("9");
        assertThat(states.cursor(system, "other")).isEmpty();
    }
}
