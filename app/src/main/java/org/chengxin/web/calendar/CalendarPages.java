package org.chengxin.web.calendar;

import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /workbench/calendar}: a year of working days, and "n working days after a date"; officers bring in and confirm
 * arrangements, and put a demo's legal clock forward.
 */
@Controller
class CalendarPages {

    private static final String PAGE = "/workbench/calendar";

    private final CalendarSource source;
    private final Calendars calendars;
    private final LegalClock clock;
    private final AccessLog accesses;

    CalendarPages(CalendarSource source, Calendars calendars, LegalClock clock, AccessLog accesses) {
        this.source = source;
        this.calendars = calendars;
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

    @PostMapping(PAGE + "/arrangements")
    ModelAndView propose(
            @AuthenticationPrincipal Caller caller, @RequestParam(name = "content", defaultValue = "") String content) {
        UUID officer = officer(caller);
        try {
            UUID proposal = calendars.propose(content, officer);
            accesses.record(caller, "calendar.propose", proposal.toString(), null);
            return new ModelAndView("redirect:" + PAGE + "#arrangements");
        } catch (ProblemException refused) {
            ModelAndView page = new ModelAndView(
                    "web/calendar",
                    "page",
                    source.refused(caller, content, refused.problem().code()));
            page.setStatus(HttpStatusCode.valueOf(refused.problem().category().status()));
            return page;
        }
    }

    @PostMapping(PAGE + "/arrangements/{id}")
    String decide(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "decision", defaultValue = "") String decision) {
        UUID officer = officer(caller);
        switch (decision) {
            case "confirm" -> calendars.confirm(id, officer);
            case "refuse" -> calendars.refuse(id, officer);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        accesses.record(caller, "calendar." + decision, id.toString(), null);
        return "redirect:" + PAGE + "#arrangements";
    }

    @PostMapping(PAGE + "/clock")
    String advance(@AuthenticationPrincipal Caller caller, @RequestParam(name = "days", defaultValue = "0") int days) {
        officer(caller);
        clock.advance(days);
        accesses.record(caller, "clock.advance", String.valueOf(days), null);
        return "redirect:" + PAGE;
    }

    private static UUID officer(Caller caller) {
        @Nullable UUID account = caller.account();
        if (caller.role() != Role.OFFICER || account == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return account;
    }
}
