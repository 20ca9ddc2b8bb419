package org.chengxin.adapter.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chengxin.ServerTest;
import org.chengxin.adapter.contract.Contract;
import org.chengxin.adapter.contract.Contracts;
import org.chengxin.rule.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The last day by which a thing must stand over there. */
class DuesIT extends ServerTest {

    private static final String CREDIT = "creditfile.publicity.working-days";

    @Autowired
    private Dues dues;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Parameters parameters;

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "creditfile.publicity.working-days,2026-08-03,2026-08-12",
        "creditfile.publicity.working-days,2026-08-07,2026-08-18",
        "creditfile.publicity.penalty.working-days,2026-08-03,2026-08-31",
        "creditfile.publicity.withdrawal.working-days,2026-08-06,2026-08-11",
    })
    void itIsCountedInWorkingDaysFromTheDayAfter(String clock, String begun, String due) {
        assertThat(dues.of(clock, day(begun), day(begun))).isEqualTo(day(due));
    }

    @Test
    void theNationalHolidaysDoNotCount() {
        assertThat(dues.of(CREDIT, day("2026-09-28"), day("2026-09-28"))).isAfter(day("2026-10-12"));
    }

    @Test
    void whatCameAfterItsTimeIsDueTodayAndNotLateAtOnce() {
        assertThat(dues.of(CREDIT, day("2025-01-06"), day("2026-08-03"))).isEqualTo(day("2026-08-03"));
    }

    @Test
    void noClockRunsWithoutAPeriodOrBeforeThereWasOne() {
        assertThat(dues.of(null, day("2026-08-03"), day("2026-08-03"))).isNull();
        assertThat(dues.of("no.such.period", day("2026-08-03"), day("2026-08-03")))
                .isNull();
        assertThat(dues.of(CREDIT, day("2017-12-29"), day("2026-08-03"))).isNull();
    }

    @Test
    void everyClockOfAContractIsAParameterThatSomebodyHasRead() {
        assertThat(contracts.systems().stream()
                        .flatMap(system -> system.contracts().stream())
                        .map(Contract::clock)
                        .filter(clock -> clock != null)
                        .distinct())
                .hasSizeGreaterThan(2)
                .allSatisfy(clock -> assertThat(parameters.rows(clock))
                        .as(clock)
                        .isNotEmpty()
                        .allMatch(row -> row.isVerified()));
    }
}
