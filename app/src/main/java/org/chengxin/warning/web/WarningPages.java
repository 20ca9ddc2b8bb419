package org.chengxin.warning.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.warning.FindingWords;
import org.chengxin.warning.Findings;
import org.chengxin.warning.ModelFigures;
import org.chengxin.warning.RankedFinding;
import org.chengxin.warning.Recall;
import org.chengxin.warning.SealedFinding;
import org.chengxin.warning.SealedFinding.Origin;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.chengxin.web.part.CasePart;
import org.chengxin.web.part.PagePart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/warnings}: findings for the offices that dispose of them; each access is logged. */
@Controller
class WarningPages {

    private static final int RUNS = 10;
    private static final int LAST_PAGE = 1_000;

    private final Findings findings;
    private final FindingAccess access;
    private final FindingViews views;
    private final FindingWords words;
    private final Accounts accounts;
    private final LegalClock clock;
    private final Texts texts;

    WarningPages(
            Findings findings,
            FindingAccess access,
            FindingViews views,
            FindingWords words,
            Accounts accounts,
            LegalClock clock,
            Texts texts) {
        this.findings = findings;
        this.access = access;
        this.views = views;
        this.words = words;
        this.accounts = accounts;
        this.clock = clock;
        this.texts = texts;
    }

    /** Its card on the workbench. */
    @Bean
    static WorkbenchPart warningPart(Texts texts) {
        return WorkbenchPart.of(15, "/workbench/warnings", "warning.title", caller -> texts.of("warning.lead"));
    }

    /** Case part: link to the finding of a case, for those who may see findings; the page behind the link logs the access. */
    @Bean
    static CasePart findingOfCase(Findings findings, FindingAccess access, FindingWords words, Texts texts) {
        return new CasePart(
                10,
                (about, reader) -> Optional.ofNullable(about.form().get("finding"))
                        .flatMap(id -> FactId.tryParse(id.toString()))
                        .flatMap(findings::find)
                        .filter(finding -> access.sees(reader, finding))
                        .map(finding -> PagePart.of(
                                "warning/about",
                                new FindingPart(
                                        finding.id().toString(),
                                        texts.of("warning.kind." + finding.kind()),
                                        words.named(finding, texts.locale()),
                                        texts.of("warning.model." + finding.model()) + " " + finding.version(),
                                        FindingViews.decimal(finding.score())))));
    }

    @GetMapping("/workbench/warnings")
    ModelAndView list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "state", defaultValue = "open") String state,
            @RequestParam(name = "page", defaultValue = "0") int number) {
        Findings.Within within = access.within(caller);
        String chosen = kind != null && FindingViews.KINDS.contains(kind) ? kind : null;
        boolean open = !state.equals("ended");
        int page = Math.max(0, Math.min(number, LAST_PAGE));
        List<RankedFinding> found = findings.page(caller, chosen, open, within, page);
        Map<OrganisationId, String> names = accounts.organisations().stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name, (one, same) -> one));
        return new ModelAndView(
                "warning/warnings",
                "page",
                new WarningsPage(
                        caller.organisation().name(),
                        kinds(),
                        chosen,
                        open,
                        found.stream()
                                .limit(Findings.PAGE)
                                .map(finding -> line(finding, names))
                                .toList(),
                        findings.figures(within).stream().map(this::model).toList(),
                        recall(within),
                        findings.runs(within, RUNS).stream()
                                .map(run -> new WarningsPage.Run(
                                        run.day(),
                                        names.getOrDefault(run.platform(), ""),
                                        run.records(),
                                        run.unread(),
                                        run.findings(),
                                        run.raised()))
                                .toList(),
                        page > 0 ? address(chosen, open, page - 1) : null,
                        found.size() > Findings.PAGE ? address(chosen, open, page + 1) : null));
    }

    @GetMapping("/workbench/warnings/levels")
    ModelAndView levels(@AuthenticationPrincipal Caller caller) {
        access.within(caller);
        return new ModelAndView("warning/levels", "page", LevelsPage.of());
    }

    @GetMapping("/workbench/warnings/{id}")
    ModelAndView one(@AuthenticationPrincipal Caller caller, @PathVariable("id") String id) {
        SealedFinding finding = FactId.tryParse(id)
                .flatMap(findings::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        access.require(caller, finding);
        findings.looked(finding, caller);
        return new ModelAndView("warning/warning", "page", views.of(finding, findings.calibration(finding.kind())));
    }

    private static String address(@Nullable String kind, boolean open, int page) {
        return "/workbench/warnings?state=" + (open ? "open" : "ended")
                + (kind == null
                        ? ""
                        : "&kind=" + java.net.URLEncoder.encode(kind, java.nio.charset.StandardCharsets.UTF_8))
                + "&page=" + page;
    }

    private List<WarningsPage.Choice> kinds() {
        return FindingViews.KINDS.stream()
                .map(kind -> new WarningsPage.Choice(kind, texts.of("warning.kind." + kind)))
                .toList();
    }

    /** Only for the office of a whole city: merchants are drawn among all of a platform. */
    private @Nullable String recall(Findings.Within within) {
        if (within.platforms().isEmpty()) {
            return null;
        }
        Recall recall = findings.recall(within, clock.today().minusYears(1));
        return recall.isKnown()
                ? texts.of(
                        "warning.recall",
                        recall.checked(),
                        recall.missed(),
                        percent(recall.estimate()),
                        percent(recall.low()),
                        percent(recall.high()))
                : texts.of("warning.recall.unknown", recall.checked(), recall.found());
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private WarningsPage.Line line(RankedFinding ranked, Map<OrganisationId, String> names) {
        SealedFinding finding = ranked.finding();
        return new WarningsPage.Line(
                finding.id().toString(),
                texts.of("warning.kind." + finding.kind()),
                words.named(finding, texts.locale()),
                names.getOrDefault(finding.platform(), ""),
                texts.of("warning.severity." + finding.severity().word()),
                texts.of("warning.place.of", ranked.place(), ranked.alike()),
                finding.day(),
                finding.recheck() != null && !finding.recheck().found(),
                finding.origin() == Origin.STREAM,
                finding.sampled(),
                finding.matter() == null ? null : finding.matter().toString(),
                finding.number(),
                finding.ending() == null ? null : texts.of("warning.ending." + finding.ending()));
    }

    private WarningsPage.Model model(ModelFigures figures) {
        return new WarningsPage.Model(
                texts.of("warning.model." + figures.model()),
                figures.found(),
                figures.byStream(),
                figures.raised(),
                figures.borneOut(),
                figures.falseAlarms(),
                figures.precision().isPresent()
                        ? percent(figures.precision().getAsDouble())
                        : texts.of("warning.undecided"),
                Optional.ofNullable(figures.lead()).map(String::valueOf).orElse("–"),
                figures.calibrated());
    }
}
