package org.chengxin.matter.web.view;

import java.time.LocalDate;
import org.chengxin.rule.calendar.WorkingDayCalendar;

/** Distance to a due date, as a word and a number. */
final class DuePolicy {

    /** Days before a due date within which it is soon due. */
    private static final int SOON = 3;

    /** Calendar days up to which working days are counted, one by one; beyond, calendar days are shown. */
    private static final int FAR = 400;

    private DuePolicy() {}

    /** @param word left (working days), days, today or over: suffix of {@code matter.due.WORD} */
    public record Distance(String word, long days) {

        public String tone() {
            return word.equals("over") ? "bad" : days <= SOON ? "soon" : "plain";
        }
    }

    /**
     * Remaining days in the unit of the period, or calendar days overdue.
     *
     * @param working whether it counts working days
     */
    public static Distance distance(LocalDate due, LocalDate today, boolean working, WorkingDayCalendar calendar) {
        if (due.isBefore(today)) {
            return new Distance("over", today.toEpochDay() - due.toEpochDay());
        }
        if (due.equals(today)) {
            return new Distance("today", 0);
        }
        return working && !due.isAfter(today.plusDays(FAR))
                ? new Distance("left", calendar.workingDaysBetween(today, due))
                : new Distance("days", due.toEpochDay() - today.toEpochDay());
    }
}
