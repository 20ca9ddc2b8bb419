package org.chengxin.creditfile.publicity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.springframework.stereotype.Component;

/** Last days of the clocks, by the periods that were in force when each began. */
@Component
class PublicityDues {

    private final Parameters parameters;
    private final Calendars calendars;

    PublicityDues(Parameters parameters, Calendars calendars) {
        this.parameters = parameters;
        this.calendars = calendars;
    }

    /** The last day, by day of the beginning; none for days without a period, or with one that nobody read. */
    SortedMap<LocalDate, LocalDate> of(PublicityClock clock, LocalDate first, LocalDate last) {
        List<Parameter> periods = parameters.rows(clock.parameter());
        WorkingDayCalendar calendar = calendars.current();
        SortedMap<LocalDate, LocalDate> dues = new TreeMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate begun = day;
            periods.stream()
                    .filter(period -> isInForce(period, begun) && period.isVerified())
                    .reduce((earlier, later) -> later)
                    .ifPresent(period -> dues.put(
                            begun,
                            calendar.plusWorkingDays(begun, Integer.parseInt(period.value()))
                                    .date()));
        }
        return dues;
    }

    /** The last day of each clock that has begun by a day. */
    SortedMap<LocalDate, LocalDate> until(PublicityClock clock, LocalDate last) {
        return parameters.rows(clock.parameter()).stream()
                .map(Parameter::effectiveFrom)
                .min(Comparator.naturalOrder())
                .map(first -> of(clock, first, last))
                .orElseGet(TreeMap::new);
    }

    private static boolean isInForce(Parameter period, LocalDate day) {
        LocalDate end = period.effectiveTo();
        return !period.effectiveFrom().isAfter(day) && (end == null || !end.isBefore(day));
    }
}
