package org.chengxin.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
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
import org.chengxin.matter.web.view.Kinds;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.guard.AddressLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /matters}: kinds of matters open to everybody, their forms, and the receipt. */
@Controller
class MatterPages {

    private final Kinds kinds;
    private final Matters matters;
    private final Sheets sheets;
    private final OpenSheets open;
    private final AddressLimit limit;
    private final MatterSettings settings;
    private final Texts texts;

    MatterPages(
            Kinds kinds,
            Matters matters,
            Sheets sheets,
            OpenSheets open,
            AddressLimit limit,
            MatterSettings settings,
            Texts texts) {
        this.kinds = kinds;
        this.matters = matters;
        this.sheets = sheets;
        this.open = open;
        this.limit = limit;
        this.settings = settings;
        this.texts = texts;
    }

    @GetMapping("/matters")
    ModelAndView list() {
        List<ListPage.Entry> entries = kinds.all().stream()
                .filter(kind -> kind.opening().channels().contains(Channel.PUBLIC))
                .map(kind -> new ListPage.Entry(
                        kind.title().in(texts.english()), kind.about().in(texts.english()), kind.name()))
                .toList();
        return new ModelAndView("matter/list", "page", new ListPage(entries));
    }

    /** Addresses printed on leaflets. */
    @GetMapping("/complaints/new")
    String complaint() {
        return "redirect:/matters/new/complaint";
    }

    @GetMapping("/reports/new")
    String report() {
        return "redirect:/matters/new/report";
    }

    /** A signed-in firm is redirected to its workbench, to open in its own name, with the values of the link. */
    @GetMapping("/matters/new/{definition}")
    Object form(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable("definition") String definition,
            @RequestParam Map<String, String> parameters) {
        MatterDefinition kind = kind(definition);
        if (isFirm(caller) && kind.opening().channels().contains(Channel.WORKBENCH)) {
            UriComponentsBuilder open = UriComponentsBuilder.fromPath("/workbench/matters/new/" + kind.name());
            parameters.keySet().forEach(name -> open.queryParam(name, "{" + name + "}"));
            return "redirect:" + open.encode().buildAndExpand(parameters);
        }
        Typed typed = open.linked(kind.openingForm(), parameters, null);
        return open.page(kind, null, sheets.filled(kind.openingForm(), typed), HttpStatus.OK);
    }

    /** A signed-in citizen opens it in the own name; anybody else here is a stranger. */
    @PostMapping("/matters/new/{definition}")
    ModelAndView open(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable("definition") String definition,
            HttpServletRequest request) {
        MatterDefinition kind = kind(definition);
        limit.take("matter.open", request.getRemoteAddr(), settings.openingsAnHour());
        Actor actor = caller != null && AccessPolicy.isCitizen(caller) ? Actor.of(caller) : Actor.NOBODY;
        Posted posted = sheets.takeWarning(request, kind.openingForm(), actor);
        if (!posted.sound()) {
            return open.again(kind, null, posted);
        }
        try {
            Opened opened =
                    matters.open(new Opening(kind.name(), actor, Channel.PUBLIC, posted.key(), posted.values()));
            return open.receipt(kind, opened);
        } catch (ProblemException refusal) {
            return open.refused(kind, null, posted, refusal);
        }
    }

    private static boolean isFirm(@Nullable Caller caller) {
        return caller != null
                && !AccessPolicy.isCitizen(caller)
                && !AccessPolicy.worksForADepartment(caller)
                && AccessPolicy.hasBusiness(caller);
    }

    private MatterDefinition kind(String name) {
        return kinds.find(name)
                .filter(kind -> kind.opening().channels().contains(Channel.PUBLIC))
                .orElseThrow(() -> new ProblemException(MatterProblem.UNKNOWN_DEFINITION, "definition"));
    }
}
