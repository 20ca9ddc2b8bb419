package org.chengxin.subject.history;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /subjects/ID/history}: what a published subject was called and where it was seated on a day, as known on a day. */
@Controller
class HistoryPages {

    private final Subjects subjects;
    private final SubjectHistory history;
    private final LegalClock clock;

    HistoryPages(Subjects subjects, SubjectHistory history, LegalClock clock) {
        this.subjects = subjects;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param day the day asked for; today if none
     * @param known the day up to whose end reports count; today if none
     */
    @GetMapping("/subjects/{id}/history")
    ModelAndView history(
            @PathVariable("id") String id,
            @RequestParam(name = "day", defaultValue = "") String day,
            @RequestParam(name = "known", defaultValue = "") String known) {
        Subject subject = SubjectId.tryParse(id)
                .flatMap(subjects::find)
                .filter(found -> found.nature().published())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate asked = day(day);
        LocalDate until = day(known);
        return new ModelAndView(
                "subject/history",
                "page",
                new HistoryPage(
                        subject,
                        asked,
                        until,
                        history.asOf(
                                        subject.id(),
                                        asked,
                                        until.atTime(LocalTime.MAX)
                                                .atZone(LegalClock.ZONE)
                                                .toInstant())
                                .filter(said -> said.nature().published())
                                .orElse(null),
                        history.names(subject.id()),
                        history.shops(subject.id()),
                        history.gaps(subject.id())));
    }

    private LocalDate day(String written) {
        try {
            return written.isBlank() ? clock.today() : LocalDate.parse(written.strip());
        } catch (DateTimeParseException noDay) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, noDay);
        }
    }
}
