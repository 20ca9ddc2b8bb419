package org.chengxin.web.page;

import java.util.List;
import org.chengxin.rule.calendar.ArrangedDay;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * A year of working days, and a due date if one was asked for.
 *
 * @param loaded whether the year's notice is loaded; otherwise every day is provisional
 * @param named the days that notices name, in their order
 * @param start the form's date as it was given
 * @param count the form's number of working days as it was given
 */
public record CalendarPage(
        int year,
        boolean loaded,
        List<Month> months,
        List<ArrangedDay> named,
        String start,
        String count,
        List<FormError> errors,
        @Nullable Due due) {

    /** One month as weeks from Monday; a null stands for a day of another month. */
    public record Month(int number, List<List<@Nullable Day>> weeks) {}

    /**
     * One day.
     *
     * @param kind working, weekend, holiday, worked
     * @param provisional whether a notice that is not out yet may still decide about it
     */
    public record Day(int number, String kind, boolean provisional) {}

    /** The answer to the form: the last day of the period, and whether it may still move. */
    public record Due(String start, int count, String date, int weekday, boolean provisional) {}

    /** What is wrong with a field of the form, if anything is. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FormError::words)
                .findFirst()
                .orElse(null);
    }
}
