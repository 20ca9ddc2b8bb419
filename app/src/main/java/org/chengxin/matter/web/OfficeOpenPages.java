package org.chengxin.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.web.form.Posted;
import org.chengxin.matter.web.form.Sheets;
import org.chengxin.matter.web.form.Typed;
import org.chengxin.matter.web.queue.StartPolicy;
import org.chengxin.matter.web.view.Kinds;
import org.chengxin.shared.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/matters/new/{definition}}: opens a matter as an office, platform or firm; who may not open it sees no form. */
@Controller
class OfficeOpenPages {

    private final Kinds kinds;
    private final Matters matters;
    private final Sheets sheets;
    private final OpenSheets open;
    private final Offices offices;

    OfficeOpenPages(Kinds kinds, Matters matters, Sheets sheets, OpenSheets open, Offices offices) {
        this.kinds = kinds;
        this.offices = offices;
        this.matters = matters;
        this.sheets = sheets;
        this.open = open;
    }

    @GetMapping("/workbench/matters/new/{definition}")
    ModelAndView form(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("definition") String definition,
            @RequestParam Map<String, String> parameters) {
        MatterDefinition kind = kind(definition);
        if (!StartPolicy.offered(
                kind,
                caller,
                offices.find(caller.organisation().id()).orElse(null),
                offices.isElsewhere(caller.organisation()))) {
            throw new ProblemException(MatterProblem.MAY_NOT_OPEN, kind.name());
        }
        Typed typed = open.linked(kind.openingForm(), parameters, caller);
        return open.page(kind, caller, sheets.filled(kind.openingForm(), typed), HttpStatus.OK);
    }

    @PostMapping("/workbench/matters/new/{definition}")
    ModelAndView open(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("definition") String definition,
            HttpServletRequest request) {
        MatterDefinition kind = kind(definition);
        Actor actor = Actor.of(caller);
        Posted posted = AccessPolicy.worksForADepartment(caller)
                ? sheets.take(request, kind.openingForm(), actor)
                : sheets.takeWarning(request, kind.openingForm(), actor);
        if (!posted.sound()) {
            return open.again(kind, caller, posted);
        }
        try {
            Opened opened =
                    matters.open(new Opening(kind.name(), actor, Channel.WORKBENCH, posted.key(), posted.values()));
            return new ModelAndView("redirect:/workbench/matters/" + opened.id());
        } catch (ProblemException refusal) {
            return open.refused(kind, caller, posted, refusal);
        }
    }

    private MatterDefinition kind(String name) {
        return kinds.find(name)
                .filter(kind -> kind.opening().channels().contains(Channel.WORKBENCH))
                .orElseThrow(() -> new ProblemException(MatterProblem.UNKNOWN_DEFINITION, "definition"));
    }
}
