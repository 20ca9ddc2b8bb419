package org.chengxin.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.chengxin.adapter.connection.SystemState;
import org.chengxin.adapter.contract.OutsideSystem;
import org.chengxin.adapter.outgoing.DispatchCounts;
import org.junit.jupiter.api.Test;

class SystemLineTest {

    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
    private static final DispatchCounts NOTHING = new DispatchCounts(0, 0, 0, 0, 0, 0, 0);

    private static SystemState state(Instant success, Instant failingSince) {
        return new SystemState("gsxt", 0, success, failingSince, 0, null, failingSince == null ? null : "status", null);
    }

    private static SystemLine line(String connection, SystemState state, DispatchCounts counts, long returned) {
        return new SystemLine(
                new OutsideSystem("gsxt", "market-regulator", List.of()),
                connection,
                state,
                counts,
                0,
                returned,
                "某局",
                true);
    }

    private static String standing(String connection, SystemState state, DispatchCounts counts, long returned) {
        SystemLine line = line(connection, state, counts, returned);
        return line.standing() + " " + line.tone();
    }

    @Test
    void aSystemThatIsNotConnectedIsNeitherGoodNorBad() {
        assertThat(standing("none", null, NOTHING, 0)).isEqualTo("none grey");
        assertThat(standing("none", state(NOW, NOW), NOTHING, 3)).isEqualTo("none grey");
    }

    @Test
    void oneThatAnswersIsGoodAndOneThatWasNeverCalledIsNew() {
        assertThat(standing("connected", state(NOW, null), NOTHING, 0)).isEqualTo("good good");
        assertThat(standing("connected", null, NOTHING, 0)).isEqualTo("new grey");
        assertThat(standing("simulated", state(null, null), NOTHING, 0)).isEqualTo("new grey");
        assertThat(standing("connected", state(NOW, null), new DispatchCounts(9, 9, 0, 0, 9, 0, 0), 0))
                .as("what waits in time needs nobody")
                .isEqualTo("good good");
    }

    @Test
    void oneThatIsAwayIsBadWhateverElse() {
        assertThat(standing("connected", state(NOW, NOW), NOTHING, 0)).isEqualTo("away bad");
        assertThat(standing("connected", state(NOW, NOW), NOTHING, 5)).isEqualTo("away bad");
    }

    @Test
    void whatIsRefusedAstrayLateOrReturnedNeedsSomebody() {
        for (DispatchCounts counts : List.of(
                new DispatchCounts(0, 0, 1, 0, 0, 0, 0),
                new DispatchCounts(0, 0, 0, 1, 0, 0, 0),
                new DispatchCounts(0, 1, 0, 0, 0, 1, 0),
                new DispatchCounts(1, 0, 0, 0, 0, 0, 1))) {
            assertThat(standing("connected", state(NOW, null), counts, 0)).isEqualTo("stuck soon");
        }
        assertThat(standing("connected", state(NOW, null), NOTHING, 1)).isEqualTo("stuck soon");
    }

    @Test
    void thePagesOfAListKeepItsFilter() {
        SystemLine line = line("connected", null, NOTHING, 0);
        assertThat(new SystemPage(line, List.of(), List.of(), "refused", 2, true, 0).link(3))
                .isEqualTo("/workbench/adapters/gsxt?page=3&state=refused");
        assertThat(new SystemPage(line, List.of(), List.of(), "", 1, true, 0).link(2))
                .isEqualTo("/workbench/adapters/gsxt?page=2");
    }
}
