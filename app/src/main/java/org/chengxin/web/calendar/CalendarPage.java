package org.chengxin.web.calendar;

import java.util.List;
import org.chengxin.rule.Arrangement;
import org.chengxin.rule.calendar.ArrangedDay;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * A year of working days, and a due date if one was asked for.
 *
 * @param loaded whether the year's notice is loaded; otherwise every day is provisional
 * @param named the days that notices name, in their order
 * @param form what was asked, as it was given
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
     * What stands in the forms.
     *
     * @param start the date as it was given
     * @param count the number of working days as it was given
     * @param content an arrangement that could not be taken
     * @param reason what was given as its reason
     */
    public record Form(String start, String count, String content, String reason) {}

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

    /**
     * What is changed here.
     *
     * @param arrangements put in force here, the newest first
     * @param open those that the reader may see and that wait for a second person
     * @param proposer whether the reader may bring one in
     * @param clock whether the reader may put the legal clock forward
     */
    public record Changes(
            List<Arrangement> arrangements, List<Open> open, boolean proposer, boolean clock, String today) {}

    /** An arrangement that waits for its second person. */
    public record Open(String id, String year) {}

    /** What is wrong with a field of the form, if anything is. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FormError::words)
                .findFirst()
                .orElse(null);
    }
}
