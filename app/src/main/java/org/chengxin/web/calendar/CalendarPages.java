package org.chengxin.web.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.web.part.CasePart;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.proposal.ProposalForms;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /workbench/calendar}: a year of working days, and "n working days after a date". Officers of the owning department
 * propose arrangements, and any officer may put a demo's legal clock forward.
 */
@Controller
class CalendarPages {

    private static final String PAGE = "/workbench/calendar";

    private final CalendarSource source;
    private final ProposalForms forms;
    private final LegalClock clock;
    private final AccessLog accesses;

    CalendarPages(CalendarSource source, ProposalForms forms, LegalClock clock, AccessLog accesses) {
        this.source = source;
        this.forms = forms;
        this.clock = clock;
        this.accesses = accesses;
    }

    @GetMapping(PAGE)
    ModelAndView calendar(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "year", defaultValue = "") String year,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "days", defaultValue = "") String days) {
        return new ModelAndView("web/calendar", "page", source.of(caller, year, from, days));
    }

    /** Proposes a year's arrangement, which a second person has to approve. */
    @PostMapping(PAGE + "/arrangements")
    ModelAndView propose(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "content", defaultValue = "") String content,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        // browsers send CRLF; the file has LF
        String text = content.replace("\r\n", "\n");
        String year = Calendars.year(text).map(String::valueOf).orElse("-");
        return forms.propose(
                caller,
                new Wanted(Calendars.KIND, year, text, reason, null),
                "content",
                errors -> new ModelAndView("web/calendar", "page", source.refused(caller, content, reason, errors)));
    }

    @PostMapping(PAGE + "/clock")
    String advance(@AuthenticationPrincipal Caller caller, @RequestParam(name = "days", defaultValue = "0") int days) {
        clock.advance(days);
        accesses.record(caller, "clock.advance", String.valueOf(days), null);
        return "redirect:" + PAGE;
    }

    /** Puts a demo's clock forward to a day, from the page of a case and back to it; a second click finds the day there. */
    @PostMapping(PAGE + "/clock/{day}")
    String advanceTo(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("day") LocalDate day,
            @RequestParam("matter") UUID matter) {
        if (day.isAfter(clock.today())) {
            advance(caller, (int) ChronoUnit.DAYS.between(clock.today(), day));
        }
        return "redirect:/workbench/matters/" + matter;
    }

    /** In a demo, officers go from the page of a case to its next due day. */
    @Bean
    static CasePart nextDue(LegalClock clock) {
        return new CasePart(
                1,
                (about, reader) -> clock.canAdvance() && AccessPolicy.isOfficer(reader)
                        ? NextDue.of(about, clock.today()).map(next -> PagePart.of("web/nextDue", next))
                        : Optional.empty());
    }
}
