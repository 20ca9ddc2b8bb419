package org.chengxin.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.matter.MatterId;
import org.chengxin.measure.Measure.State;
import org.chengxin.measure.catalogue.Items;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static Measure measure(LocalDate ended, String ending, LocalDate suspended) {
        return new Measure(
                UUID.randomUUID(),
                new MatterId(Uuid7.next()),
                "西湖〔2026〕措1号",
                Items.shipped("rectification"),
                false,
                new SubjectId(Uuid7.next()),
                "西湖区市场监管局",
                "依据",
                "理由",
                null,
                null,
                FIRST,
                LAST,
                "改正后申请",
                ended,
                ending,
                suspended,
                LocalDate.EPOCH,
                false);
    }

    @Test
    void appliesFromItsFirstDayToTheEndOfItsLast() {
        Measure measure = measure(null, null, null);
        assertThat(measure.state(FIRST.minusDays(1))).isEqualTo(State.PENDING);
        assertThat(measure.applies(FIRST)).isTrue();
        assertThat(measure.applies(LAST)).isTrue();
        assertThat(measure.state(LAST.plusDays(1))).isEqualTo(State.LAPSED);
    }

    @Test
    void endsTonightOnItsLastDayAlone() {
        Measure measure = measure(null, null, null);
        assertThat(measure.endsTonight(LAST)).isTrue();
        assertThat(measure.endsTonight(LAST.minusDays(1))).isFalse();
        assertThat(measure(null, null, FIRST).endsTonight(LAST)).isFalse();
    }

    @Test
    void hasNoEffectWhileItIsSuspendedAndNoneAfterItEnded() {
        assertThat(measure(null, null, FIRST).state(FIRST)).isEqualTo(State.SUSPENDED);
        assertThat(measure(FIRST, "early", null).state(LAST)).isEqualTo(State.EARLY);
        assertThat(measure(FIRST, "undone", FIRST).state(FIRST))
                .as("what was undone never was")
                .isEqualTo(State.UNDONE);
        assertThat(measure(null, null, FIRST).state(LAST.plusDays(1)))
                .as("a suspension does not outlive it")
                .isEqualTo(State.LAPSED);
    }
}
