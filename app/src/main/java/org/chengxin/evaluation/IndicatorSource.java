package org.chengxin.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.evaluation.Evaluation.Basis.Used;
import org.chengxin.evaluation.Indicators.Counted;
import org.chengxin.review.Reviews;
import org.chengxin.review.Reviews.MerchantReviews;
import org.chengxin.review.Reviews.Place;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.trade.Trades;
import org.springframework.stereotype.Component;

/** Gathers the indicators of many merchants at once, from set-based answers of the owners. */
@Component
class IndicatorSource {

    private final Trades trades;
    private final Reviews reviews;
    private final CreditFiles files;
    private final Subjects subjects;
    private final Parameters parameters;
    private final LegalClock clock;

    IndicatorSource(
            Trades trades,
            Reviews reviews,
            CreditFiles files,
            Subjects subjects,
            Parameters parameters,
            LegalClock clock) {
        this.clock = clock;
        this.trades = trades;
        this.reviews = reviews;
        this.files = files;
        this.subjects = subjects;
        this.parameters = parameters;
    }

    private static final String WINDOW = "evaluation.window.months";
    private static final String RECORD_WINDOW = "evaluation.record.months";
    private static final String LEAST_ORDERS = "evaluation.least-orders";

    /** The parameters that stand behind the indicators, as they are used today. */
    Map<String, Used> parameters() {
        Map<String, Used> used = new TreeMap<>();
        for (String name : List.of(WINDOW, RECORD_WINDOW, LEAST_ORDERS, Trades.TOLERANCE)) {
            Parameter parameter = parameters.inForce(name, clock.today());
            used.put(name, new Used(parameter.value(), parameter.effectiveFrom()));
        }
        return used;
    }

    /** The facts that {@link #at} counts for these merchants, one by one, some several times. */
    void counted(LocalDate day, Set<Place> places, BiConsumer<Place, FactId> visitor) {
        Map<SubjectId, List<Place>> of = places.stream().collect(Collectors.groupingBy(Place::merchant));
        Set<SubjectId> identities = subjects.identities(of.keySet());
        Map<SubjectId, SubjectId> joined = subjects.joined(identities);
        BiConsumer<Place, FactId> wanted = (place, fact) -> {
            Place canonical = canonical(place, joined);
            if (places.contains(canonical)) {
                visitor.accept(canonical, fact);
            }
        };
        BiConsumer<SubjectId, FactId> everywhere =
                (subject, fact) -> of.getOrDefault(joined.getOrDefault(subject, subject), List.of())
                        .forEach(place -> visitor.accept(place, fact));
        Instant from = from(day);
        Instant until = until(day);
        trades.counted(
                identities,
                from,
                until,
                (platform, merchant, fact) -> wanted.accept(new Place(platform, merchant), fact));
        reviews.counted(identities, from, until, wanted);
        files.counted(of.keySet(), day.minusMonths(parameters.whole(RECORD_WINDOW)), day, everywhere);
        subjects.licencesOf(of.keySet(), everywhere);
    }

    /** Who trades in the window of that day, as they stand now. */
    Set<Place> places(LocalDate day) {
        Set<Place> places = new HashSet<>();
        trades.places(from(day), until(day), (platform, merchant) -> places.add(new Place(platform, merchant)));
        return standing(places);
    }

    /** These, each as the one that it was joined to. */
    Set<Place> standing(Collection<Place> places) {
        Map<SubjectId, SubjectId> joined =
                subjects.joined(places.stream().map(Place::merchant).collect(Collectors.toSet()));
        return places.stream().map(place -> canonical(place, joined)).collect(Collectors.toCollection(HashSet::new));
    }

    private Instant from(LocalDate day) {
        return day.minusMonths(parameters.whole(WINDOW))
                .atStartOfDay(LegalClock.ZONE)
                .toInstant();
    }

    private static Instant until(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LegalClock.ZONE).toInstant();
    }

    /** The indicators of those of these merchants with enough orders, as they stood at the end of that day. */
    Map<Place, Indicators> at(LocalDate day, Set<Place> places) {
        Set<SubjectId> merchants = places.stream().map(Place::merchant).collect(Collectors.toSet());
        Map<Place, Counted> counted = counted(merchants, from(day), until(day));
        Map<SubjectId, CreditFiles.Counts> records =
                files.counts(merchants, day.minusMonths(parameters.whole(RECORD_WINDOW)), day);
        Map<SubjectId, String> licences = subjects.licenceStates(merchants, day);
        int least = parameters.whole(LEAST_ORDERS);
        CreditFiles.Counts none = new CreditFiles.Counts(0, 0);
        Map<Place, Indicators> indicators = new HashMap<>();
        counted.forEach((place, counts) -> {
            if (counts.orders() >= least && places.contains(place)) {
                CreditFiles.Counts file = records.getOrDefault(place.merchant(), none);
                indicators.put(
                        place,
                        Indicators.of(
                                counts,
                                file.penalties(),
                                file.honours(),
                                licences.getOrDefault(place.merchant(), "none")));
            }
        });
        return indicators;
    }

    private Map<Place, Counted> counted(Set<SubjectId> merchants, Instant from, Instant until) {
        Set<SubjectId> identities = subjects.identities(merchants);
        Map<SubjectId, SubjectId> joined = subjects.joined(identities);
        Map<Place, MerchantReviews> reviewed = new HashMap<>();
        reviews.merchants(identities, from, until)
                .forEach((place, found) -> reviewed.merge(canonical(place, joined), found, MerchantReviews::plus));
        Map<Place, Counted> counted = new HashMap<>();
        MerchantReviews nothing = new MerchantReviews(0, 0, 0);
        for (Trades.MerchantTrade trade : trades.merchants(identities, from, until)) {
            Place place = canonical(new Place(trade.platform(), trade.merchant()), joined);
            MerchantReviews found = counted.containsKey(place) ? nothing : reviewed.getOrDefault(place, nothing);
            counted.merge(
                    place,
                    new Counted(
                            trade.orders(),
                            trade.delivered(),
                            trade.late(),
                            trade.compared(),
                            trade.paymentsOff(),
                            found.reviews(),
                            found.stars(),
                            found.beforeDelivery()),
                    Counted::plus);
        }
        return counted;
    }

    private static Place canonical(Place place, Map<SubjectId, SubjectId> joined) {
        SubjectId merchant = joined.getOrDefault(place.merchant(), place.merchant());
        return new Place(place.platform(), merchant);
    }
}
