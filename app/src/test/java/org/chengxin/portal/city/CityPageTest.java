package org.chengxin.portal.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.chengxin.portal.city.CityPage.District;
import org.chengxin.portal.city.CityPage.Kind;
import org.chengxin.portal.city.CityPage.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Totals of the city are those of its districts and all others; a share is never said to be more than it is. */
class CityPageTest {

    private static final District WEST = new District("330106", "西湖区", 40, 10, 9);
    private static final District RIVER = new District("330108", "滨江区", 13, 0, 0);
    private static final District OTHERS = new District("", "", 500, 7, 1);

    private static CityPage page(District... districts) {
        return new CityPage(
                "2026-11-28",
                "2026-01-01",
                List.of(districts),
                List.of(new Platform("某平台", 1_000)),
                List.of(new Kind("penalty", 3), new Kind("permit", 4)));
    }

    @Test
    void totalsCountTheOthersToo() {
        CityPage page = page(WEST, RIVER, OTHERS);
        assertThat(page.subjects()).isEqualTo(553);
        assertThat(page.concluded()).isEqualTo(17);
        assertThat(page.inTime()).isEqualTo(10);
        assertThat(page.records()).as("reports of platforms are no records").isEqualTo(7);
    }

    @Test
    void theLongestBarIsThatOfADistrictHoweverManyTheOthersAre() {
        CityPage page = page(WEST, RIVER, OTHERS);
        assertThat(page.bar(WEST)).isEqualTo(100);
        assertThat(page.bar(RIVER)).isEqualTo(32);
    }

    @Test
    void withoutSubjectsThereIsNoBar() {
        District none = new District("330106", "西湖区", 0, 4, 4);
        assertThat(page(none, OTHERS).bar(none)).isZero();
        assertThat(page().bar(none)).isZero();
        assertThat(page().subjects()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0,1,0", "1,1,100", "1,3,33.3", "2,3,66.6", "999999,1000000,99.9", "29,100,29", "1,2000,0"})
    void percent(long part, long whole, double percent) {
        assertThat(CityPage.percent(part, whole)).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_128, 8})
    void aShareIsRoundedDown(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            long whole = random.nextLong(1, 1L << random.nextInt(2, 33));
            long part = random.nextLong(whole + 1);
            double exact = BigDecimal.valueOf(part)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(BigDecimal.valueOf(whole), 1, RoundingMode.FLOOR)
                    .doubleValue();
            assertThat(CityPage.percent(part, whole))
                    .as("seed %d: %d of %d", seed, part, whole)
                    .isEqualTo(exact);
        }
    }
}
