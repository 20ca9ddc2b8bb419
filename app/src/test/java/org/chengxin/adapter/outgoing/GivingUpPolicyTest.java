package org.chengxin.adapter.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.chengxin.adapter.connection.Answer;
import org.chengxin.adapter.connection.Answer.Kind;
import org.chengxin.adapter.outgoing.Dispatch.State;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GivingUpPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    private static Answer answer(Kind kind) {
        return new Answer(kind, JsonMapper.shared().createObjectNode(), "status", "");
    }

    @Test
    void whatIsRefusedIsNotSentAgain() {
        assertThat(GivingUpPolicy.after(answer(Kind.REFUSED), null, NOW)).isEqualTo(State.REFUSED);
    }

    @Test
    void whatGoesWrongForThreeDaysIsSetAside() {
        assertThat(GivingUpPolicy.after(answer(Kind.FAILED), null, NOW)).isEqualTo(State.WAITING);
        assertThat(GivingUpPolicy.after(answer(Kind.FAILED), NOW.minus(Duration.ofDays(2)), NOW))
                .isEqualTo(State.WAITING);
        assertThat(GivingUpPolicy.after(answer(Kind.FAILED), NOW.minus(Duration.ofDays(4)), NOW))
                .isEqualTo(State.GIVEN_UP);
    }

    @Test
    void aSystemThatIsAwayForAWeekCostsNothing() {
        assertThat(GivingUpPolicy.after(answer(Kind.AWAY), NOW.minus(Duration.ofDays(7)), NOW))
                .isEqualTo(State.WAITING);
    }
}
