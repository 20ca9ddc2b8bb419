package org.chengxin.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.evaluation.Evaluation.Basis.Used;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/** Collects the indicators of many merchants at once from all {@link IndicatorProvider}s. */
@Component
class IndicatorSource {

    private static final String WINDOW = "evaluation.window.months";
    private static final String LEAST_ORDERS = "evaluation.least-orders";

    /** The count that has to reach a minimum before a merchant is evaluated. */
    private static final String ORDERS = "orders";

    private final List<IndicatorProvider> providers;
    private final List<Indicator> indicators;
    private final Traders traders;
    private final Subjects subjects;
    private final Parameters parameters;
    private final LegalClock clock;

    IndicatorSource(
            List<IndicatorProvider> providers,
            Traders traders,
            Subjects subjects,
            Parameters parameters,
            LegalClock clock) {
        this.providers = providers;
        this.indicators =
                providers.stream().flatMap(each -> each.indicators().stream()).toList();
        this.traders = traders;
        this.subjects = subjects;
        this.parameters = parameters;
        this.clock = clock;
        if (names().size() < indicators.size()) {
            throw new IllegalStateException("an indicator has two providers: " + indicators);
        }
    }

    /** Names of all indicators. */
    Set<String> names() {
        return indicators.stream().map(Indicator::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Types of the facts that may change an indicator. */
    Set<String> types() {
        return providers.stream().flatMap(each -> each.types().stream()).collect(Collectors.toSet());
    }

    /** The pairs whose indicators these facts, grouped by type, may change. */
    Set<Place> concerned(Map<String, List<FactId>> facts) {
        Set<Place> places = new HashSet<>();
        Set<SubjectId> everywhere = new HashSet<>();
        for (IndicatorProvider provider : providers) {
            List<FactId> of = provider.types().stream()
                    .flatMap(type -> facts.getOrDefault(type, List.of()).stream())
                    .toList();
            if (!of.isEmpty()) {
                places.addAll(provider.places(of));
                everywhere.addAll(provider.merchants(of));
            }
        }
        places.addAll(everywhere(everywhere));
        return places;
    }

    /** All pairs of these merchants, joined ids included. */
    Set<Place> everywhere(Collection<SubjectId> merchants) {
        return merchants.isEmpty() ? Set.of() : traders.places(subjects.identities(merchants));
    }

    /** The parameters behind the indicators with today's values. */
    Map<String, Used> parameters() {
        Set<String> names = new TreeSet<>(Set.of(WINDOW, LEAST_ORDERS));
        providers.forEach(each -> names.addAll(each.parameters()));
        Map<String, Used> used = new TreeMap<>();
        for (String name : names) {
            Parameter parameter = parameters.inForce(name, clock.today());
            used.put(name, new Used(parameter.value(), parameter.effectiveFrom()));
        }
        return used;
    }

    /** The pairs with trade in the window of that day, joined ids resolved. */
    Set<Place> places(LocalDate day) {
        Asked anybody = asked(day, Set.of());
        return standing(traders.places(anybody.from(), anybody.until()));
    }

    /** The pairs with joined ids resolved. */
    Set<Place> standing(Collection<Place> places) {
        Map<SubjectId, SubjectId> joined =
                subjects.joined(places.stream().map(Place::merchant).collect(Collectors.toSet()));
        return places.stream()
                .map(place -> new Place(place.platform(), joined.getOrDefault(place.merchant(), place.merchant())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The indicators at the end of that day of those pairs that have enough orders. */
    Map<Place, Indicators> at(LocalDate day, Set<Place> places) {
        Asked asked = asked(day, places);
        Tally tally = new Tally(asked);
        providers.forEach(each -> each.count(asked, tally));
        int least = Math.max(1, parameters.whole(LEAST_ORDERS));
        return places.stream()
                .filter(place -> tally.counts(place).of(ORDERS) >= least)
                .collect(
                        Collectors.toMap(Function.identity(), place -> Indicators.of(indicators, tally.counts(place))));
    }

    /** The facts that {@link #at} counts for each of these pairs, in ascending order. */
    Map<Place, List<FactId>> counted(LocalDate day, Set<Place> places) {
        Asked asked = asked(day, places);
        Map<Place, List<FactId>> counted = new HashMap<>();
        providers.forEach(each -> each.counted(
                asked,
                (place, fact) -> asked.standing(place)
                        .ifPresent(standing -> counted.computeIfAbsent(standing, none -> new ArrayList<>())
                                .add(fact))));
        counted.replaceAll((place, facts) -> facts.stream()
                .distinct()
                .sorted(Comparator.comparing(FactId::value))
                .toList());
        return counted;
    }

    private Asked asked(LocalDate day, Set<Place> places) {
        Set<SubjectId> merchants = places.stream().map(Place::merchant).collect(Collectors.toSet());
        Set<SubjectId> identities = subjects.identities(merchants);
        return new Asked(day, parameters.whole(WINDOW), places, identities, subjects.joined(identities));
    }
}
