package org.chengxin.detection.spark;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final Room ROOM = new Room(100 << 20, 2);

    @Test
    void theLargestMarketsThatMayMeetMustFit() {
        assertThatCode(() -> ROOM.require(List.of(5L, 700_000L, 600_000L, 690_000L), 72))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ROOM.require(List.of(5L, 700_000L, 600_000L, 800_000L), 72))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("the largest 2 of 4 markets hold 1,500,000 records and need 103 MiB")
                .hasMessageContaining("--executor-memory");
    }

    @Test
    void oneMarketAloneMayHaveAllOfIt() {
        assertThatCode(() -> ROOM.require(List.of(1_400_000L), 72)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ROOM.require(List.of(1_500_000L), 72)).hasMessageContaining("the largest 1 of 1");
    }
}
