package org.chengxin.matter.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.account.access.Access;
import org.chengxin.account.access.Purpose;
import org.chengxin.account.access.PurposePolicy;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.Matter.NextStep;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.web.CasePage.Veil;
import org.chengxin.matter.web.form.BuiltInSheets;
import org.chengxin.matter.web.form.FormView;
import org.chengxin.matter.web.form.Posted;
import org.chengxin.matter.web.form.Sheets;
import org.chengxin.matter.web.view.CaseViews;
import org.chengxin.matter.web.view.DrawViews;
import org.chengxin.matter.web.view.PaperWords;
import org.chengxin.matter.web.view.RefusalWords;
import org.chengxin.matter.web.view.StepViews;
import org.chengxin.shared.Label;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.part.CasePart;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Builds the workbench pages of a matter and of its steps. */
@Component
class CaseSheets {

    private static final FormDefinition NO_FORM = new FormDefinition(new Label("", ""), List.of(), Map.of());

    private final CaseViews views;
    private final StepViews steps;
    private final BuiltInSheets builtIn;
    private final Sheets sheets;
    private final PaperWords papers;
    private final DrawViews draws;
    private final KnownAnswers answers;
    private final List<CasePart> parts;
    private final SecondPersons seconds;
    private final RefusalWords refusals;
    private final Access access;
    private final Texts texts;

    CaseSheets(
            CaseViews views,
            StepViews steps,
            BuiltInSheets builtIn,
            Sheets sheets,
            PaperWords papers,
            DrawViews draws,
            KnownAnswers answers,
            List<CasePart> parts,
            SecondPersons seconds,
            RefusalWords refusals,
            Access access,
            Texts texts) {
        this.views = views;
        this.steps = steps;
        this.builtIn = builtIn;
        this.sheets = sheets;
        this.papers = papers;
        this.draws = draws;
        this.answers = answers;
        this.parts = parts;
        this.seconds = seconds;
        this.refusals = refusals;
        this.access = access;
        this.texts = texts;
    }

    static @Nullable NextStep find(Matter matter, String step) {
        return matter.next().stream()
                .filter(next -> next.step().equals(step))
                .findFirst()
                .orElse(null);
    }

    ModelAndView matter(
            Caller reader, Matter matter, @Nullable String done, @Nullable String refused, HttpStatus status) {
        Veil veil =
                matter.viewer() == Matter.Viewer.OFFICE ? new Veil(purposes(reader), "", matter.number(), null) : null;
        return page(reader, matter, done, refused, veil, status);
    }

    ModelAndView revealed(Caller reader, Matter matter) {
        return page(reader, matter, texts.of("matter.reveal.done"), null, null, HttpStatus.OK);
    }

    /** The form for the purpose again, with its values and the error. */
    ModelAndView veiled(Caller reader, Matter matter, String purpose, String number, ProblemException refusal) {
        HttpStatus status = HttpStatus.valueOf(refusal.problem().category().status());
        return page(
                reader, matter, null, null, new Veil(purposes(reader), purpose, number, refusals.of(refusal)), status);
    }

    private List<Purpose> purposes(Caller reader) {
        return PurposePolicy.of(access.reader(reader));
    }

    private ModelAndView page(
            Caller reader,
            Matter matter,
            @Nullable String done,
            @Nullable String refused,
            @Nullable Veil veil,
            HttpStatus status) {
        CasePage page = new CasePage(
                views.of(matter, true),
                steps.steps(matter),
                steps.acts(matter),
                pending(matter),
                draws.of(matter),
                CasePart.of(parts, about(matter), reader),
                veil,
                done,
                refused);
        ModelAndView view = new ModelAndView("matter/case", "page", page);
        view.setStatus(status);
        return view;
    }

    private static CasePart.About about(Matter matter) {
        Map<String, Object> opening =
                matter.acts().stream().findFirst().map(Matter.Entry::form).orElse(Map.of());
        return new CasePart.About(
                matter.id().value(),
                matter.number(),
                matter.definition().name(),
                opening,
                KnownAnswers.subjects(matter),
                matter.clocks().stream()
                        .filter(clock -> clock.state() != State.ENDED)
                        .flatMap(clock -> Stream.ofNullable(clock.due()))
                        .toList());
    }

    /** Confirmation of the last act, for the actor redirected here. */
    @Nullable
    String done(Matter matter, @Nullable Integer act) {
        if (act == null) {
            return null;
        }
        return matter.acts().stream()
                .filter(entry -> entry.act() == act)
                .findFirst()
                .map(entry -> texts.of(
                        entry.pending() ? "matter.case.asked" : "matter.case.done",
                        steps.title(entry.step(), entry.title())))
                .orElse(null);
    }

    private CasePage.@Nullable Pending pending(Matter matter) {
        Matter.Pending pending = matter.pending();
        if (pending == null) {
            return null;
        }
        return new CasePage.Pending(
                steps.title(pending.step(), pending.title()),
                pending.mine(),
                find(matter, BuiltInAct.CONFIRM.word()) != null,
                matter.act(),
                Sheets.freshKey());
    }

    FormDefinition form(Matter matter, String step) {
        BuiltInAct act = BuiltInAct.of(step).orElse(null);
        if (act != null) {
            return builtIn.of(matter, act);
        }
        Step known = StepViews.step(matter, step);
        FormDefinition form = known == null ? null : matter.definition().asked(known);
        return form == null ? NO_FORM : form;
    }

    ModelAndView step(Caller reader, Matter matter, NextStep next, FormView form, HttpStatus status) {
        Step known = StepViews.step(matter, next.step());
        StepPage page = new StepPage(
                matter.id().toString(),
                matter.number(),
                matter.definition().title().in(texts.english()),
                matter.stageTitle().in(texts.english()),
                steps.of(matter, next),
                known == null ? null : seconds.of(reader, matter, known),
                form.knowing(answers.of(matter, form.definition(), reader)),
                matter.act(),
                known == null ? List.of() : papers.issued(matter.definition(), known.papers()),
                known == null ? List.of() : papers.roles(matter.definition(), known.notifies()));
        ModelAndView view = new ModelAndView("matter/take", "page", page);
        view.setStatus(status);
        return view;
    }

    FormView begun(Matter matter, String step) {
        FormDefinition form = form(matter, step);
        return sheets.filled(form, answers.begun(matter, form));
    }

    ModelAndView again(Caller reader, Matter matter, NextStep next, Posted posted) {
        HttpStatus status = posted.more() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return step(reader, matter, next, sheets.again(form(matter, next.step()), posted, posted.errors()), status);
    }

    /** The form again if the step is still available; otherwise, or on a conflict without input, the matter with the error. */
    ModelAndView refused(Caller reader, Matter matter, String step, Posted posted, ProblemException refusal) {
        NextStep next = find(matter, step);
        if (next == null
                || refusal.problem() == MatterProblem.CONFLICT
                        && posted.values().isEmpty()) {
            return refused(reader, matter, refusal);
        }
        HttpStatus status = HttpStatus.valueOf(refusal.problem().category().status());
        return step(reader, matter, next, sheets.refused(form(matter, next.step()), posted, refusal), status);
    }

    ModelAndView refused(Caller reader, Matter matter, ProblemException refusal) {
        HttpStatus status = HttpStatus.valueOf(refusal.problem().category().status());
        return matter(reader, matter, null, refusals.of(refusal), status);
    }
}
