package org.chengxin.portal.office;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.evidence.SealedForms;
import org.junit.jupiter.api.Test;

class OfficeFigureFactTest {

    @Test
    void aMonthIsSealedWithItsFiguresAndTheDayOfCounting() {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("concluded", 12L);
        figures.put("concluded.in-time", 11L);
        SealedForms.check(
                "office-figures",
                OfficeFigureFact.of(new SealedMonth(
                        YearMonth.of(2026, 10), SealedForms.id(9), LocalDate.of(2026, 11, 1), figures)));
    }
}
