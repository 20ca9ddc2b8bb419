package org.chengxin.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chengxin.evaluation.PointsPolicy.Scored;
import org.chengxin.rule.DecisionRunner;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * 试算: trial of another rule version on the indicators of the last evaluations, on a bounded sample whose size it states.
 */
@Component
class RuleTrial implements DecisionTables.Trial {

    private static final int LARGEST = 10;

    private final EvaluationStore store;
    private final DecisionTables tables;
    private final Subjects subjects;
    private final Parameters parameters;
    private final IndicatorSource source;
    private final LegalClock clock;

    RuleTrial(
            EvaluationStore store,
            DecisionTables tables,
            Subjects subjects,
            Parameters parameters,
            IndicatorSource source,
            LegalClock clock) {
        this.source = source;
        this.clock = clock;
        this.store = store;
        this.tables = tables;
        this.subjects = subjects;
        this.parameters = parameters;
    }

    private record Tried(Evaluation evaluation, Scored now, Scored then) {

        private int change() {
            return then.points() - now.points();
        }
    }

    @Override
    public String table() {
        return Evaluations.RULE;
    }

    @Override
    public Set<String> inputs() {
        return source.names();
    }

    @Override
    public DryRun run(DecisionTable before, DecisionRunner next) {
        List<Line> faults = Bounds.faults(next);
        if (!faults.isEmpty()) {
            return new DryRun(faults, List.of());
        }
        DecisionRunner now = tables.runner(before);
        List<Tried> tried = new ArrayList<>();
        for (Sampled sampled : sample(next)) {
            Optional<Scored> then = scored(next, next.inputs(sampled.inputs()));
            if (then.isEmpty()) {
                return DryRun.refused(Line.of("evaluation.trial.fails").with(words(next.inputs(sampled.inputs()))));
            }
            tried.add(
                    new Tried(sampled.evaluation(), PointsPolicy.score(now, now.inputs(sampled.inputs())), then.get()));
        }
        List<Line> effects = bounds(now, next);
        effects.addAll(effects(tried, store.places()));
        return new DryRun(List.of(), effects);
    }

    /** An evaluation with the inputs of the proposed version. */
    private record Sampled(Evaluation evaluation, Map<String, String> inputs) {

        private Place place() {
            return new Place(evaluation.platform(), evaluation.subject());
        }
    }

    /** An indicator that an evaluation lacks is computed as of today; evaluations that still lack one are left out. */
    private List<Sampled> sample(DecisionRunner next) {
        List<Sampled> sample = store.sample(parameters.whole("evaluation.trial-merchants")).stream()
                .map(evaluation -> new Sampled(evaluation, new TreeMap<>(evaluation.inputs())))
                .toList();
        Map<Place, Indicators> today = source.at(
                clock.today(),
                sample.stream()
                        .filter(each -> !next.takes(each.inputs().keySet()))
                        .map(Sampled::place)
                        .collect(Collectors.toSet()));
        sample.forEach(each -> {
            Indicators fresh = today.get(each.place());
            if (fresh != null) {
                fresh.texts().forEach(each.inputs()::putIfAbsent);
            }
        });
        return sample.stream()
                .filter(each -> next.takes(each.inputs().keySet()))
                .toList();
    }

    /** Differences in the limits and in the lower bounds of levels. */
    private static List<Line> bounds(DecisionRunner now, DecisionRunner next) {
        List<Line> lines = new ArrayList<>();
        var old = Bounds.around(now, next);
        var fresh = Bounds.around(next, now);
        IntSummaryStatistics was = totals(old);
        IntSummaryStatistics will = totals(fresh);
        if (was.getMin() != will.getMin() || was.getMax() != will.getMax()) {
            lines.add(Line.of("evaluation.trial.total", was.getMin(), was.getMax(), will.getMin(), will.getMax()));
        }
        Map<String, Integer> before = Bounds.lowest(old);
        Map<String, Integer> then = Bounds.lowest(fresh);
        for (String level : PointsPolicy.LEVELS) {
            if (!Objects.equals(before.get(level), then.get(level))) {
                lines.add(
                        then.containsKey(level)
                                ? Line.of("evaluation.trial.begins." + level, then.get(level))
                                : Line.of("evaluation.trial.gone." + level));
            }
        }
        return lines;
    }

    private static IntSummaryStatistics totals(SortedMap<Integer, Bounds.Within> around) {
        return around.values().stream().mapToInt(Bounds.Within::total).summaryStatistics();
    }

    private static Line words(Map<String, Object> inputs) {
        return Line.list(
                "evaluation.trial.and",
                inputs.entrySet().stream()
                        .map(input -> Line.of("evaluation.trial.input")
                                .with(Line.of("rule.column." + input.getKey()), value(input.getValue())))
                        .toList());
    }

    private static Line value(Object value) {
        return Line.cell(value instanceof String word ? "\"" + word + "\"" : value.toString());
    }

    /** Empty where the rule fails or gives no integer points, total or known level. */
    private static Optional<Scored> scored(DecisionRunner next, Map<String, Object> inputs) {
        try {
            return Optional.of(PointsPolicy.score(next, inputs));
        } catch (IllegalStateException | ArithmeticException | ClassCastException | NullPointerException unusable) {
            return Optional.empty();
        }
    }

    private List<Line> effects(List<Tried> tried, long all) {
        List<Line> effects = new ArrayList<>();
        effects.add(Line.of("evaluation.trial.sample", tried.size(), all));
        for (String level : PointsPolicy.LEVELS) {
            effects.add(Line.of(
                    "evaluation.trial.level." + level,
                    tried.stream()
                            .filter(each -> each.now().level().equals(level))
                            .count(),
                    tried.stream()
                            .filter(each -> each.then().level().equals(level))
                            .count()));
        }
        effects.add(Line.of(
                "evaluation.trial.changed",
                tried.stream().filter(each -> each.change() > 0).count(),
                tried.stream().filter(each -> each.change() < 0).count()));
        tried.stream()
                .filter(each -> each.change() != 0)
                .sorted(Comparator.comparingInt((Tried each) -> -Math.abs(each.change()))
                        .thenComparing(each -> each.evaluation().id().toString()))
                .limit(LARGEST)
                .map(this::change)
                .forEach(effects::add);
        return effects;
    }

    /** A natural person is shown without a name. */
    private Line change(Tried tried) {
        Evaluation evaluation = tried.evaluation();
        Optional<String> name = subjects.find(evaluation.subject())
                .filter(found -> found.nature().published())
                .map(Subject::name);
        return name.isPresent()
                ? Line.of(
                        "evaluation.trial.change",
                        name.get(),
                        evaluation.platformName(),
                        tried.now().points(),
                        tried.then().points())
                : Line.of(
                        "evaluation.trial.change.unnamed",
                        evaluation.platformName(),
                        tried.now().points(),
                        tried.then().points());
    }
}
