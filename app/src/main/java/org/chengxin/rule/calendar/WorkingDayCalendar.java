package org.chengxin.rule.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chengxin.code.InvalidValueException;
import org.chengxin.rule.calendar.ArrangedDay.Kind;

/**
 * 工作日历: working days under the loaded holiday notices, immutable. Counting leaves the first day out (民法典 201);
 * days of years without a notice follow weekends and fixed statutory holidays and make a result provisional.
 */
public final class WorkingDayCalendar {

    /** From 29 December on, days were claimed by the next year's notices (2007-12-29, 2018-12-29). */
    private static final MonthDay LAST_CERTAIN_DAY = MonthDay.of(Month.DECEMBER, 28);

    private final Map<LocalDate, ArrangedDay> arranged;
    private final NavigableSet<Integer> years;

    private WorkingDayCalendar(Map<LocalDate, ArrangedDay> arranged, NavigableSet<Integer> years) {
        this.arranged = arranged;
        this.years = years;
    }

    /** Throws {@code calendar.conflict} if a year occurs twice or two notices disagree on a day. */
    public static WorkingDayCalendar of(List<YearArrangement> arrangements) {
        Map<LocalDate, ArrangedDay> arranged = new HashMap<>();
        NavigableSet<Integer> years = new TreeSet<>();
        for (YearArrangement arrangement : arrangements) {
            if (!years.add(arrangement.year())) {
                throw new InvalidValueException("calendar.conflict", "one arrangement of " + arrangement.year());
            }
            for (ArrangedDay day : arrangement.days()) {
                ArrangedDay known = arranged.putIfAbsent(day.date(), day);
                if (known != null && known.kind() != day.kind()) {
                    throw new InvalidValueException("calendar.conflict", "one kind for " + day.date());
                }
            }
        }
        return new WorkingDayCalendar(arranged, years);
    }

    public static WorkingDayCalendar shipped() {
        return of(ArrangementFile.shipped());
    }

    /** The years whose notices are loaded. */
    public Set<Integer> years() {
        return Set.copyOf(years);
    }

    /** The last day that no later notice is expected to change: 28 December of the last loaded year. */
    public Optional<LocalDate> horizon() {
        return years.isEmpty() ? Optional.empty() : Optional.of(LAST_CERTAIN_DAY.atYear(years.last()));
    }

    /** The entry of a notice for the day, if any. */
    public Optional<ArrangedDay> arranged(LocalDate date) {
        return Optional.ofNullable(arranged.get(date));
    }

    public boolean isWorkingDay(LocalDate date) {
        ArrangedDay named = arranged.get(date);
        if (named != null) {
            return named.kind() == Kind.WORK;
        }
        return !ArrangedDay.isWeekend(date) && !(isProvisional(date) && isFixedHoliday(date));
    }

    private boolean isHoliday(LocalDate date) {
        ArrangedDay named = arranged.get(date);
        return named == null ? isProvisional(date) && isFixedHoliday(date) : named.kind() == Kind.OFF;
    }

    /** Whether a notice that is not loaded may still change the day. */
    public boolean isProvisional(LocalDate date) {
        if (arranged.containsKey(date)) {
            return false;
        }
        int year = date.getYear();
        boolean nextNoticeMayTouch = MonthDay.from(date).isAfter(LAST_CERTAIN_DAY);
        return !years.contains(year) || nextNoticeMayTouch && !years.contains(year + 1);
    }

    /** The n-th working day after {@code start}, which does not count; {@code start} for zero. */
    public DueDate plusWorkingDays(LocalDate start, int n) {
        requireNotNegative(n);
        LocalDate date = start;
        boolean provisional = false;
        for (int left = n; left > 0; ) {
            date = date.plusDays(1);
            provisional |= isProvisional(date);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return new DueDate(date, provisional);
    }

    /** The n-th day after {@code start}, which does not count. */
    public DueDate plusCalendarDays(LocalDate start, int n, LastDay lastDay) {
        requireNotNegative(n);
        return ending(start.plusDays(n), lastDay);
    }

    /** The corresponding day n months on, or the end of a month that has no such day (民法典 202). */
    public DueDate plusMonths(LocalDate start, int n, LastDay lastDay) {
        requireNotNegative(n);
        return ending(start.plusMonths(n), lastDay);
    }

    /** Working days in ({@code from}, {@code to}]: the inverse of {@link #plusWorkingDays}. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to is before from");
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private DueDate ending(LocalDate counted, LastDay lastDay) {
        if (lastDay == LastDay.AS_COUNTED) {
            return new DueDate(counted, false);
        }
        LocalDate date = counted;
        boolean provisional = isProvisional(date);
        while (lastDay == LastDay.AFTER_HOLIDAY ? isHoliday(date) : !isWorkingDay(date)) {
            date = date.plusDays(1);
            provisional |= isProvisional(date);
        }
        return new DueDate(date, provisional);
    }

    /** 全国年节及纪念日放假办法, days fixed in the solar calendar; 2 May since 2025. */
    private static boolean isFixedHoliday(LocalDate date) {
        return switch (date.getMonth()) {
            case JANUARY -> date.getDayOfMonth() == 1;
            case MAY -> date.getDayOfMonth() == 1 || date.getDayOfMonth() == 2 && date.getYear() >= 2025;
            case OCTOBER -> date.getDayOfMonth() <= 3;
            default -> false;
        };
    }

    private static void requireNotNegative(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n is negative");
        }
    }
}
