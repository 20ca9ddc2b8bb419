package org.chengxin.adapter.outgoing;

import java.time.LocalDate;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Due dates, by the period in force when the clock begins; a period with unconfirmed source (M) gives none. */
@Component
class Dues {

    private final Parameters parameters;
    private final Calendars calendars;

    Dues(Parameters parameters, Calendars calendars) {
        this.parameters = parameters;
        this.calendars = calendars;
    }

    /**
     * The last day of a clock that began on a day; never before today, since nobody can be late with what came after its time.
     *
     * @param parameter with the working days; null for no clock
     */
    @Nullable
    LocalDate of(@Nullable String parameter, LocalDate begun, LocalDate today) {
        if (parameter == null) {
            return null;
        }
        return parameters.rows(parameter).stream()
                .filter(period -> isInForce(period, begun) && period.isVerified())
                .reduce((earlier, later) -> later)
                .map(period -> calendars
                        .current()
                        .plusWorkingDays(begun, Integer.parseInt(period.value()))
                        .date())
                .map(due -> due.isBefore(today) ? today : due)
                .orElse(null);
    }

    private static boolean isInForce(Parameter period, LocalDate day) {
        LocalDate end = period.effectiveTo();
        return !period.effectiveFrom().isAfter(day) && (end == null || !end.isBefore(day));
    }
}
