package org.chengxin.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /matters}: what anybody can bring, the one-page forms for it, and the receipt. */
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

    /** The addresses that are printed on leaflets. */
    @GetMapping("/complaints/new")
    String complaint() {
        return "redirect:/matters/new/complaint";
    }

    @GetMapping("/reports/new")
    String report() {
        return "redirect:/matters/new/report";
    }

    /** @param respondent whom it is about, when a subject's page links here */
    @GetMapping("/matters/new/{definition}")
    ModelAndView form(
            @PathVariable("definition") String definition,
            @RequestParam(name = "respondent", required = false) @Nullable String respondent) {
        MatterDefinition kind = kind(definition);
        Typed typed = respondent == null ? Typed.NOTHING : Typed.fields(java.util.Map.of("respondent", respondent));
        return open.page(kind, false, sheets.filled(kind.openingForm(), typed), HttpStatus.OK);
    }

    @PostMapping("/matters/new/{definition}")
    ModelAndView open(@PathVariable("definition") String definition, HttpServletRequest request) {
        MatterDefinition kind = kind(definition);
        limit.take("matter.open", request.getRemoteAddr(), settings.openingsAnHour());
        Posted posted = sheets.take(request, kind.openingForm(), Actor.NOBODY);
        if (!posted.sound()) {
            return open.again(kind, false, posted);
        }
        try {
            Opened opened =
                    matters.open(new Opening(kind.name(), Actor.NOBODY, Channel.PUBLIC, posted.key(), posted.values()));
            return open.receipt(kind, opened);
        } catch (ProblemException refusal) {
            return open.refused(kind, false, posted, refusal);
        }
    }

    private MatterDefinition kind(String name) {
        return kinds.find(name)
                .filter(kind -> kind.opening().channels().contains(Channel.PUBLIC))
                .orElseThrow(() -> new ProblemException(MatterProblem.UNKNOWN_DEFINITION, "definition"));
    }
}
