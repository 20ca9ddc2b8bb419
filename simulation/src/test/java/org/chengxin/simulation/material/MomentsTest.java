package org.chengxin.simulation.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void aDayStartsAtMidnightInShanghai() {
        assertThat(Instant.ofEpochSecond(Moments.startOf(LocalDate.of(2026, 11, 20))))
                .isEqualTo(Instant.parse("2026-11-19T16:00:00Z"));
    }

    @Test
    void agreesWithTheLibraryOnDaysAndTexts() {
        Dice dice = Dice.of(20261120, "moments", 0);
        for (int i = 0; i < 2000; i++) {
            long second = dice.between(1_000_000_000L, 2_500_000_000L);
            OffsetDateTime time = Instant.ofEpochSecond(second).atZone(SHANGHAI).toOffsetDateTime();
            assertThat(Moments.dayOf(second)).isEqualTo(time.toLocalDate());
            assertThat(OffsetDateTime.parse(Moments.instant(second))).isEqualTo(time);
            assertThat(Moments.instant(second)).hasSize(25).endsWith("+08:00");
        }
    }

    @Test
    void theLastSecondOfADayBelongsToIt() {
        LocalDate day = LocalDate.of(2026, 2, 28);
        long next = Moments.startOf(day.plusDays(1));
        assertThat(Moments.dayOf(next - 1)).isEqualTo(day);
        assertThat(Moments.dayOf(next)).isEqualTo(day.plusDays(1));
        assertThat(Moments.instant(next - 1)).isEqualTo("2026-02-28T23:59:59+08:00");
    }
}
