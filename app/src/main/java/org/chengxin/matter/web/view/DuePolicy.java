package org.chengxin.matter.web.view;

import java.time.LocalDate;
import org.chengxin.rule.calendar.WorkingDayCalendar;

/** How far a due date is, as a word and a number. */
final class DuePolicy {

    /** A date so near that it is shown as soon due. */
    private static final int SOON = 3;

    /** Working days are counted one by one, so that no date of a distant year costs more than this. */
    private static final int FAR = 400;

    private DuePolicy() {}

    /** @param word left (working days), days, today or over: the last word of {@code matter.due.WORD} */
    public record Distance(String word, long days) {

        public String tone() {
            return word.equals("over") ? "bad" : days <= SOON ? "soon" : "plain";
        }
    }

    /**
     * Days that are left as the period counts them, or calendar days that it is over.
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
