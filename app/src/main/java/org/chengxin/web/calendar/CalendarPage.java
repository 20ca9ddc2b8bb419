package org.chengxin.web.calendar;

import java.util.List;
import org.chengxin.rule.Arrangement;
import org.chengxin.rule.calendar.ArrangedDay;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * A year of working days, and the requested due date, if any.
 *
 * @param loaded whether the year's notice is loaded; otherwise every day is provisional
 * @param named the days that notices name, in order
 * @param form the form's values as typed
 */
public record CalendarPage(
        int year,
        boolean loaded,
        List<Month> months,
        List<ArrangedDay> named,
        Form form,
        List<FormError> errors,
        @Nullable Due due,
        Changes changes) {

    /**
     * The form's values.
     *
     * @param start the date as typed
     * @param count the number of working days as typed
     * @param content a refused arrangement
     * @param reason its reason as typed
     */
    public record Form(String start, String count, String content, String reason) {}

    /** One month as weeks from Monday; null for a day of another month. */
    public record Month(int number, List<List<@Nullable Day>> weeks) {}

    /**
     * One day.
     *
     * @param kind working, weekend, holiday, worked
     * @param provisional whether a future notice may still change it
     */
    public record Day(int number, String kind, boolean provisional) {}

    /** The requested due date, and whether it may still change. */
    public record Due(String start, int count, String date, int weekday, boolean provisional) {}

    /**
     * The arrangements of this installation.
     *
     * @param arrangements put in force here, newest first
     * @param open those that wait for a second person, as far as the reader may see them
     * @param proposer whether the reader may propose one
     * @param clock whether the reader may put the legal clock forward
     */
    public record Changes(
            List<Arrangement> arrangements, List<Open> open, boolean proposer, boolean clock, String today) {}

    /** An arrangement that waits for a second person. */
    public record Open(String id, String year) {}

    /** The error of a form field; null if there is none. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FormError::words)
                .findFirst()
                .orElse(null);
    }
}
