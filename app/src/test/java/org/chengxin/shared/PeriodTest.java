package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.shared.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void containsBothItsEnds() {
        Period period = Period.of(START, START.plusDays(2));

        assertThat(period.contains(START.minusDays(1))).isFalse();
        assertThat(period.contains(START)).isTrue();
        assertThat(period.contains(START.plusDays(2))).isTrue();
        assertThat(period.contains(START.plusDays(3))).isFalse();
        assertThat(period.isOpen()).isFalse();
    }

    @Test
    void hasNoLastDayWhenOpen() {
        Period period = Period.since(START);

        assertThat(period.isOpen()).isTrue();
        assertThat(period.contains(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(period.contains(START.minusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01/2026-01-31, 2026-01-31/2026-02-10, true",
        "2026-01-01/2026-01-31, 2026-02-01/2026-02-10, false",
        "2026-01-01/.., 2026-02-01/2026-02-10, true",
        "2026-01-01/.., 2027-01-01/.., true",
        "2026-03-01/.., 2026-02-01/2026-02-28, false",
        "2026-01-01/2026-12-31, 2026-02-01/2026-02-10, true"
    })
    void overlapsWhereOneDayIsShared(String left, String right, boolean shared) {
        assertThat(Period.parse(left).overlaps(Period.parse(right))).isEqualTo(shared);
        assertThat(Period.parse(right).overlaps(Period.parse(left))).isEqualTo(shared);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02/2026-01-01, period.order",
        "2026-01-01, period.format",
        "2026-01-01/, period.format",
        "../2026-01-01, period.format",
        "2026-02-30/.., period.format",
        "2026-01-01/2026-01-02/2026-01-03, period.format",
        "'', period.format"
    })
    void refusesWhatIsNoPeriod(String text, String problem) {
        assertRefused(problem, () -> Period.parse(text));
        assertThat(Period.tryParse(text)).isEmpty();
    }

    @Test
    void agreesWithCountingDays() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            Period left = anyPeriod(random);
            Period right = anyPeriod(random);
            boolean shared =
                    START.datesUntil(START.plusDays(61)).anyMatch(day -> left.contains(day) && right.contains(day));
            assertThat(left.overlaps(right))
                    .as("seed %d, %s and %s", seed, left, right)
                    .isEqualTo(shared);
            assertThat(Period.parse(left.toString())).isEqualTo(left);
        }
    }

    private static Period anyPeriod(Random random) {
        LocalDate from = START.plusDays(random.nextInt(30));
        return random.nextInt(5) == 0 ? Period.since(from) : Period.of(from, from.plusDays(random.nextInt(30)));
    }
}
