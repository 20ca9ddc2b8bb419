package org.chengxin.simulation.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Moments;
import org.junit.jupiter.api.Test;

class SeasonTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
    private static final int ORDERS = 5000;

    private final Season season = new Season(AS_OF, ORDERS);

    private long placed(int number) {
        return season.placed(number, Dice.of(1, "deal", number));
    }

    @Test
    void timesNeverGoBack() {
        for (int number = 1; number < ORDERS; number++) {
            assertThat(placed(number)).isGreaterThanOrEqualTo(placed(number - 1));
        }
    }

    @Test
    void theFirstAndLastLieWithinTheSeason() {
        assertThat(Moments.dayOf(placed(0))).isEqualTo(AS_OF.minusDays(180));
        assertThat(placed(ORDERS - 1)).isLessThan(season.now());
        assertThat(Moments.dayOf(season.now())).isEqualTo(AS_OF);
    }

    @Test
    void numberAtIsWhereADayBegins() {
        for (int day = 1; day < Season.DAYS; day++) {
            int number = season.numberAt(day);
            long midnight = Moments.startOf(AS_OF.minusDays(Season.DAYS - (long) day));
            assertThat(placed(number - 1)).isLessThan(midnight);
            assertThat(placed(number + 1)).isGreaterThanOrEqualTo(midnight);
        }
    }

    @Test
    void daysOutsideTheSeasonAreItsEnds() {
        assertThat(season.numberAt(-3)).isZero();
        assertThat(season.numberAt(Season.DAYS)).isEqualTo(ORDERS);
        assertThat(season.numberAt(Season.DAYS + 9)).isEqualTo(ORDERS);
    }
}
