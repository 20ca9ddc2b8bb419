package org.chengxin.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 举行听证的七日前: seven working days between the notice and the hearing, counted by hand under the notice on holidays of 2026. */
class FormDaysTest {

    private static final int SEVEN = 7;

    @ParameterizedTest
    @CsvSource({
        // Tue to Fri and Mon to Wed lie between
        "2026-03-02, 2026-03-12",
        // 29, 30, then after the national holiday 8, 9, the working Saturday 10, 12, 13
        "2026-09-28, 2026-10-14",
        // asked for on a Saturday that is worked: 12 to 16, 19, 20
        "2026-10-10, 2026-10-21",
        // the spring festival lies between: 9 to 13, the working Saturday 14, 24
        "2026-02-06, 2026-02-25"
    })
    void theHearingIsOnTheDayAfterThemAtTheEarliest(LocalDate notice, LocalDate hearing) {
        WorkingDayCalendar calendar = WorkingDayCalendar.shipped();
        assertThat(FormDays.first(calendar, notice, SEVEN)).isEqualTo(hearing);
        assertThat(calendar.workingDaysBetween(notice, hearing.minusDays(1)))
                .as("with neither the day of the notice nor that of the hearing")
                .isEqualTo(SEVEN);
    }
}
