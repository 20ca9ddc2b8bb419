package org.chengxin.matter.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.web.form.FormView;
import org.chengxin.matter.web.form.Posted;
import org.chengxin.matter.web.form.Sheets;
import org.chengxin.matter.web.view.DueViews;
import org.chengxin.matter.web.view.PeriodWords;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The first form of a matter and its receipt, for strangers as for those at the workbench. */
@Component
class OpenSheets {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(LegalClock.ZONE);

    private final Sheets sheets;
    private final PeriodWords periods;
    private final LegalClock clock;
    private final Texts texts;

    OpenSheets(Sheets sheets, PeriodWords periods, LegalClock clock, Texts texts) {
        this.sheets = sheets;
        this.periods = periods;
        this.clock = clock;
        this.texts = texts;
    }

    ModelAndView page(MatterDefinition kind, boolean desk, FormView form, HttpStatus status) {
        OpenPage page = new OpenPage(
                kind.title().in(texts.english()),
                kind.about().in(texts.english()),
                kind.name(),
                (desk ? "/workbench" : "") + "/matters/new/" + kind.name(),
                kind.bases().stream().map(DueViews::basis).toList(),
                promises(kind),
                desk,
                form);
        ModelAndView view = new ModelAndView("matter/open", "page", page);
        view.setStatus(status);
        return view;
    }

    ModelAndView again(MatterDefinition kind, boolean desk, Posted posted) {
        HttpStatus status = posted.more() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(kind, desk, sheets.again(kind.openingForm(), posted, posted.errors()), status);
    }

    ModelAndView refused(MatterDefinition kind, boolean desk, Posted posted, ProblemException refusal) {
        HttpStatus status = HttpStatus.valueOf(refusal.problem().category().status());
        return page(kind, desk, sheets.refused(kind.openingForm(), posted, refusal), status);
    }

    ModelAndView receipt(MatterDefinition kind, Opened opened) {
        Instant now = clock.now();
        return new ModelAndView(
                "matter/opened",
                "page",
                new OpenedPage(
                        kind.title().in(texts.english()),
                        opened.number(),
                        opened.receipt(),
                        opened.repeated(),
                        TIME.format(now)));
    }

    /** What follows, in the order of the stages: each clock with how long it is. */
    private List<String> promises(MatterDefinition kind) {
        List<String> promises = new ArrayList<>();
        kind.clocks().values().forEach(known -> promises.add(periods.sentence(known)));
        return promises;
    }
}
