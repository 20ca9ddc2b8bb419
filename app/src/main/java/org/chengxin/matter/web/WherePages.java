package org.chengxin.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.web.form.FormView;
import org.chengxin.matter.web.form.Posted;
import org.chengxin.matter.web.form.Sheets;
import org.chengxin.matter.web.view.CaseViews;
import org.chengxin.matter.web.view.StepViews;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.guard.AddressLimit;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /matters/where}: a stranger's own matter, by number and secret of the receipt. */
@Controller
class WherePages {

    /** Rate limit. Own choice: the secret is long, so this only protects the database from load. */
    private static final int LOOKS_AN_HOUR = 60;

    private final Matters matters;
    private final CaseViews views;
    private final StepViews steps;
    private final CaseSheets cases;
    private final Sheets sheets;
    private final AddressLimit limit;
    private final Texts texts;

    WherePages(
            Matters matters,
            CaseViews views,
            StepViews steps,
            CaseSheets cases,
            Sheets sheets,
            AddressLimit limit,
            Texts texts) {
        this.matters = matters;
        this.views = views;
        this.steps = steps;
        this.cases = cases;
        this.sheets = sheets;
        this.limit = limit;
        this.texts = texts;
    }

    @GetMapping("/matters/where")
    ModelAndView ask(@RequestParam(name = "number", defaultValue = "") String number) {
        return page(WherePage.ask(number, "", List.of()), HttpStatus.OK);
    }

    /** @param step taken by the opener, from the page that showed the matter */
    @PostMapping("/matters/where")
    ModelAndView where(
            HttpServletRequest request,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "receipt", defaultValue = "") String receipt,
            @RequestParam(name = "step", required = false) @Nullable String step) {
        limit.take("matter.where", request.getRemoteAddr(), LOOKS_AN_HOUR);
        String secret = receipt.strip();
        Optional<MatterId> found =
                number.isBlank() || secret.isEmpty() ? Optional.empty() : matters.byNumber(number.strip(), secret);
        if (found.isEmpty()) {
            List<FormError> none = List.of(new FormError("number", texts.of("matter.where.none")));
            return page(WherePage.ask(number, receipt, none), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Holder holder = new Holder(found.get(), number.strip(), secret);
        return step == null ? show(holder, null, null, List.of()) : act(holder, step, request);
    }

    /** Holder of the receipt: whoever knows the number and the secret. */
    private record Holder(MatterId id, String number, String receipt) {

        Actor actor() {
            return Actor.holding(receipt);
        }
    }

    private ModelAndView act(Holder holder, String step, HttpServletRequest request) {
        Matter matter = matters.find(holder.id(), holder.actor());
        FormDefinition form = cases.form(matter, step);
        Posted posted = sheets.take(request, form, holder.actor());
        if (!posted.sound()) {
            return show(holder, step, sheets.again(form, posted, posted.errors()), posted.errors());
        }
        try {
            matters.act(new Act(holder.id(), holder.actor(), step, Matters.ANY, posted.key(), posted.values()));
            return show(holder, null, null, List.of());
        } catch (ProblemException refusal) {
            FormView refused = sheets.refused(form, posted, refusal);
            return show(holder, step, refused, refused.errors());
        }
    }

    private ModelAndView show(Holder holder, @Nullable String open, @Nullable FormView sent, List<FormError> errors) {
        Matter matter = matters.find(holder.id(), holder.actor());
        List<WherePage.Way> ways = new ArrayList<>();
        for (Matter.NextStep next : matter.next()) {
            boolean again = next.step().equals(open);
            FormView form = again && sent != null ? sent : sheets.blank(cases.form(matter, next.step()));
            ways.add(new WherePage.Way(steps.of(matter, next), form, again));
        }
        WherePage page = new WherePage(holder.number(), holder.receipt(), errors, views.of(matter, false), ways);
        return page(page, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(WherePage page, HttpStatus status) {
        ModelAndView view = new ModelAndView("matter/where", "page", page);
        view.setStatus(status);
        return view;
    }
}
