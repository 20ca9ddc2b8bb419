package org.chengxin.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.account.office.Offices.Staff;
import org.chengxin.account.office.Staffing;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
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

/** {@code /workbench/staff}: the people of the reader's office, absences and stand-ins; the head also records who has left. */
@Controller
class StaffPages {

    private static final String PAGE = "/workbench/staff";

    private final Offices offices;
    private final Staffing staffing;
    private final LegalClock clock;
    private final AccessLog accesses;

    StaffPages(Offices offices, Staffing staffing, LegalClock clock, AccessLog accesses) {
        this.offices = offices;
        this.staffing = staffing;
        this.clock = clock;
        this.accesses = accesses;
    }

    /** Its card on the workbench. */
    @Bean
    static WorkbenchPart staffPart(Offices offices, Texts texts) {
        return WorkbenchPart.of(
                        65,
                        PAGE,
                        "web.staff.title",
                        caller ->
                                texts.of("web.staff.lead", caller.organisation().name()))
                .onlyFor(caller -> caller.account() != null
                        && offices.staffOf(caller.account()).isPresent());
    }

    @GetMapping(PAGE)
    ModelAndView staff(@AuthenticationPrincipal Caller caller) {
        return page(reader(caller), null);
    }

    /** Sets an absence; without a date it ends. */
    @PostMapping(PAGE + "/{account}/away")
    ModelAndView away(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("account") UUID account,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "standIn", required = false) @Nullable UUID standIn) {
        StaffPage page = of(reader(caller), null);
        require(page.staff().stream().anyMatch(each -> each.account().equals(account) && page.mayChange(each)));
        try {
            LocalDate day = until.isBlank() ? null : LocalDate.parse(until.strip());
            if (day != null
                    && (day.isBefore(clock.today()) || day.isAfter(clock.today().plusYears(2)))) {
                return page(page.reader(), "web.staff.until.wrong");
            }
            staffing.away(account, day, standIn);
        } catch (DateTimeException malformed) {
            return page(page.reader(), "web.staff.until.wrong");
        } catch (ProblemException refused) {
            return refused(page.reader(), refused);
        }
        accesses.record(caller, "staff.away", account.toString(), null);
        return new ModelAndView("redirect:" + PAGE);
    }

    @PostMapping(PAGE + "/{account}/leave")
    ModelAndView leave(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("account") UUID account,
            @RequestParam(name = "standIn", required = false) @Nullable UUID standIn) {
        StaffPage page = of(reader(caller), null);
        require(page.staff().stream().anyMatch(each -> each.account().equals(account) && page.mayDismiss(each)));
        try {
            staffing.leave(account, standIn);
        } catch (ProblemException refused) {
            return refused(page.reader(), refused);
        }
        accesses.record(caller, "staff.leave", account.toString(), null);
        return new ModelAndView("redirect:" + PAGE);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private Staff reader(Caller caller) {
        @Nullable UUID account = caller.account();
        if (account == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return offices.staffOf(account).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private StaffPage of(Staff reader, @Nullable String problem) {
        Office office =
                offices.find(reader.office()).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return new StaffPage(office, offices.staff(reader.office()), reader, clock.today(), problem);
    }

    private ModelAndView page(Staff reader, @Nullable String problem) {
        ModelAndView page = new ModelAndView("web/staff", "page", of(reader, problem));
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView refused(Staff reader, ProblemException refused) {
        ModelAndView page = page(reader, "problem." + refused.problem().code());
        page.setStatus(HttpStatusCode.valueOf(refused.problem().category().status()));
        return page;
    }
}
