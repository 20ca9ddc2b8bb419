package org.chengxin.portal.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;

/** The months of the authorities' figures stand side by side, and a figure begins with the month that first counted it. */
class OfficePageTest {

    @Test
    void aFigureThatAMonthDoesNotHaveIsAbsentAndNotZero() {
        OfficePage page = OfficePage.of(List.of(month(11, Map.of("looks", 0L)), month(10, Map.of("open", 7L))));
        assertThat(page.names()).containsExactly("looks", "open");
        assertThat(page.months().get(0).figure("looks")).isZero();
        assertThat(page.months().get(0).figure("open")).isNull();
        assertThat(page.months().get(1).figure("looks")).isNull();
        assertThat(page.months().get(1).figure("open")).isEqualTo(7);
    }

    private static SealedMonth month(int month, Map<String, Long> figures) {
        return new SealedMonth(YearMonth.of(2026, month), FactId.next(), LocalDate.of(2026, month + 1, 1), figures);
    }
}
