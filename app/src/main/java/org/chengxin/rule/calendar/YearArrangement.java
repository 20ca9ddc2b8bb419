package org.chengxin.rule.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.chengxin.code.InvalidValueException;
import org.chengxin.rule.calendar.ArrangedDay.Kind;

/**
 * All days that the notices for one year name (关于YYYY年部分节假日安排的通知 and its amendments). Some lie in the
 * December before: 2022-12-31 was off under the notice for 2023.
 */
public record YearArrangement(int year, List<ArrangedDay> days) {

    public YearArrangement {
        days = List.copyOf(days);
        for (ArrangedDay day : days) {
            if (!belongs(day.date(), year)) {
                throw new InvalidValueException("calendar.year", "a day of " + year + ", not " + day.date());
            }
        }
        if (days.stream().map(ArrangedDay::date).distinct().count() != days.size()) {
            throw new InvalidValueException("calendar.conflict", "each day of " + year + " once");
        }
        // a partial import would make a year look known whose holidays are missing
        for (LocalDate holiday : alwaysOff(year).toList()) {
            if (days.stream()
                    .noneMatch(day -> day.kind() == Kind.OFF && day.date().equals(holiday))) {
                throw new InvalidValueException("calendar.incomplete", holiday + " among the days off");
            }
        }
    }

    private static boolean belongs(LocalDate date, int year) {
        return date.getYear() == year || date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
    }

    private static Stream<LocalDate> alwaysOff(int year) {
        return Stream.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 5, 1), LocalDate.of(year, 10, 1));
    }
}
