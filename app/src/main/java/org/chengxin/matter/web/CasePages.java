package org.chengxin.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Caller;
import org.chengxin.account.access.Purpose;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.web.form.Posted;
import org.chengxin.matter.web.form.Sheets;
import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /workbench/matters/{id}}: a matter, and the page of each step before it is taken. */
@Controller
@RequestMapping("/workbench/matters/{id}")
class CasePages {

    private static final Set<Problem> ASKED_AGAIN =
            Set.of(MatterProblem.PURPOSE_REQUIRED, MatterProblem.UNKNOWN_CASE, AccountProblem.PURPOSE_NOT_OF_ROLE);

    private final Matters matters;
    private final CaseSheets sheets;
    private final Sheets forms;

    CasePages(Matters matters, CaseSheets sheets, Sheets forms) {
        this.matters = matters;
        this.sheets = sheets;
        this.forms = forms;
    }

    /** @param done number of the act just taken */
    @GetMapping
    ModelAndView matter(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "done", required = false) @Nullable Integer done) {
        Matter matter = matters.find(new MatterId(id), Actor.of(caller));
        matters.opened(matter, caller);
        return sheets.matter(caller, matter, sheets.done(matter, done), null, HttpStatus.OK);
    }

    /** Reveals masked data for a purpose; the access is logged. */
    @PostMapping("/reveal")
    ModelAndView reveal(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "purpose", defaultValue = "") String purpose,
            @RequestParam(name = "number", defaultValue = "") String number) {
        MatterId matter = new MatterId(id);
        try {
            return sheets.revealed(
                    caller,
                    matters.reveal(
                            matter, caller, Purpose.Stated.of(purpose, number).orElse(null)));
        } catch (ProblemException refusal) {
            if (!ASKED_AGAIN.contains(refusal.problem())) {
                throw refusal;
            }
            return sheets.veiled(caller, matters.find(matter, Actor.of(caller)), purpose, number, refusal);
        }
    }

    @GetMapping("/steps/{step}")
    ModelAndView step(
            @AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id, @PathVariable("step") String step) {
        Matter matter = matters.find(new MatterId(id), Actor.of(caller));
        Matter.NextStep next = next(matter, step);
        return sheets.step(caller, matter, next, sheets.begun(matter, step), HttpStatus.OK);
    }

    @PostMapping("/steps/{step}")
    ModelAndView take(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @PathVariable("step") String step,
            @RequestParam(name = "expected", defaultValue = "-1") int expected,
            HttpServletRequest request) {
        try {
            return taken(caller, new MatterId(id), step, expected, request);
        } catch (ProblemException refusal) {
            return passed(caller, new MatterId(id), step, refusal);
        }
    }

    private ModelAndView taken(Caller caller, MatterId id, String step, int expected, HttpServletRequest request) {
        Matter matter = matters.find(id, Actor.of(caller));
        Matter.@Nullable NextStep next = CaseSheets.find(matter, step);
        Posted posted = forms.take(request, sheets.form(matter, step), Actor.of(caller));
        if (next != null && !posted.sound()) {
            return sheets.again(caller, matter, next, posted);
        }
        try {
            Moved moved =
                    matters.act(new Act(matter.id(), Actor.of(caller), step, expected, posted.key(), posted.values()));
            return done(matter, caller, moved);
        } catch (ProblemException refusal) {
            return sheets.refused(caller, matters.find(matter.id(), Actor.of(caller)), step, posted, refusal);
        }
    }

    /** Decision of the second person. */
    @PostMapping("/pending")
    ModelAndView decide(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam("act") String act,
            @RequestParam("key") String key,
            @RequestParam(name = "expected", defaultValue = "-1") int expected,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        boolean confirms = BuiltInAct.CONFIRM.is(act);
        String step = (confirms ? BuiltInAct.CONFIRM : BuiltInAct.REJECT).word();
        Map<String, Object> form = confirms ? Map.of() : Map.of("reason", reason.strip());
        try {
            return decided(caller, new MatterId(id), step, expected, key, form);
        } catch (ProblemException refusal) {
            return passed(caller, new MatterId(id), step, refusal);
        }
    }

    private ModelAndView decided(
            Caller caller, MatterId id, String step, int expected, String key, Map<String, Object> form) {
        Matter matter = matters.find(id, Actor.of(caller));
        try {
            Moved moved = matters.act(new Act(id, Actor.of(caller), step, expected, key, form));
            return done(matter, caller, moved);
        } catch (ProblemException refusal) {
            return sheets.refused(caller, matters.find(matter.id(), Actor.of(caller)), refusal);
        }
    }

    /** Redirects to the matter, or to the inbox if the caller no longer sees it, as after a transfer. */
    private ModelAndView done(Matter matter, Caller caller, Moved moved) {
        try {
            matters.find(matter.id(), Actor.of(caller));
            return new ModelAndView("redirect:/workbench/matters/" + matter.id() + "?done=" + moved.act());
        } catch (ProblemException passed) {
            return passed(matter.number());
        }
    }

    /** A repeat of the step that transferred the matter away is answered as the first time; otherwise the refusal stands. */
    private ModelAndView passed(Caller caller, MatterId id, String step, ProblemException refusal) {
        return passed(matters.passed(id, caller, step).orElseThrow(() -> refusal));
    }

    private static ModelAndView passed(String number) {
        return new ModelAndView("redirect:"
                + UriComponentsBuilder.fromPath("/workbench/matters")
                        .queryParam("passed", "{number}")
                        .encode()
                        .buildAndExpand(number));
    }

    private static Matter.NextStep next(Matter matter, String step) {
        Matter.@Nullable NextStep next = CaseSheets.find(matter, step);
        if (next == null) {
            throw new ProblemException(MatterProblem.OUT_OF_TURN, "step");
        }
        return next;
    }
}
