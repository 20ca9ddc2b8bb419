package org.chengxin.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.Access;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.access.Protected;
import org.chengxin.account.access.Reader;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.access.ReportAccess;
import org.chengxin.quality.ReportFigureStore.Seen;
import org.chengxin.quality.SourcesPage.Line;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/sources}: the units whose reports the reader's office may use, and how fresh each is. 方案二(一)2. */
@Controller
class SourcesPages {

    private static final String PAGE = "/workbench/sources";
    private static final int SHOWN = 50;

    private final ReportFigureStore store;
    private final Quarantines quarantines;
    private final ReportTypes types;
    private final ReportAccess reports;
    private final Accounts accounts;
    private final Access access;
    private final Clock clock;

    SourcesPages(
            ReportFigureStore store,
            Quarantines quarantines,
            ReportTypes types,
            ReportAccess reports,
            Accounts accounts,
            Access access,
            Clock clock) {
        this.store = store;
        this.quarantines = quarantines;
        this.types = types;
        this.reports = reports;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    /** Its link on the workbench. */
    @Bean
    static WorkbenchPart sourcesPart(Texts texts) {
        return WorkbenchPart.of(57, PAGE, "quality.sources.title", caller -> texts.of("quality.sources.part"));
    }

    @GetMapping(PAGE)
    ModelAndView sources(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "type", defaultValue = "") String type,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        List<Line> all = lines(access.reader(caller));
        List<Line> narrowed = all.stream()
                .filter(line -> type.isEmpty() || line.type().equals(type))
                .toList();
        int page = Math.max(1, Math.min(number, narrowed.size() / SHOWN + 1));
        int end = Math.min(narrowed.size(), page * SHOWN);
        return new ModelAndView(
                "quality/sources",
                "page",
                new SourcesPage(
                        narrowed.subList((page - 1) * SHOWN, end),
                        type,
                        all.stream().map(Line::type).distinct().sorted().toList(),
                        page,
                        end < narrowed.size() ? page + 1 : null));
    }

    /** Without the reader's own organisation; first what it may read by competence. */
    private List<Line> lines(Reader reader) {
        Map<OrganisationId, Organisation> organisations =
                accounts.organisations().stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        LocalDate today = ReportFigures.day(clock.instant());
        Map<Source, Long> out = quarantines.out().stream()
                .collect(Collectors.groupingBy(
                        load -> new Source(load.organisation(), load.type()), Collectors.counting()));
        List<Line> lines = new ArrayList<>();
        for (Seen seen : store.seen()) {
            Organisation source = organisations.get(seen.source().organisation());
            ReportType type = types.find(seen.source().type()).orElse(null);
            if (source != null
                    && type != null
                    && !source.id().equals(reader.caller().organisation().id())) {
                Protected reported = reports.of(source, type);
                boolean competent = AccessPolicy.ground(reader, reported).isPresent();
                if (competent || AccessPolicy.opensForACase(reader, reported)) {
                    lines.add(new Line(
                            source.name(),
                            type.name(),
                            seen.reports(),
                            seen.last().toString(),
                            ChronoUnit.DAYS.between(seen.last(), today),
                            out.getOrDefault(seen.source(), 0L),
                            !competent));
                }
            }
        }
        lines.sort(Comparator.comparing(Line::needsCase));
        return lines;
    }
}
