package org.chengxin.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.quality.DriftPolicy.Break;
import org.chengxin.quality.DriftPolicy.Settings;
import org.chengxin.rule.Parameters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges every finished day once, in order. Days are those of the system clock, by which facts are sealed. */
@Component
class QualityJudge {

    private static final String PARAMETER = "quality.";

    /** A fact appears in the log soon after its seal. */
    private static final Duration SETTLED = Duration.ofMinutes(30);

    /** Days back of which a load is held: when all is judged again, older ones were used long ago. */
    private static final int RECENT = 7;

    private final ReportFigureStore figures;
    private final QualityBreakStore breaks;
    private final QuarantineStore quarantines;
    private final Parameters parameters;
    private final Clock clock;

    QualityJudge(
            ReportFigureStore figures,
            QualityBreakStore breaks,
            QuarantineStore quarantines,
            Parameters parameters,
            Clock clock) {
        this.figures = figures;
        this.breaks = breaks;
        this.quarantines = quarantines;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Whether a day has finished that was not judged. */
    boolean isDue() {
        return breaks.judged()
                .map(last -> last.plusDays(1))
                .or(figures::first)
                .filter(next -> next.isBefore(ReportFigures.day(clock.instant().minus(SETTLED))))
                .isPresent();
    }

    /** Judges the first day that was not; all of its facts must have been counted. */
    @Transactional
    public void judgeNext() {
        LocalDate day =
                breaks.judged().map(last -> last.plusDays(1)).or(figures::first).orElseThrow();
        int window = parameters.whole(PARAMETER + "window-days");
        LocalDate from = day.minusDays(window + DriftPolicy.GAP);
        Settings settings = new Settings(
                parameters.whole(PARAMETER + "least"),
                parameters.decimal(PARAMETER + "false-alarms").doubleValue(),
                parameters.decimal(PARAMETER + "few").doubleValue(),
                parameters.decimal(PARAMETER + "impossible").doubleValue(),
                parameters.decimal(PARAMETER + "withdrawn").doubleValue());
        for (Source source : figures.sources(from, day)) {
            judge(source, from, day, settings);
        }
        // the page shows as many days before the last one
        figures.forget(from.minusDays(window));
        breaks.judged(day);
    }

    private void judge(Source source, LocalDate from, LocalDate day, Settings settings) {
        List<ReportDay> before = figures.days(source, from, day.minusDays(DriftPolicy.GAP + 1));
        ReportDay now = figures.day(source, day);
        List<QualityBreak> known = breaks.of(source, from);
        List<Break> told = DriftPolicy.breaks(
                before, now, (figure, on) -> known.stream().anyMatch(each -> each.holds(figure, on)), settings);
        told.forEach(each -> breaks.tell(source, day, each));
        if (!told.isEmpty()
                && now.reports() + now.of(ReportFigures.WITHDRAWN) > 0
                && !day.isBefore(ReportFigures.day(clock.instant()).minusDays(RECENT))) {
            quarantines.hold(source, day, told.stream().map(Break::figure).toList());
        }
        breaks.end(source, day, now.reports() >= settings.least());
    }
}
