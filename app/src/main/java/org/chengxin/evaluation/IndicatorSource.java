package org.chengxin.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.evaluation.Indicators.Counted;
import org.chengxin.review.Reviews;
import org.chengxin.review.Reviews.MerchantReviews;
import org.chengxin.review.Reviews.Place;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.trade.Trades;
import org.springframework.stereotype.Component;

/** Gathers the indicators of every merchant at once, from set-based answers of the owners. */
@Component
class IndicatorSource {

    private final Trades trades;
    private final Reviews reviews;
    private final CreditFiles files;
    private final Subjects subjects;
    private final Parameters parameters;

    IndicatorSource(Trades trades, Reviews reviews, CreditFiles files, Subjects subjects, Parameters parameters) {
        this.trades = trades;
        this.reviews = reviews;
        this.files = files;
        this.subjects = subjects;
        this.parameters = parameters;
    }

    /** The indicators of all merchants with enough orders, as they stood at the end of that day. */
    Map<Place, Indicators> at(LocalDate day) {
        Instant until = day.plusDays(1).atStartOfDay(LegalClock.ZONE).toInstant();
        Instant from = day.minusMonths(parameters.whole("evaluation.window.months"))
                .atStartOfDay(LegalClock.ZONE)
                .toInstant();
        Map<SubjectId, SubjectId> joined = subjects.joined();
        Map<Place, Counted> counted = counted(from, until, joined);
        Map<SubjectId, CreditFiles.Counts> records =
                files.counts(day.minusMonths(parameters.whole("evaluation.record.months")), day);
        Set<SubjectId> merchants = new HashSet<>();
        counted.keySet().forEach(place -> merchants.add(place.merchant()));
        Map<SubjectId, String> licences = subjects.licenceStates(merchants, day);
        int least = parameters.whole("evaluation.least-orders");
        CreditFiles.Counts none = new CreditFiles.Counts(0, 0);
        Map<Place, Indicators> indicators = new HashMap<>();
        counted.forEach((place, counts) -> {
            if (counts.orders() >= least) {
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

    private Map<Place, Counted> counted(Instant from, Instant until, Map<SubjectId, SubjectId> joined) {
        Map<Place, MerchantReviews> reviewed = new HashMap<>();
        reviews.merchants(from, until)
                .forEach((place, found) -> reviewed.merge(canonical(place, joined), found, MerchantReviews::plus));
        Map<Place, Counted> counted = new HashMap<>();
        MerchantReviews nothing = new MerchantReviews(0, 0, 0);
        for (Trades.MerchantTrade trade : trades.merchants(from, until)) {
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
