package org.chengxin.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.Access;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.access.Protected;
import org.chengxin.account.access.Protected.Kind;
import org.chengxin.account.access.Protected.Secrecy;
import org.chengxin.account.access.Reader;
import org.chengxin.rule.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /workbench/reports/quality}: the figures of the reader's organisation and what breaks in them; for officers of the market
 * regulator also what breaks at the sources of their territory.
 */
@Controller
class QualityPages {

    private static final String REGULATOR = "market-regulator";
    private static final int DAYS = 28;
    private static final int SHOWN = 200;

    /** Months back for which answers are counted. */
    private static final int MONTHS = 12;

    private final ReportFigureStore figures;
    private final QualityBreakStore breaks;
    private final Quarantines quarantines;
    private final PullStore pulls;
    private final CrossCheckStore checks;
    private final Parameters parameters;
    private final FigureWords words;
    private final Accounts accounts;
    private final Access access;
    private final Clock clock;

    QualityPages(
            ReportFigureStore figures,
            QualityBreakStore breaks,
            Quarantines quarantines,
            PullStore pulls,
            CrossCheckStore checks,
            Parameters parameters,
            FigureWords words,
            Accounts accounts,
            Access access,
            Clock clock) {
        this.figures = figures;
        this.breaks = breaks;
        this.quarantines = quarantines;
        this.pulls = pulls;
        this.checks = checks;
        this.parameters = parameters;
        this.words = words;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/workbench/reports/quality")
    ModelAndView quality(
            @AuthenticationPrincipal Caller caller, @RequestParam(name = "type", defaultValue = "") String asked) {
        Organisation own = caller.organisation();
        LocalDate today = ReportFigures.day(clock.instant());
        LocalDate from = today.minusDays(DAYS);
        LocalDate since = today.minusMonths(MONTHS).withDayOfMonth(1);
        List<Source> sources = figures.sources(own.id(), from);
        List<QualityPage.Reported> reported = new ArrayList<>();
        List<QualityPage.Figure> shown = List.of();
        String type = shown(sources, asked);
        for (Source source : sources) {
            List<ReportDay> days = figures.days(source, from, today);
            reported.add(reported(source, days));
            shown = source.type().equals(type) ? figures(type, days) : shown;
        }
        Reader reader = access.reader(caller);
        boolean supervises = AccessPolicy.isOfficer(caller)
                && reader.office() != null
                && reader.office().department().equals(REGULATOR);
        Map<OrganisationId, Organisation> supervised = supervises ? supervised(reader) : Map.of();
        return new ModelAndView(
                "quality/quality",
                "page",
                new QualityPage(
                        breaks.judged().map(LocalDate::toString).orElse(""),
                        lines(breaks.of(own.id(), from), Map.of(own.id(), own)),
                        reported,
                        type,
                        shown,
                        held(own, supervised),
                        drawn(own),
                        lines(supervises ? breaks.open(SHOWN) : List.of(), supervised),
                        supervises ? answers(supervised, since) : List.of(),
                        checked(own, supervised, since),
                        supervises));
    }

    /** The type that was asked for if the organisation reports it, or the first one. */
    private static String shown(List<Source> sources, String asked) {
        return sources.stream()
                .map(Source::type)
                .filter(asked::equals)
                .findFirst()
                .orElse(sources.isEmpty() ? "" : sources.get(0).type());
    }

    private static Map<OrganisationId, Organisation> readable(
            Organisation own, Map<OrganisationId, Organisation> supervised) {
        Map<OrganisationId, Organisation> readable = new HashMap<>(supervised);
        readable.put(own.id(), own);
        return readable;
    }

    private List<QualityPage.Checked> checked(
            Organisation own, Map<OrganisationId, Organisation> supervised, LocalDate since) {
        Map<OrganisationId, Organisation> readable = readable(own, supervised);
        return checks.since(since, parameters.whole(CrossChecks.ACT_DAYS)).stream()
                .filter(check -> readable.containsKey(check.platform()))
                .limit(SHOWN)
                .map(check -> new QualityPage.Checked(
                        name(check.platform(), readable),
                        check.orders(),
                        check.reported(),
                        check.samples(),
                        check.acted()))
                .toList();
    }

    private List<QualityPage.Held> held(Organisation own, Map<OrganisationId, Organisation> supervised) {
        Map<OrganisationId, Organisation> readable = readable(own, supervised);
        return quarantines.out().stream()
                .filter(load -> readable.containsKey(load.organisation()))
                .limit(SHOWN)
                .map(load -> new QualityPage.Held(
                        name(load.organisation(), readable),
                        load.type(),
                        load.day().toString(),
                        load.figures().stream()
                                .map(figure -> words.of(load.type(), figure))
                                .toList(),
                        address(load.matter()),
                        Objects.requireNonNullElse(load.number(), ""),
                        load.state().word()))
                .toList();
    }

    private static String name(OrganisationId of, Map<OrganisationId, Organisation> known) {
        return Objects.requireNonNull(known.get(of)).name();
    }

    private static String address(@Nullable UUID matter) {
        return matter == null ? "" : "/workbench/matters/" + matter;
    }

    private List<QualityPage.Pull> drawn(Organisation own) {
        return pulls.of(own.id(), SHOWN).stream().map(QualityPages::pull).toList();
    }

    private static QualityPage.Pull pull(EvidencePull pull) {
        return new QualityPage.Pull(
                pull.monthWord(),
                pull.type(),
                pull.report().toString(),
                address(pull.matter()),
                Objects.requireNonNullElse(pull.number(), ""),
                pull.state());
    }

    private List<QualityPage.Answered> answers(Map<OrganisationId, Organisation> supervised, LocalDate since) {
        return pulls.answers(since).stream()
                .filter(each -> supervised.containsKey(each.organisation()))
                .map(each -> new QualityPage.Answered(
                        name(each.organisation(), supervised),
                        each.drawn(),
                        each.open(),
                        each.answered(),
                        each.silent(),
                        each.differs()))
                .toList();
    }

    private static QualityPage.Reported reported(Source source, List<ReportDay> days) {
        ReportDay last = days.get(days.size() - 1);
        return new QualityPage.Reported(
                source.type(),
                days.stream().mapToLong(ReportDay::reports).sum(),
                last.day().toString(),
                last.reports());
    }

    private List<QualityPage.Figure> figures(String type, List<ReportDay> days) {
        Map<String, Double> last = DriftPolicy.shares(days.subList(days.size() - 1, days.size()));
        Map<String, Double> usual = DriftPolicy.shares(days.subList(0, days.size() - 1));
        Set<String> all = new TreeSet<>(last.keySet());
        all.addAll(usual.keySet());
        return all.stream()
                .map(figure -> new QualityPage.Figure(
                        words.of(type, figure),
                        days.size() == 1 ? "—" : FigureWords.share(usual.getOrDefault(figure, 0.0)),
                        FigureWords.share(last.getOrDefault(figure, 0.0))))
                .toList();
    }

    /** The organisations that the reader's office supervises as sources, without its own. */
    private Map<OrganisationId, Organisation> supervised(Reader reader) {
        Map<OrganisationId, Organisation> supervised = new HashMap<>();
        accounts.organisations().stream()
                .filter(each -> !each.id().equals(reader.caller().organisation().id()))
                .filter(each -> AccessPolicy.ground(reader, watched(each)).isPresent())
                .forEach(each -> supervised.put(each.id(), each));
        return supervised;
    }

    private static Protected watched(Organisation source) {
        return Protected.of(Kind.TRADE, Set.of(REGULATOR), source.division(), Secrecy.ORDINARY, Set.of(source.id()));
    }

    private List<QualityPage.Line> lines(List<QualityBreak> told, Map<OrganisationId, Organisation> readable) {
        List<QualityPage.Line> lines = new ArrayList<>();
        for (QualityBreak each : told) {
            Organisation source = readable.get(each.source().organisation());
            if (source != null) {
                lines.add(new QualityPage.Line(
                        source.name(),
                        each.source().type(),
                        words.of(each.source().type(), each.latest().figure()),
                        words.amount(each.latest(), each.latest().usual()),
                        words.amount(each.latest(), each.latest().seen()),
                        each.since().toString(),
                        each.last().toString(),
                        each.ended() == null ? "" : each.ended().toString()));
            }
        }
        return lines;
    }
}
