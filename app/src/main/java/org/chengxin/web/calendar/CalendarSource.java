package org.chengxin.web.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.calendar.DueDate;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.web.Texts;
import org.chengxin.web.calendar.CalendarPage.Changes;
import org.chengxin.web.calendar.CalendarPage.Due;
import org.chengxin.web.calendar.CalendarPage.Form;
import org.chengxin.web.calendar.CalendarPage.Open;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the calendar page. */
@Component
class CalendarSource {

    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_DAYS = 1_000;

    private final Calendars calendars;
    private final ProposalList proposals;
    private final LegalClock clock;
    private final Texts texts;

    CalendarSource(Calendars calendars, ProposalList proposals, LegalClock clock, Texts texts) {
        this.calendars = calendars;
        this.proposals = proposals;
        this.clock = clock;
        this.texts = texts;
    }

    /** The page before anything is submitted. */
    CalendarPage of(Caller caller, String year, String from, String days) {
        boolean asked = !from.isEmpty() || !days.isEmpty();
        LocalDate start = date(from);
        Integer count = whole(days, 1, MOST_DAYS);
        Integer wanted = whole(year, FIRST_YEAR, LAST_YEAR);
        int shown = wanted != null
                ? wanted
                : start != null ? start.getYear() : clock.today().getYear();
        return page(
                caller,
                shown,
                new Form(asked ? from : clock.today().toString(), asked ? days : "7", "", ""),
                asked ? errors(start, count) : List.of(),
                start != null && count != null ? due(start, count) : null);
    }

    /** The page with a refused arrangement. */
    CalendarPage refused(Caller caller, String content, String reason, List<FormError> errors) {
        return page(
                caller,
                clock.today().getYear(),
                new Form(clock.today().toString(), "7", content, reason),
                errors,
                null);
    }

    private CalendarPage page(Caller caller, int year, Form form, List<FormError> errors, @Nullable Due due) {
        WorkingDayCalendar calendar = calendars.current();
        CalendarMonths months = new CalendarMonths(calendar, year);
        return new CalendarPage(
                year,
                calendar.years().contains(year),
                months.months(),
                months.named(),
                form,
                errors,
                due,
                changes(caller));
    }

    private Changes changes(Caller caller) {
        String year = String.valueOf(clock.today().getYear());
        List<Open> open = proposals.of(caller.account(), true, null).stream()
                .filter(each -> each.kind().equals(Calendars.KIND))
                .map(each -> new Open(each.id().toString(), each.object()))
                .toList();
        return new Changes(
                calendars.arrangements(),
                open,
                proposals.mayPropose(Calendars.KIND, year, caller.account()),
                clock.canAdvance() && AccessPolicy.isOfficer(caller),
                clock.today().toString());
    }

    private List<FormError> errors(@Nullable LocalDate start, @Nullable Integer count) {
        List<FormError> errors = new ArrayList<>();
        if (start == null) {
            errors.add(new FormError("from", texts.of("web.calendar.from.wrong")));
        }
        if (count == null) {
            errors.add(new FormError("days", texts.of("web.calendar.days.wrong", MOST_DAYS)));
        }
        return errors;
    }

    private Due due(LocalDate start, int count) {
        DueDate date = calendars.current().plusWorkingDays(start, count);
        return new Due(
                start.toString(),
                count,
                date.date().toString(),
                date.date().getDayOfWeek().getValue(),
                date.provisional());
    }

    private static @Nullable LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text.strip());
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private static @Nullable Integer whole(String text, int least, int most) {
        if (!text.strip().matches("[0-9]{1,6}")) {
            return null;
        }
        int number = Integer.parseInt(text.strip());
        return number < least || number > most ? null : number;
    }
}
