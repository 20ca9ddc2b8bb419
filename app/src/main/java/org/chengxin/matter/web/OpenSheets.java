package org.chengxin.matter.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.account.Caller;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.web.form.FormView;
import org.chengxin.matter.web.form.Posted;
import org.chengxin.matter.web.form.Sheets;
import org.chengxin.matter.web.form.Typed;
import org.chengxin.matter.web.view.DueViews;
import org.chengxin.matter.web.view.PeriodWords;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.retention.ProcessingSheet;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Shell;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Builds the opening form and the receipt, for strangers and the workbench. */
@Component
class OpenSheets {

    private static final List<String> LINKED = List.of("respondent", "record", "obligation");

    private final Sheets sheets;
    private final PeriodWords periods;
    private final KnownAnswers known;
    private final ProcessingSheet uses;
    private final LegalClock clock;
    private final Texts texts;

    OpenSheets(
            Sheets sheets,
            PeriodWords periods,
            KnownAnswers known,
            ProcessingSheet uses,
            LegalClock clock,
            Texts texts) {
        this.sheets = sheets;
        this.periods = periods;
        this.known = known;
        this.uses = uses;
        this.clock = clock;
        this.texts = texts;
    }

    /** @param workbench the caller on the workbench; null on the public page */
    ModelAndView page(MatterDefinition kind, @Nullable Caller workbench, FormView form, HttpStatus status) {
        OpenPage page = new OpenPage(
                kind.title().in(texts.english()),
                kind.about().in(texts.english()),
                kind.name(),
                (workbench == null ? "" : "/workbench") + "/matters/new/" + kind.name(),
                kind.bases().stream().map(DueViews::basis).toList(),
                promises(kind),
                workbench != null,
                form.knowing(known.of(kind.openingForm(), workbench)),
                uses.ofCase(kind.name()).orElse(null));
        ModelAndView view = new ModelAndView("matter/open", "page", page);
        view.setStatus(status);
        return view;
    }

    /** Values that a link may fill in: a party, a record in words or an obligation, with what follows from it. */
    Typed linked(FormDefinition form, Map<String, String> parameters, @Nullable Caller workbench) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : LINKED) {
            String given = parameters.get(name);
            if (given != null) {
                fields.put(name, given);
                fields.putAll(known.following(name, given, workbench));
            }
        }
        fields.keySet().retainAll(form.fields().keySet());
        return Typed.fields(fields);
    }

    ModelAndView again(MatterDefinition kind, @Nullable Caller workbench, Posted posted) {
        HttpStatus status = posted.more() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(kind, workbench, sheets.again(kind.openingForm(), posted, posted.errors()), status);
    }

    ModelAndView refused(MatterDefinition kind, @Nullable Caller workbench, Posted posted, ProblemException refusal) {
        HttpStatus status = HttpStatus.valueOf(refusal.problem().category().status());
        return page(kind, workbench, sheets.refused(kind.openingForm(), posted, refusal), status);
    }

    ModelAndView receipt(MatterDefinition kind, Opened opened) {
        Instant now = clock.now();
        return new ModelAndView(
                "matter/opened",
                "page",
                new OpenedPage(
                        kind.title().in(texts.english()),
                        opened.id().toString(),
                        opened.number(),
                        opened.receipt(),
                        opened.repeated(),
                        Shell.time(now),
                        ways(kind, true),
                        ways(kind, false)));
    }

    /** Steps that the definition gives the opener, at once or later. */
    private List<String> ways(MatterDefinition kind, boolean now) {
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, String> later = new LinkedHashMap<>();
        kind.stages()
                .forEach((name, stage) -> stage.steps().forEach((word, step) -> {
                    if (step.by().stream().anyMatch(kind.opening().by()::contains)) {
                        (name.equals(kind.opening().stage()) ? first : later)
                                .put(word, step.title().in(texts.english()));
                    }
                }));
        later.keySet().removeAll(first.keySet());
        return (now ? first : later).values().stream().distinct().toList();
    }

    /** What follows: each clock of the definition, in its order, with length and basis. */
    private List<String> promises(MatterDefinition kind) {
        List<String> promises = new ArrayList<>();
        kind.clocks().values().forEach(known -> promises.add(periods.sentence(known)));
        return promises;
    }
}
