package org.chengxin.matter.definition;

import java.util.List;
import org.chengxin.rule.calendar.LastDay;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * A period that runs (期限).
 *
 * @param over the stages it runs in; empty for the whole matter. It starts when the first of them is entered, and ends
 *     when a stage outside of them is entered
 * @param parameter the name of the dated parameter that holds its length
 * @param unit how days are counted
 * @param lastDay where a period of calendar days or months ends that would end on a day off
 * @param until a date field that ends it instead of a period, {@code FORM.FIELD}
 * @param remind days before its end on which who has to act is told again
 * @param silence the step taken when it runs out (never one to an end), or {@code escalate}: the head of the office, and
 *     on the next day the office above, are told, and the wall shows it overdue
 * @param pausedIn stages in which it stands still (检定、鉴定)
 * @param owner the role whose clock it is
 */
public record ClockDefinition(
        Label title,
        List<String> over,
        @Nullable String parameter,
        Unit unit,
        LastDay lastDay,
        @Nullable String until,
        int remind,
        String silence,
        List<String> pausedIn,
        @Nullable Extension extension,
        String owner,
        @Nullable Basis basis) {

    /** The silence that takes no step. */
    public static final String ESCALATE = "escalate";

    public ClockDefinition {
        unit = unit == null ? Unit.WORKING_DAYS : unit;
        lastDay = lastDay == null ? LastDay.NEXT_WORKING_DAY : lastDay;
        silence = silence == null ? ESCALATE : silence;
    }

    public boolean runsIn(String stage) {
        return over.isEmpty() || over.contains(stage);
    }

    /** How a period is counted. */
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS
    }

    /**
     * Making a period longer.
     *
     * @param by the role that asks
     * @param second the role of which another person approves
     * @param secondHead whether that person must be a head of the office
     * @param parameter the length
     * @param times at most
     */
    public record Extension(String by, String second, boolean secondHead, String parameter, int times) {

        public Extension {
            times = Math.max(1, times);
        }
    }
}
