package org.chengxin.warning.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.field.Field;
import org.chengxin.field.ListQuery;
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
import org.chengxin.web.list.Cell;
import org.chengxin.web.list.Filter;
import org.chengxin.web.list.Listing;
import org.chengxin.web.part.CasePart;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.ui.Option;
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
    private static final int LONGEST = 300;
    private static final String PAGE = "/workbench/warnings";
    private static final Field KIND =
            Field.code("kind", FindingViews.KINDS.toArray(String[]::new)).named("warning.kind.");
    private static final Field STATE = Field.code("state", "open", "ended").named("warning.state.");
    private static final Field SEVERITY =
            Field.code("severity", "light", "serious").named("warning.severity.");

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
        return WorkbenchPart.of(15, PAGE, "warning.title", caller -> texts.of("warning.lead"));
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

    @GetMapping(PAGE)
    ModelAndView list(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> asked) {
        Findings.Within within = access.within(caller);
        Map<OrganisationId, String> names = accounts.organisations().stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name, (one, same) -> one));
        Listing<RankedFinding> list = listing(within, names);
        ListQuery query = list.query(asked);
        return list.show(
                "warning/warnings",
                query,
                findings.page(caller, within, query),
                page -> new WarningsPage(
                        caller.organisation().name(),
                        page,
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
                                .toList()));
    }

    private Listing<RankedFinding> listing(Findings.Within within, Map<OrganisationId, String> names) {
        return Listing.<RankedFinding>of(PAGE, "warning.", texts)
                .sorted(
                        KIND,
                        ranked -> Cell.of(texts.of(KIND.text(ranked.finding().kind())))
                                .to(PAGE + "/" + ranked.finding().id()))
                .column(Field.text("subject", LONGEST), ranked -> words.named(ranked.finding(), texts.locale()))
                .column(
                        Field.text("platform", LONGEST),
                        ranked -> names.getOrDefault(ranked.finding().platform(), ""))
                .sorted(SEVERITY, ranked -> severity(ranked.finding()))
                .sorted(
                        Field.text("place", LONGEST),
                        ranked -> texts.of("warning.place.of", ranked.place(), ranked.alike()))
                .sorted(Field.date("day"), ranked -> ranked.finding().day())
                .column(Field.text("disposal", LONGEST), ranked -> disposal(ranked.finding()))
                .filters(
                        Filter.choice(KIND, texts),
                        Filter.choice(STATE, texts).usually("open"),
                        Filter.choice("platform", platforms(within, names)));
    }

    private static List<Option> platforms(Findings.Within within, Map<OrganisationId, String> names) {
        return within.platforms().stream()
                .map(id -> new Option(id.toString(), names.getOrDefault(id, "")))
                .sorted(Comparator.comparing(Option::words))
                .toList();
    }

    private Cell severity(SealedFinding finding) {
        Cell cell = Cell.of(texts.of(SEVERITY.text(finding.severity().word())));
        cell = finding.origin() == Origin.STREAM ? cell.badge(texts.of("warning.stream")) : cell;
        cell = finding.sampled() ? cell.badge(texts.of("warning.sampled")) : cell;
        boolean doubtful = finding.recheck() != null && !finding.recheck().found();
        return doubtful ? cell.badge(texts.of("warning.doubtful")) : cell;
    }

    private Cell disposal(SealedFinding finding) {
        Cell cell = finding.matter() == null
                ? Cell.of(texts.of("warning.kept"))
                : Cell.of(finding.number()).to("/workbench/matters/" + finding.matter());
        return finding.ending() == null ? cell : cell.badge(texts.of("warning.ending." + finding.ending()));
    }

    @GetMapping(PAGE + "/levels")
    ModelAndView levels(@AuthenticationPrincipal Caller caller) {
        access.within(caller);
        return new ModelAndView("warning/levels", "page", LevelsPage.of());
    }

    @GetMapping(PAGE + "/{id}")
    ModelAndView one(@AuthenticationPrincipal Caller caller, @PathVariable("id") String id) {
        SealedFinding finding = FactId.tryParse(id)
                .flatMap(findings::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        access.require(caller, finding);
        findings.looked(finding, caller);
        return new ModelAndView("warning/warning", "page", views.of(finding, findings.calibration(finding.kind())));
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
