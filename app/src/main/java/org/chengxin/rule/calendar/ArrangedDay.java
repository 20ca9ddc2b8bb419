package org.chengxin.rule.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.chengxin.code.InvalidValueException;

/**
 * One day that a holiday notice names: off, or a weekend worked in exchange (调休上班). {@code name} is the holiday,
 * empty for worked days; {@code source} is the title of the notice.
 */
public record ArrangedDay(LocalDate date, Kind kind, String name, String source) {

    public enum Kind {
        OFF,
        WORK
    }

    public ArrangedDay {
        if (kind == Kind.WORK && !isWeekend(date)) {
            throw new InvalidValueException("calendar.work-day", "a Saturday or Sunday as make-up day, not " + date);
        }
        if (source.isBlank()) {
            throw new InvalidValueException("calendar.source", "the notice that names " + date);
        }
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
