package org.chengxin.matter.web.view;

import java.time.LocalDate;
import org.chengxin.rule.calendar.WorkingDayCalendar;

/** How far a due date is, as a word and a number. */
public final class DuePolicy {

    /** A date so near that it is shown as soon due. */
    private static final int SOON = 3;

    /** Working days are counted one by one, so that no date of a distant year costs more than this. */
    private static final int FAR = 400;

    private DuePolicy() {}

    /** @param word far, left, today or over: the last word of {@code matter.due.WORD} */
    public record Distance(String word, long days) {

        public String tone() {
            return word.equals("over") ? "bad" : !word.equals("far") && days <= SOON ? "soon" : "plain";
        }
    }

    /** Working days that are left, or calendar days that it is over. */
    public static Distance distance(LocalDate due, LocalDate today, WorkingDayCalendar calendar) {
        if (due.isBefore(today)) {
            return new Distance("over", today.toEpochDay() - due.toEpochDay());
        }
        if (due.equals(today)) {
            return new Distance("today", 0);
        }
        return due.isAfter(today.plusDays(FAR))
                ? new Distance("far", due.toEpochDay() - today.toEpochDay())
                : new Distance("left", calendar.workingDaysBetween(today, due));
    }
}
