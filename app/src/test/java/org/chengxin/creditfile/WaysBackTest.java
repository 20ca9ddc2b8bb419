package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.creditfile.Disclosure.State;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;

/** A bad record on show can be repaired after the least period of its class; anything else cannot. */
class WaysBackTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 4, 30);

    private static CreditRecord record(RecordKind kind, State state, String... categories) {
        return new CreditRecord(
                FactId.next(),
                FactId.next(),
                kind,
                "1",
                "甲局",
                "虚假宣传",
                null,
                null,
                List.of(categories),
                null,
                null,
                DECIDED,
                null,
                null,
                "statutory",
                "甲局",
                true,
                1,
                false,
                new Disclosure(state, null, "ordinary"),
                List.of());
    }

    private static WayBack on(LocalDate today, RecordKind kind, State state, String... categories) {
        return WaysBack.decide(record(kind, state, categories), 3, 12, today);
    }

    @Test
    void theLeastPeriodGoesByTheGravestCategory() {
        LocalDate day = LocalDate.of(2026, 7, 29);
        assertThat(on(day, RecordKind.PENALTY, State.DISCLOSED, "criticism").open())
                .isTrue();
        assertThat(on(day, RecordKind.PENALTY, State.DISCLOSED, "fine"))
                .isEqualTo(new WayBack(true, LocalDate.of(2026, 7, 30), false));
        assertThat(on(day.plusDays(1), RecordKind.PENALTY, State.DISCLOSED, "fine")
                        .open())
                .isTrue();
        assertThat(on(day, RecordKind.PENALTY, State.DISCLOSED, "fine", "suspension"))
                .isEqualTo(new WayBack(true, LocalDate.of(2027, 4, 30), false));
    }

    @Test
    void whatIsNotOnShowOrNoBurdenHasNoRepair() {
        LocalDate day = LocalDate.of(2028, 1, 1);
        assertThat(on(day, RecordKind.PENALTY, State.ENDED, "fine")).isEqualTo(WayBack.NONE);
        assertThat(on(day, RecordKind.PENALTY, State.WITHHELD, "warning")).isEqualTo(WayBack.NONE);
        assertThat(on(day, RecordKind.HONOUR, State.DISCLOSED)).isEqualTo(WayBack.NONE);
        assertThat(on(day, RecordKind.PERMIT, State.DISCLOSED)).isEqualTo(WayBack.NONE);
    }
}
