package org.chengxin.adapter.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.adapter.outgoing.Dispatch.Look;
import org.chengxin.adapter.outgoing.Dispatch.Seen;
import org.chengxin.adapter.outgoing.Dispatch.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DispatchTest {

    private static final LocalDate DUE = LocalDate.parse("2026-11-30");

    static Dispatch dispatch(State state, LocalDate due, Seen seen) {
        return new Dispatch(
                new UUID(0, 1),
                "credit-portal",
                "penalty",
                new UUID(0, 2),
                null,
                new UUID(0, 3),
                1,
                false,
                DUE.minusDays(9),
                due,
                state,
                null,
                null,
                seen == null ? null : new Look(seen, Instant.EPOCH, null));
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING,,false",
        "DELIVERED,,false",
        "REFUSED,,true",
        "GIVEN_UP,,true",
        "DELIVERED,STANDING,false",
        "DELIVERED,GONE,false",
        "DELIVERED,MISSING,true",
        "DELIVERED,OTHER,true",
        "DELIVERED,REMAINS,true"
    })
    void somebodyHasToActWhereItIsRefusedOrDoesNotStandAsItShould(State state, Seen seen, boolean stuck) {
        assertThat(dispatch(state, DUE, seen).isStuck()).isEqualTo(stuck);
    }

    @Test
    void theLastDayIsInTimeAndTheNextIsNot() {
        assertThat(dispatch(State.WAITING, DUE, null).isOverdue(DUE)).isFalse();
        assertThat(dispatch(State.WAITING, DUE, null).isOverdue(DUE.plusDays(1)))
                .isTrue();
        assertThat(dispatch(State.DELIVERED, DUE, null).isOverdue(DUE.plusDays(1)))
                .isFalse();
        assertThat(dispatch(State.DELIVERED, DUE, Seen.MISSING).isOverdue(DUE.plusDays(1)))
                .as("delivered and yet not published")
                .isTrue();
    }

    @Test
    void withoutAClockNothingIsEverLate() {
        assertThat(dispatch(State.WAITING, null, null).isOverdue(DUE.plusYears(1)))
                .isFalse();
        assertThat(dispatch(State.REFUSED, null, null).isOverdue(DUE.plusYears(1)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateHasAWordForAddresses(State state) {
        assertThat(state.word()).matches("[a-z]+(-[a-z]+)*");
    }
}
