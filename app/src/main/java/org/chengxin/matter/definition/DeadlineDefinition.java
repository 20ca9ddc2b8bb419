package org.chengxin.matter.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.chengxin.rule.calendar.LastDay;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * Definition of a clock (期限).
 *
 * @param over stages it runs in; empty for the whole matter. It starts on entering the first of them and ends on entering a
 *     stage outside
 * @param parameter name of the dated parameter with its length
 * @param unit how days are counted
 * @param lastDay rule for a period of calendar days or months that would end on a day off
 * @param since date field from which it counts in place of the day of the act, {@code FORM.FIELD}; never a later one
 * @param until date field that sets its end instead of a period, {@code FORM.FIELD}
 * @param remind days before its end for a reminder to those who have to act
 * @param onExpiry step taken when it runs out (never one to an end), or {@code escalate}: the head of the office, and on the
 *     next day the office above, are notified, and the workload page shows it overdue
 * @param pausedIn stages in which it is paused (检定、鉴定)
 * @param owner role whose deadline it is
 * @param department department whose offices alone have it; null for all
 */
public record DeadlineDefinition(
        Label title,
        List<String> over,
        @Nullable String parameter,
        Unit unit,
        LastDay lastDay,
        @Nullable String since,
        @Nullable String until,
        int remind,
        @JsonProperty("silence") String onExpiry,
        List<String> pausedIn,
        @Nullable Extension extension,
        String owner,
        @Nullable String department,
        @Nullable Basis basis) {

    /** Expiry without a step. */
    public static final String ESCALATE = "escalate";

    public DeadlineDefinition {
        unit = unit == null ? Unit.WORKING_DAYS : unit;
        lastDay = lastDay == null ? LastDay.NEXT_WORKING_DAY : lastDay;
        onExpiry = onExpiry == null ? ESCALATE : onExpiry;
    }

    public boolean runsIn(String stage) {
        return over.isEmpty() || over.contains(stage);
    }

    /** Unit of a period. */
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS
    }

    /**
     * Extension of a period.
     *
     * @param by role that requests it
     * @param second role of which another person approves
     * @param secondHead whether that person must be a head of the office
     * @param parameter name of its length
     * @param times maximum number
     */
    public record Extension(String by, String second, boolean secondHead, String parameter, int times) {

        public Extension {
            times = Math.max(1, times);
        }
    }
}
