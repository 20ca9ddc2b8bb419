package org.chengxin.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.paper.PaperActions;
import org.chengxin.document.paper.ServingMethod;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.matter.web.form.FormView;
import org.chengxin.matter.web.form.Posted;
import org.chengxin.matter.web.form.ServingForm;
import org.chengxin.matter.web.form.Sheets;
import org.chengxin.matter.web.view.StepView;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/matters/{id}/papers/{paper}/serving}: records the serving of a paper, with its proof. */
@Controller
@RequestMapping("/workbench/matters/{id}/papers/{paper}/serving")
class ServingPages {

    private final Matters matters;
    private final CaseDocuments documents;
    private final PaperActions actions;
    private final Sheets sheets;
    private final ServingForm forms;
    private final Texts texts;

    ServingPages(
            Matters matters,
            CaseDocuments documents,
            PaperActions actions,
            Sheets sheets,
            ServingForm forms,
            Texts texts) {
        this.matters = matters;
        this.documents = documents;
        this.actions = actions;
        this.sheets = sheets;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView form(
            @AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id, @PathVariable("paper") UUID paper) {
        Matter matter = matters.find(new MatterId(id), Actor.of(caller));
        Paper served = paper(matter, paper);
        return page(matter, served, sheets.blank(forms.of(matter.definition(), served)), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView serve(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @PathVariable("paper") UUID paper,
            HttpServletRequest request) {
        Matter matter = matters.find(new MatterId(id), Actor.of(caller));
        Paper served = paper(matter, paper);
        FormDefinition form = forms.of(matter.definition(), served);
        Posted posted = sheets.take(request, form, Actor.of(caller));
        if (!posted.sound()) {
            return page(matter, served, sheets.again(form, posted, posted.errors()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            actions.serve(
                    paper,
                    text(posted, "role"),
                    ServingMethod.valueOf(text(posted, "method")),
                    LocalDate.parse(text(posted, "day")),
                    proof(posted),
                    caller);
            return new ModelAndView("redirect:/workbench/matters/" + id);
        } catch (ProblemException refusal) {
            HttpStatus status = HttpStatus.valueOf(refusal.problem().category().status());
            return page(matter, served, sheets.refused(form, posted, refusal), status);
        }
    }

    private Paper paper(Matter matter, UUID id) {
        return documents.addressedTo(matter).stream()
                .filter(paper -> paper.id().equals(id) && matter.viewer() == Matter.Viewer.OFFICE)
                .findFirst()
                .orElseThrow(() -> new ProblemException(MatterProblem.NOT_VISIBLE, "paper"));
    }

    private static String text(Posted posted, String field) {
        return String.valueOf(posted.values().get(field));
    }

    private static @Nullable UUID proof(Posted posted) {
        return posted.values().get("proof") instanceof List<?> files && !files.isEmpty()
                ? UUID.fromString(String.valueOf(files.get(0)))
                : null;
    }

    private ModelAndView page(Matter matter, Paper paper, FormView form, HttpStatus status) {
        String path = "/workbench/matters/" + matter.id() + "/papers/" + paper.id() + "/serving";
        StepView step = new StepView(
                "serving",
                texts.of("matter.serving.title"),
                path,
                texts.of("matter.serving.what", paper.title().in(texts.english()), paper.number()),
                null,
                texts.of("matter.serving.basis"),
                false);
        ModelAndView view = new ModelAndView(
                "matter/take",
                "page",
                new StepPage(
                        matter.id().toString(),
                        matter.number(),
                        matter.definition().title().in(texts.english()),
                        matter.stageTitle().in(texts.english()),
                        step,
                        null,
                        form,
                        matter.act(),
                        List.of(),
                        List.of()));
        view.setStatus(status);
        return view;
    }
}
